/** The worker thread that owns the only connection that writes: a disk that hangs stops this thread and nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import { dayNumber } from '#shared/scoring/day.ts';
import { readMigrations } from '../migrate.ts';
import { applyMigrations } from './apply-migrations.ts';
import { type Connection, openForWriting } from './connection.ts';
import { type WriteOperations, writeOperations } from './write-operations.ts';
import type { FromWriter, ToWriter, WriteFailure, WriteRequest, WriterData } from './writer-protocol.ts';

if (!parentPort) throw new Error('the writer runs as a worker thread');
const port = parentPort;
const answer = (message: FromWriter) => port.postMessage(message);

start(workerData as WriterData);

function start(data: WriterData): void {
  try {
    const db = openForWriting(data.path);
    applyMigrations(db, readMigrations(data.migrations));
    db.prepare('INSERT INTO store (id, created_day) VALUES (1, ?) ON CONFLICT DO NOTHING').run(
      dayNumber(data.today),
    );
    serve(db, writeOperations(db));
    answer({ started: true });
  } catch (error) {
    answer({ refused: `cannot open the store ${data.path}: ${messageOf(error)}` });
    port.close();
  }
}

function serve(db: Connection, operations: WriteOperations): void {
  port.on('message', (message: ToWriter) => {
    if (message === 'close') {
      db.close();
      port.close();
    } else answer(run(operations, message));
  });
}

function run(operations: WriteOperations, { call, operation, args }: WriteRequest): FromWriter {
  try {
    const work = operations[operation] as (...args: readonly unknown[]) => unknown;
    return { call, value: work(...args) };
  } catch (error) {
    return { call, failure: failureOf(error) };
  }
}

/** A fault of the disk, the file or another process; any other code is a fault of the request or of ours. */
const storageFaults = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PROTOCOL|PERM)/;

function failureOf(error: unknown): WriteFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { message: messageOf(error), unavailable: storageFaults.test(code) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
