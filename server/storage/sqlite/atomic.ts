/** One atomic write. */
import type { Connection } from './connection.ts';

/** IMMEDIATE: taking the write lock first leaves no snapshot that another process could make stale. */
export function atomic<A extends unknown[], R>(db: Connection, work: (...args: A) => R): (...args: A) => R {
  const run = db.transaction(work);
  return (...args) => run.immediate(...args);
}
