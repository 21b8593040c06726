import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrationsFolder, readMigrations } from '#server/storage/migrate.ts';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { applyMigrations } from '#server/storage/sqlite/apply-migrations.ts';
import { type Connection, openForWriting } from '#server/storage/sqlite/connection.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import type { PostgresServer } from '../support/postgres-server.ts';
import { byTable, type Column, declaredColumns, declaredConstraints, kindOf } from './declared-schema.ts';
import { postgresConstraints, sqliteConstraints } from './schema-constraints.ts';
import { scratchFolder } from './scratch-folder.ts';

/** What one database has and the other does otherwise, and why. */
const onlyOnSqlite: Readonly<Record<string, string>> = {
  'service INDEX (folded_name, number)': 'an index entry of PostgreSQL may be shorter than a name',
  'submission_open PRIMARY KEY (service, id)': 'the table is clustered by it; PostgreSQL has no such tables',
};
const onlyOnPostgres: Readonly<Record<string, string>> = {
  'submission_open UNIQUE (service, SUBSTRING(id FROM 1 FOR 6))':
    'holds (service, id) apart, too; SQLite looks for the first six bytes before it inserts, alone in its writer',
};

const byName = (one: Column, other: Column) =>
  `${one.table}.${one.column}` < `${other.table}.${other.column}` ? -1 : 1;

function onSqlite<T>(read: (db: Connection) => T): T {
  const db = openForWriting(join(scratchFolder(), 'avis.db'));
  try {
    applyMigrations(db, readMigrations(migrationsFolder('sqlite')));
    return read(db);
  } finally {
    db.close();
  }
}

function sqliteColumns(db: Connection): Column[] {
  return db
    .prepare<[], { table: string; column: string; type: string; required: number }>(
      `SELECT m.name AS "table", c.name AS "column", c.type, c."notnull" OR c.pk > 0 AS required
       FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'`,
    )
    .all()
    .map(({ required, type, ...row }) => ({ ...row, type: kindOf(type), notNull: required === 1 }))
    .sort(byName);
}

async function migratedDatabase(from: PostgresServer): Promise<string> {
  const url = await from.createDatabase();
  await (await openPostgresStore({ url, today: '2026-01-05' })).close();
  return url;
}

async function postgresColumns(from: PostgresServer): Promise<Column[]> {
  const rows = await from.run<Column>(
    `SELECT table_name AS table, column_name AS column, data_type AS type, is_nullable = 'NO' AS "notNull"
     FROM information_schema.columns WHERE table_schema = 'public' ORDER BY ordinal_position`,
    await migratedDatabase(from),
  );
  return rows.map((row) => ({ ...row, type: kindOf(row.type) }));
}

describe('the migrations of the two adapters', () => {
  it('carry the same numbers and names', () => {
    const names = (dialect: 'sqlite' | 'postgres') =>
      readMigrations(migrationsFolder(dialect)).map(({ name }) => name);
    expect(names('postgres')).toEqual(names('sqlite'));
  });
});

await describeOnPostgres('the two schemas side by side', (server) => {
  it('have the same tables and columns, of the same kinds', async () => {
    const sqlite = onSqlite(sqliteColumns);
    expect(sqlite.length).toBeGreaterThan(80);
    expect((await postgresColumns(server)).sort(byName)).toEqual(sqlite);
  });

  it('have the tables, columns, keys, indexes, references and defaults that are declared, but for those named here', async () => {
    const columns = (await postgresColumns(server)).filter(({ table }) => table !== 'migration');
    expect(columns.sort(byTable)).toEqual(declaredColumns);
    const constraints = await postgresConstraints(server.run, await migratedDatabase(server));
    const held = constraints.filter((line) => !/^migration | CHECK /.test(line));
    expect(held.filter((line) => !declaredConstraints.includes(line))).toEqual(Object.keys(onlyOnPostgres));
    const missing = declaredConstraints.filter((line) => !held.includes(line));
    expect(missing).toEqual(missing.filter((line) => line in onlyOnSqlite));
    expect(missing).toHaveLength(1);
  });

  it('have the same keys, indexes, references, checks and defaults, but for those named here with a reason', async () => {
    const sqlite = onSqlite(sqliteConstraints);
    const postgres = await postgresConstraints(server.run, await migratedDatabase(server));
    for (const kind of ['PRIMARY KEY', 'UNIQUE', 'INDEX', 'REFERENCES', 'CHECK', 'DEFAULT'])
      expect(
        sqlite.some((line) => line.includes(` ${kind} `)),
        `${kind} is read`,
      ).toBe(true);
    expect(sqlite.filter((line) => !postgres.includes(line))).toEqual(Object.keys(onlyOnSqlite).sort());
    expect(postgres.filter((line) => !sqlite.includes(line))).toEqual(Object.keys(onlyOnPostgres).sort());
  });

  it('compare every text on PostgreSQL that is sorted or looked up byte by byte, as SQLite does', async () => {
    const free = [
      'name',
      'kind',
      'place',
      'network',
      'editions',
      'questionnaire',
      'placements',
      'text',
      'reason',
    ];
    const rows = await server.run<{ column: string; table: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`,
      await migratedDatabase(server),
    );
    const others = rows.filter(({ column }) => !free.includes(column) && column !== 'sha256');
    expect(others).toEqual([]);
    expect(rows.some(({ table, column }) => table === 'release' && column === 'name')).toBe(false);
  });

  it('hold no column for an hour, on PostgreSQL', async () => {
    const hours = await server.run(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type ~ '(time|date|interval)'`,
      await migratedDatabase(server),
    );
    expect(hours).toEqual([]);
  });

  it.each([
    'UPDATE cell SET c1 = c1 + 1',
    'DELETE FROM cell_part',
    'DELETE FROM cell',
    'TRUNCATE cell CASCADE',
  ])('refuse %s on PostgreSQL: cells are append-only', async (statement) => {
    const url = await migratedDatabase(server);
    await server.run(
      `INSERT INTO service (code, name, created_day, folded_name, folded_text) VALUES ('a', 'A', 0, '', '');
         INSERT INTO release (name, date) VALUES ('r', '2026-01-06');
         INSERT INTO cell VALUES (1, 1, 'node', 'e', 'c', 1, 's', 't', 'r', 'm', 'f', 't', 0, 0, 0, 0, 0, 0, 0);
         INSERT INTO cell_part VALUES (1, 'd', 'v', 0, 0, 0, 0, 0, 0, 0)`,
      url,
    );
    await expect(server.run(statement, url)).rejects.toThrow(/append-only/);
  });
});
