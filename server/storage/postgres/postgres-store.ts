/** The storage port on PostgreSQL, for several processes at once, also behind a pooler in transaction mode. */
import { dayNumber } from '#shared/scoring/day.ts';
import { migrationsFolder, readMigrations } from '../migrate.ts';
import { bound } from '../operations/bound.ts';
import { operationsOn } from '../operations/operations.ts';
import type { Store } from '../store.ts';
import { submissionRow } from '../submission-row.ts';
import { appendSubmissions } from './append-submissions.ts';
import { applyMigrations } from './apply-migrations.ts';
import { catalogueSearch } from './catalogue-search.ts';
import { upsertServices } from './catalogue-writes.ts';
import { checkServer } from './check-server.ts';
import { type Database, longDeadlineMs, openDatabase, shortDeadlineMs } from './database.ts';
import { postgresDialect } from './dialect.ts';
import { appendImportLines } from './import-writes.ts';
import { performRead, performWrite } from './perform.ts';
import { poolWaiting } from './pool-writes.ts';
import { publicReads } from './public-reads.ts';
import { createPublisher } from './publisher-lock.ts';
import { pulse } from './pulse.ts';
import { resultReads } from './result-reads.ts';
import { forget } from './retention-writes.ts';
import { sealService } from './seal-writes.ts';
import { messageOf } from './storage-faults.ts';
import { lookUp } from './submission-lookup.ts';
import { postgresTransfer } from './transfer.ts';

export type PostgresStoreOptions = {
  /** `postgres://…`, of the primary or a pooler in front of it. */
  readonly url: string;
  /** Of a replica, for results, lists and comments; null or absent = the primary. */
  readonly readUrl?: string | null;
  /** Civil day in Europe/Paris: the first day of a store that is new. */
  readonly today: string;
  /** Folder of the migrations; found from the package by default. */
  readonly migrations?: string;
};

/** Of the four connections that write: one is left for corrections, imports and publishing. */
const appendsAtOnce = 3;

/** Fewer than connections that write, or submissions would wait for a seal. */
const sealsAtOnce = 3;

/** Migrates, then opens. @throws one line when the server cannot be reached or migrated, or breaks a promise. */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { url, readUrl = null, today, migrations = migrationsFolder('postgres') } = options;
  const db = openDatabase(url);
  try {
    await checkServer(db);
    await applyMigrations(db, readMigrations(migrations));
    await db.write((session) =>
      session.run('INSERT INTO store (id, created_day) VALUES (1, $1) ON CONFLICT (id) DO NOTHING', [
        dayNumber(today),
      ]),
    );
  } catch (error) {
    await db.close();
    throw new Error(messageOf(error));
  }
  return storeOn(db, readUrl === null ? null : openDatabase(readUrl));
}

function storeOn(db: Database, replica: Database | null): Store {
  const { reads, current } = publicReads(db, replica);
  const { lock, refuseWhenLost } = createPublisher(db);
  const operations = operationsOn(postgresDialect);
  const { services, submissions, releases, comments } = bound(operations, {
    publicRead: ({ steps }, args) => reads((from) => performRead(from, steps, () => steps(...args))),
    read: ({ steps }, args) => performRead(db, steps, () => steps(...args)),
    write: ({ steps }, args) => performWrite(db, () => steps(...args), { deadlineMs: shortDeadlineMs }),
    longWrite: ({ steps }, args) => performWrite(db, () => steps(...args), { deadlineMs: longDeadlineMs }),
  });
  return {
    catalogue: {
      ...services,
      ...catalogueSearch(reads),
      upsert: async (drafts, day) => upsertServices(db, drafts, day),
    },
    submissions: {
      ...submissions,
      appendsAtOnce,
      append: async (batch) => appendSubmissions(db, batch.map(submissionRow)),
      known: (...asked) => lookUp(db, operations.submissions.known.steps, asked),
    },
    imports: { append: async (source, lines) => appendImportLines(db, source, lines) },
    releases: {
      ...releases,
      latest: async (options) => {
        const newest = await releases.latest(options);
        // A page that names it is made on the replica, which must hold it by then.
        if (replica) await current();
        return newest;
      },
      sealsAtOnce,
      lock,
      begin: async (release) => {
        refuseWhenLost();
        return releases.begin(release);
      },
      seal: async (request) => {
        refuseWhenLost();
        return sealService(db, request);
      },
      pool: async (request) => {
        refuseWhenLost();
        return poolWaiting(db, request);
      },
      show: async (release) => {
        refuseWhenLost();
        return releases.show(release);
      },
    },
    results: resultReads(reads),
    comments,
    transfer: postgresTransfer(db),
    retention: { forget: (limits) => forget(db, operations.retention.forget.steps, limits) },
    revision: current,
    ready: () => pulse(db),
    logBytes: async () => null,
    close: async () => {
      await Promise.all([db.close(), replica?.close()]);
    },
  };
}
