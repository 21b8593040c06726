/** One atomic write, which waits for its turn while another process writes. */
import { stopwatch } from '../stopwatch.ts';
import { type Connection, writerWaitMs } from './connection.ts';

/**
 * What SQLite itself waits for another process before it says so. Nothing ends that wait, neither a message nor the end of
 * the thread, which Node answers by ending the process with a core dump; so it is short, and asked again.
 */
export const lookMs = 100;

/** 1 once its owner wants to close: shared memory, since a thread that waits reads no messages. */
export type Leaving = Int32Array<SharedArrayBuffer>;

const leavings = new WeakMap<Connection, Leaving>();

/** From now on writes wait for their turn only until `leaving` says otherwise. */
export function waitUnless(leaving: Leaving, db: Connection): void {
  leavings.set(db, leaving);
  db.pragma(`busy_timeout = ${lookMs}`);
}

/** IMMEDIATE: taking the write lock first leaves no snapshot that another process could make stale. */
export function atomic<A extends unknown[], R>(db: Connection, work: (...args: A) => R): (...args: A) => R {
  const run = db.transaction(work);
  return (...args) => {
    const waited = stopwatch();
    for (;;) {
      try {
        return run.immediate(...args);
      } catch (error) {
        // The lock is asked for first, so nothing was done.
        if (!isTaken(error) || waited() >= writerWaitMs || isLeft(db)) throw error;
      }
    }
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Whoever waits behind this write is not to wait either. */
function isLeft(db: Connection): boolean {
  const leaving = leavings.get(db);
  if (!leaving || Atomics.load(leaving, 0) === 0) return false;
  db.pragma('busy_timeout = 0');
  return true;
}
