/** The worker thread that owns the only connection that writes: a disk that hangs stops this thread and nothing else. */
import { parentPort } from 'node:worker_threads';
import { dayNumber } from '#shared/scoring/day.ts';
import { readMigrations } from '../migrate.ts';
import { applyMigrations } from './apply-migrations.ts';
import { waitUnless } from './atomic.ts';
import { type Connection, openForWriting } from './connection.ts';
import { isStorageFault } from './storage-faults.ts';
import { type WriteOperations, writeOperations } from './write-operations.ts';
import type { FromWriter, ToWriter, WriteFailure, WriteRequest, WriterData } from './writer-protocol.ts';

if (!parentPort) throw new Error('the writer runs as a worker thread');
const port = parentPort;
const answer = (message: FromWriter) => port.postMessage(message);

// Not `workerData`: the thread may be started before anybody knows of a store.
port.once('message', (data: WriterData) => start(data));

function start(data: WriterData): void {
  try {
    const db = openForWriting(data.path);
    applyMigrations(db, readMigrations(data.migrations));
    db.prepare('INSERT INTO store (id, created_day) VALUES (1, ?) ON CONFLICT DO NOTHING').run(
      dayNumber(data.today),
    );
    waitUnless(data.leaving, db);
    const session = { markForReaders: readMark(db), close: () => db.close() };
    session.markForReaders();
    serve(writeOperations(db), session);
    answer({ started: true });
  } catch (error) {
    answer({ refused: `cannot open the store ${data.path}: ${messageOf(error)}` });
    port.close();
  }
}

type Session = { readonly markForReaders: () => void; readonly close: () => void };

function serve(operations: WriteOperations, session: Session): void {
  port.on('message', (message: ToWriter) => {
    if (message === 'close') {
      session.close();
      port.close();
    } else answer(run(operations, session, message));
  });
}

function run(
  operations: WriteOperations,
  session: Session,
  { call, operation, args }: WriteRequest,
): FromWriter {
  try {
    const work = operations[operation] as (...args: readonly unknown[]) => unknown;
    const value = work(...args);
    session.markForReaders();
    return { call, value };
  } catch (error) {
    return { call, failure: failureOf(error) };
  }
}

/**
 * The first reader after a commit writes its mark into the log's index, a file mapped into memory; on a disk that hangs
 * that store waits for the disk, and would do so in the main thread. Reading here, right after the commit, leaves the
 * mark where every later reader finds it (sqlite.org/walformat.html, "read marks").
 */
function readMark(db: Connection): () => void {
  const read = db.prepare('SELECT revision FROM store');
  return () => {
    read.get();
  };
}

function failureOf(error: unknown): WriteFailure {
  return { message: messageOf(error), unavailable: isStorageFault(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
