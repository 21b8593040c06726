import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { migrationsFolder, readMigrations } from '#server/storage/migrate.ts';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { applyMigrations } from '#server/storage/sqlite/apply-migrations.ts';
import { openForWriting } from '#server/storage/sqlite/connection.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { scratchFolder } from './scratch-folder.ts';

type Column = {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly notNull: boolean;
};

const server = await startPostgres('the two schemas side by side');
afterAll(() => server?.stop());

/** What holds the same values in both. */
const kinds: Readonly<Record<string, string>> = { blob: 'bytea', bigint: 'integer' };
const kindOf = (type: string) => kinds[type.toLowerCase()] ?? type.toLowerCase();

const byName = (one: Column, other: Column) =>
  `${one.table}.${one.column}` < `${other.table}.${other.column}` ? -1 : 1;

function sqliteColumns(): Column[] {
  const db = openForWriting(join(scratchFolder(), 'avis.db'));
  try {
    applyMigrations(db, readMigrations(migrationsFolder('sqlite')));
    return db
      .prepare<[], { table: string; column: string; type: string; required: number }>(
        `SELECT m.name AS "table", c.name AS "column", c.type, c."notnull" OR c.pk > 0 AS required
         FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'`,
      )
      .all()
      .map(({ required, type, ...row }) => ({ ...row, type: kindOf(type), notNull: required === 1 }))
      .sort(byName);
  } finally {
    db.close();
  }
}

async function migratedDatabase(from: PostgresServer): Promise<string> {
  const url = await from.createDatabase();
  await (await openPostgresStore({ url, today: '2026-01-05' })).close();
  return url;
}

async function postgresColumns(from: PostgresServer): Promise<Column[]> {
  const rows = await from.run<Column>(
    `SELECT table_name AS table, column_name AS column, data_type AS type, is_nullable = 'NO' AS "notNull"
     FROM information_schema.columns WHERE table_schema = 'public'`,
    await migratedDatabase(from),
  );
  return rows.map((row) => ({ ...row, type: kindOf(row.type) })).sort(byName);
}

describe('the migrations of the two adapters', () => {
  it('carry the same numbers and names', () => {
    const names = (dialect: 'sqlite' | 'postgres') =>
      readMigrations(migrationsFolder(dialect)).map(({ name }) => name);
    expect(names('postgres')).toEqual(names('sqlite'));
  });

  it('make the same tables and columns, of the same kinds', async () => {
    const sqlite = sqliteColumns();
    expect(sqlite.length).toBeGreaterThan(80);
    if (server) expect(await postgresColumns(server)).toEqual(sqlite);
  });
});

describe('the tables of PostgreSQL', () => {
  it('compare every text that is sorted or looked up byte by byte, as SQLite does', async () => {
    if (!server) return expect(server).toBeNull();
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

  it('hold no column for an hour', async () => {
    if (!server) return expect(server).toBeNull();
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
  ])('refuse %s: cells are append-only', async (statement) => {
    if (!server) return expect(server).toBeNull();
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
