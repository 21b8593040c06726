/** A column that is added to the declaration, and whatever follows from it by itself. */
import { join } from 'node:path';
import { eq, getTableColumns } from 'drizzle-orm';
import { index, integer, primaryKey, type SQLiteTable, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { describe, expect, expectTypeOf, it, onTestFinished } from 'vitest';
import { migrationsFolder, readMigrations } from '#server/storage/migrate.ts';
import type { Dialect } from '#server/storage/operations/dialect.ts';
import { type Operation, rows, run } from '#server/storage/operations/operation.ts';
import { type Slots, statement } from '#server/storage/operations/statement.ts';
import { openDatabase } from '#server/storage/postgres/database.ts';
import { postgresDialect, twinsOf } from '#server/storage/postgres/dialect.ts';
import { performWrite } from '#server/storage/postgres/perform.ts';
import { applyMigrations } from '#server/storage/sqlite/apply-migrations.ts';
import { openForWriting } from '#server/storage/sqlite/connection.ts';
import { sqliteDialect } from '#server/storage/sqlite/dialect.ts';
import { performIn } from '#server/storage/sqlite/perform.ts';
import { bytes, day, flag } from '#server/storage/tables/columns.ts';
import { service } from '#server/storage/tables/service.ts';
import { shapeOf } from '#server/storage/tables/table-shape.ts';
import { tables } from '#server/storage/tables/tables.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { foundTables, migrationDraft } from '../support/migration-draft.ts';
import { postgresUnderTest } from '../support/postgres-store.ts';
import { constraintsOf } from './declared-schema.ts';
import { postgresConstraints, sqliteConstraints } from './schema-constraints.ts';
import { scratchFolder } from './scratch-folder.ts';

/** As tables/comment.ts would declare it. */
const comment = sqliteTable(
  'comment',
  {
    service: integer().notNull(),
    key: bytes(),
    day: day(),
    release: text(),
    text: text().notNull(),
    state: text({ enum: ['shown', 'masked'] })
      .notNull()
      .default('shown'),
    reason: text(),
  },
  ({ service, key, day, state }) => [
    primaryKey({ columns: [service, key] }),
    index('comment_day').on(day),
    index('comment_state').on(service, state),
  ],
);

const journal = sqliteTable('journal', {
  number: integer().primaryKey({ autoIncrement: true }),
  service: integer().references(() => service.number),
  done: flag().default(0),
  word: text().notNull().unique(),
});

const widened = { comment, journal };
const declared: SQLiteTable[] = [comment, journal];
const drafted = () => migrationDraft(declared, foundTables(migrated()));

function migrated() {
  const db = openForWriting(join(scratchFolder(), 'avis.db'));
  onTestFinished(() => {
    db.close();
  });
  applyMigrations(db, readMigrations(migrationsFolder('sqlite')));
  return db;
}

/** An operation over whichever dialect's tables. */
function masking({ build }: Pick<Dialect, 'build'>, on: typeof widened) {
  const add = statement((given: Slots<{ key: Uint8Array; text: string }>) =>
    build.insert(on.comment).values({ service: 1, key: given.key, day: 0, text: given.text }),
  );
  const mask = statement((given: Slots<{ key: Uint8Array }>) =>
    build.update(on.comment).set({ state: 'masked' }).where(eq(on.comment.key, given.key)),
  );
  const all = statement(() => build.select().from(on.comment).orderBy(on.comment.key));
  return function* (): Operation<(typeof comment.$inferSelect)[]> {
    for (const at of [1, 2]) yield* run(add, { key: Uint8Array.of(at), text: `text ${at}` });
    yield* run(mask, { key: Uint8Array.of(2) });
    return yield* rows(all, {});
  };
}

const expected = [
  { service: 1, key: Buffer.of(1), day: 0, release: null, text: 'text 1', state: 'shown', reason: null },
  { service: 1, key: Buffer.of(2), day: 0, release: null, text: 'text 2', state: 'masked', reason: null },
];

describe('a column that is declared', () => {
  it('is in the tables of both dialects, in the type of a row and in what travels between stores', () => {
    const twins = twinsOf(widened);
    expect(Object.keys(getTableColumns(twins.comment))).toEqual(Object.keys(getTableColumns(comment)));
    expect(twins.comment.key.getSQLType()).toBe('bytea');
    expectTypeOf<typeof twins.comment.$inferSelect>().toHaveProperty('state');
    expect(shapeOf(comment)).toEqual({
      name: 'comment',
      columns: ['service', 'key', 'day', 'release', 'text', 'state', 'reason'],
      key: ['service', 'key'],
    });
  });

  it('is in a draft of a migration for each database', () => {
    expect(drafted()).toEqual({
      sqlite: [
        "ALTER TABLE comment ADD COLUMN state TEXT NOT NULL DEFAULT 'shown';",
        'ALTER TABLE comment ADD COLUMN reason TEXT;',
        'CREATE INDEX comment_state ON comment (service, state);',
        `CREATE TABLE journal (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  service INTEGER REFERENCES service (number),
  done INTEGER NOT NULL DEFAULT 0,
  word TEXT NOT NULL UNIQUE
) STRICT;`,
      ],
      postgres: [
        `ALTER TABLE comment ADD COLUMN state TEXT COLLATE "C" NOT NULL DEFAULT 'shown';`,
        'ALTER TABLE comment ADD COLUMN reason TEXT COLLATE "C";',
        'CREATE INDEX comment_state ON comment (service, state);',
        `CREATE TABLE journal (
  number INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  service INTEGER REFERENCES service (number),
  done INTEGER NOT NULL DEFAULT 0,
  word TEXT COLLATE "C" NOT NULL UNIQUE
);`,
      ],
    });
  });

  it('is drafted no more once the database has it', () => {
    const db = migrated();
    expect(migrationDraft(Object.values(tables), foundTables(db))).toEqual({ sqlite: [], postgres: [] });
    db.exec(drafted().sqlite.join('\n'));
    expect(migrationDraft(declared, foundTables(db))).toEqual({ sqlite: [], postgres: [] });
  });

  it('without a value for the rows that are there is drafted with a warning', () => {
    const late = sqliteTable('release', { name: text().primaryKey(), told: text().notNull() });
    expect(migrationDraft([late], foundTables(migrated())).sqlite).toEqual([
      'ALTER TABLE release ADD COLUMN told TEXT NOT NULL; -- rows are there already: it needs a default',
    ]);
  });

  it('is written and read by one text of an operation, on SQLite', () => {
    const db = migrated();
    db.exec(drafted().sqlite.join('\n'));
    expect(performIn(db)(masking(sqliteDialect, widened)())).toEqual(expected);
    expect(sqliteConstraints(db)).toEqual(expect.arrayContaining(constraintsOf(declared)));
  });
});

await describeOnPostgres('a column that is declared, on PostgreSQL', (server) => {
  it('is written and read by the same text of an operation', async () => {
    const under = await postgresUnderTest(server);
    for (const change of drafted().postgres) await under.run(change);
    const db = openDatabase(under.url);
    onTestFinished(() => db.close());
    const steps = masking(postgresDialect, twinsOf(widened));
    expect(await performWrite(db, steps)).toEqual(expected);
    const constraints = await postgresConstraints(server.run, under.url);
    expect(constraints).toEqual(expect.arrayContaining(constraintsOf(declared)));
  });
});
