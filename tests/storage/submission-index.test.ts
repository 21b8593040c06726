/** A receipt names its submission by six bytes: each database must find them in an index, however many wait. */
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrationsFolder, readMigrations } from '#server/storage/migrate.ts';
import type { Operation, Step } from '#server/storage/operations/operation.ts';
import { operationsOn } from '#server/storage/operations/operations.ts';
import { postgresDialect } from '#server/storage/postgres/dialect.ts';
import { applyMigrations } from '#server/storage/sqlite/apply-migrations.ts';
import { openForWriting } from '#server/storage/sqlite/connection.ts';
import { sqliteDialect } from '#server/storage/sqlite/dialect.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { postgresUnderTest } from '../support/postgres-store.ts';
import { scratchFolder } from './scratch-folder.ts';

const key = { service: 1, idPrefix: new Uint8Array(6) };

/** What each operation asks first. */
function askedFirst(dialect: typeof sqliteDialect): [string, Step][] {
  const { find, correct, withdraw } = operationsOn(dialect).submissions;
  const begun: [string, Operation<unknown>][] = [
    ['find', find.steps(key)],
    ['correct', correct.steps(key, { ratings: {}, comment: null })],
    ['withdraw', withdraw.steps(key, '2026-01-05')],
  ];
  return begun.map(([name, operation]) => [name, operation.next().value as Step]);
}

describe('a submission that a receipt names', () => {
  it.each(askedFirst(sqliteDialect))(
    'is sought by the range of its id on SQLite, to %s it',
    (_name, step) => {
      const db = openForWriting(join(scratchFolder(), 'avis.db'));
      applyMigrations(db, readMigrations(migrationsFolder('sqlite')));
      const plan = db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${step.text}`)
        .all(...step.values)
        .map(({ detail }) => detail);
      db.close();
      expect(plan).toContainEqual(
        expect.stringContaining('SEARCH submission_open USING PRIMARY KEY (service=? AND id>? AND id<?)'),
      );
    },
  );
});

await describeOnPostgres('a submission that a receipt names, on PostgreSQL', (server) => {
  it.each(askedFirst(postgresDialect))('is sought by its first six bytes, to %s it', async (_name, step) => {
    const { url } = await postgresUnderTest(server);
    const client = new pg.Client(url);
    await client.connect();
    onTestFinished(() => client.end());
    // An empty table is read whole, whatever there is.
    await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off');
    const { rows } = await client.query(`EXPLAIN ${step.text}`, [...step.values]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/submission_open_receipt on submission_open[^\n]*\n\s+Index Cond: .*substring.* = /);
  });
});
