/** The storage port on SQLite: reads on this thread, writes in the writer's. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrationsFolder } from '../migrate.ts';
import { bound } from '../operations/bound.ts';
import { operationsOn } from '../operations/operations.ts';
import { stopwatch } from '../stopwatch.ts';
import type { SealCounts, Store } from '../store.ts';
import { submissionRow } from '../submission-row.ts';
import { catalogueSearch } from './catalogue-search.ts';
import { nothingSealed } from './closing.ts';
import { openForReading } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { takePublisherLock } from './file-lock.ts';
import type { PoolRequest } from './pool-writes.ts';
import { resultReads } from './result-reads.ts';
import { runOperations } from './run-operations.ts';
import { tellingFaults } from './storage-faults.ts';
import { packBatch } from './submission-batch.ts';
import { sqliteTransfer } from './transfer.ts';
import { startWriter, type Writer } from './writer-thread.ts';

export type SqliteStoreOptions = {
  /** Of the file; it and its folder are created when missing. */
  readonly path: string;
  /** Civil day in Europe/Paris: the first day of a store that is new. */
  readonly today: string;
  /** Folder of the migrations; found from the package by default. */
  readonly migrations?: string;
  /**
   * Called once when the writer's thread dies: from then on every write is refused, so the process should log and end
   * with a failure for its supervisor to start it again.
   */
  readonly onWriterLost?: (error: Error) => void;
};

/** As long as it takes: a refusal half-way would only make the publisher or the import start over. */
const noDeadline = null;

/** Migrates, then opens. @throws one line when the file cannot be opened, migrated or written durably. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const path = resolve(options.path);
  const { today, migrations = migrationsFolder('sqlite'), onWriterLost = () => {} } = options;
  const writer = await startWriter({ path, today, migrations }, onWriterLost);
  try {
    // The file of the lock is made now: when a release is due the disk may hang, and this thread with it.
    await takePublisherLock(path)?.release();
    return storeOn(path, writer);
  } catch (error) {
    await writer.close();
    throw error;
  }
}

function storeOn(path: string, { call, close }: Writer): Store {
  const db = openForReading(path);
  const { services, submissions, releases, comments } = bound(
    operationsOn(sqliteDialect),
    runOperations(db, call),
  );
  const revision = db.prepare<[], number>('SELECT revision FROM store').pluck();
  return {
    catalogue: {
      ...services,
      ...tellingFaults(catalogueSearch(db)),
      upsert: (drafts, day) => call('upsertServices', [drafts, day], noDeadline),
    },
    submissions: {
      ...submissions,
      appendsAtOnce: 1,
      append: async (batch) => call('appendSubmissions', [packBatch(batch.map(submissionRow))]),
    },
    imports: {
      append: (source, lines) => givingWay(() => call('appendImportLines', [source, lines], noDeadline)),
    },
    releases: {
      ...releases,
      sealsAtOnce: 1,
      lock: async () => takePublisherLock(path),
      seal: (request) => givingWay(() => call('sealService', [request], noDeadline)),
      pool: (request) => poolWaiting(call, request),
    },
    results: tellingFaults(resultReads(db)),
    comments,
    transfer: sqliteTransfer(path),
    retention: { forget: (limits) => call('forget', [limits], noDeadline) },
    ...tellingFaults({ revision: async () => revision.get() ?? 0 }),
    ready: () => call('pulse', []),
    logBytes: async () => (await stat(`${path}-wal`)).size,
    // The reader first: the last connection to close must be one that may fold the log into the file.
    close: async () => {
      db.close();
      await close();
    },
  };
}

/** Pool by pool: what is sent to be stored meanwhile gets in between two of them. */
async function poolWaiting(call: Writer['call'], request: PoolRequest): Promise<SealCounts> {
  let sum = nothingSealed;
  for (const pool of await call('planWaiting', [request], noDeadline)) {
    const { cells, sealed } = await givingWay(() => call('closePool', [request, pool], noDeadline));
    sum = { cells: sum.cells + cells, sealed: sum.sealed + sealed };
  }
  return sum;
}

/** Of the time a write took. A release takes half as long again, and whoever waits beside it gets in at every third look. */
const pauseShare = 0.5;

/**
 * One of many writes in a row. SQLite keeps no queue: another process that waits for the file looks again after a pause of
 * its own, and beside a writer without pauses it waited for seconds (`npm run bench:scale`).
 */
async function givingWay<T>(write: () => Promise<T>): Promise<T> {
  const elapsed = stopwatch();
  const written = await write();
  await pause(elapsed() * pauseShare);
  return written;
}
