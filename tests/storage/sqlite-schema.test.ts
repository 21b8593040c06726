import { join } from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { migrationsFolder, readMigrations } from '#server/storage/migrate.ts';
import { applyMigrations } from '#server/storage/sqlite/apply-migrations.ts';
import { type Connection, openForWriting } from '#server/storage/sqlite/connection.ts';
import * as schema from '#server/storage/sqlite/schema.ts';
import { scratchFolder } from './scratch-folder.ts';

type Column = {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly key: number;
};

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));

function migrated<T>(use: (db: Connection) => T): T {
  const db = openForWriting(join(scratchFolder(), 'avis.db'));
  try {
    applyMigrations(db, readMigrations(migrationsFolder('sqlite')));
    return use(db);
  } finally {
    db.close();
  }
}

function columnsOnDisk(db: Connection, table: string): Column[] {
  const rows = db.prepare<[string], Record<string, unknown>>('SELECT * FROM pragma_table_info(?)').all(table);
  return rows.map(({ name, type, notnull, pk }) => ({
    ...{ name: String(name), type: String(type).toLowerCase(), key: Number(pk) },
    // SQLite does not mark the columns of a primary key, which hold no NULL in these tables.
    notNull: notnull === 1 || Number(pk) > 0,
  }));
}

function columnsInSchema(table: SQLiteTable): Column[] {
  const { columns, primaryKeys } = getTableConfig(table);
  const [composite] = primaryKeys;
  return columns.map((column) => ({
    ...{ name: column.name, type: column.getSQLType(), notNull: column.notNull },
    key: composite ? composite.columns.indexOf(column) + 1 : Number(column.primary),
  }));
}

describe('the schema the queries see', () => {
  it('names every table of the migrations and no other', () => {
    const onDisk = migrated((db) =>
      db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .pluck()
        .all(),
    );
    const named = tables.map((table) => getTableConfig(table).name);
    expect([...named, 'migration'].sort()).toEqual(onDisk.sort());
  });

  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    'has the columns of %s as the migrations made them',
    (name, table) => {
      expect(columnsInSchema(table)).toEqual(migrated((db) => columnsOnDisk(db, name)));
    },
  );
});
