import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrationsFolder, readMigrations } from '#server/storage/migrate.ts';
import { applyMigrations } from '#server/storage/sqlite/apply-migrations.ts';
import { type Connection, openForWriting } from '#server/storage/sqlite/connection.ts';
import { byTable, type Column, declaredColumns, declaredConstraints, kindOf } from './declared-schema.ts';
import { sqliteConstraints } from './schema-constraints.ts';
import { scratchFolder } from './scratch-folder.ts';

/** Which the database has beside those declared, and why. */
const undeclared = ['service INDEX (folded_name, number)'];

function migrated<T>(use: (db: Connection) => T, more = ''): T {
  const db = openForWriting(join(scratchFolder(), 'avis.db'));
  try {
    applyMigrations(db, readMigrations(migrationsFolder('sqlite')));
    db.exec(more);
    return use(db);
  } finally {
    db.close();
  }
}

function columnsOnDisk(db: Connection): Column[] {
  const rows = db
    .prepare<[], { table: string; column: string; type: string; required: number }>(
      // SQLite does not mark the columns of a primary key, which hold no NULL in these tables.
      `SELECT m.name AS "table", c.name AS "column", c.type, c."notnull" OR c.pk > 0 AS required
       FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'migration'`,
    )
    .all();
  return rows
    .map(({ required, type, ...row }) => ({ ...row, type: kindOf(type), notNull: required === 1 }))
    .sort(byTable);
}

const constraintsOnDisk = (db: Connection) =>
  sqliteConstraints(db).filter((line) => !/^migration | CHECK /.test(line) && !undeclared.includes(line));

describe('the declared tables on SQLite', () => {
  it('have the columns that the migrations made, in their order, with their types and no other', () => {
    expect(declaredColumns.length).toBeGreaterThan(80);
    expect(migrated(columnsOnDisk)).toEqual(declaredColumns);
  });

  it('have the same keys, indexes, references and defaults', () => {
    expect(declaredConstraints.length).toBeGreaterThan(30);
    expect(migrated(constraintsOnDisk)).toEqual(declaredConstraints);
  });

  it.each([
    'ALTER TABLE comment ADD COLUMN mask TEXT',
    'ALTER TABLE comment RENAME COLUMN text TO words',
    'CREATE TABLE journal (number INTEGER PRIMARY KEY) STRICT',
  ])('differ from a database after %s', (change) => {
    expect(migrated(columnsOnDisk, change)).not.toEqual(declaredColumns);
  });

  it.each(['CREATE UNIQUE INDEX one ON comment (text)', 'DROP INDEX comment_day'])(
    'differ from a database after %s',
    (change) => {
      expect(migrated(constraintsOnDisk, change)).not.toEqual(declaredConstraints);
    },
  );
});
