/** Tells a fault of the server or the way to it from a fault of the request, and what may be tried again. */
import pg from 'pg';
import { StorageUnavailable } from '../store.ts';

/** Thrown inside a transaction: what it read is out of date; nothing of it may stay. */
export class OutOfDate extends Error {
  override readonly name = 'OutOfDate';
}

/** SQLSTATE classes: connection, resources, operator, system, corruption; and a primary that became a standby. */
const serverFault = /^(08|53|57|58|XX|25006|25P0)/;

/** Serialization failure, deadlock: the transaction left no trace and may run again. */
const tooLate = /^(40001|40P01)$/;

/** Two wrote the same key at once; the second finds the first on another try. */
const uniqueViolation = '23505';

/** Division by zero: how a statement that finds its transaction out of date stops it, see append-submissions.ts. */
const stopped = '22012';

export function mayRunAgain(error: unknown): boolean {
  if (error instanceof OutOfDate) return true;
  const code = codeOf(error);
  return tooLate.test(code) || code === uniqueViolation || code === stopped;
}

/** What a failed statement means to the caller of the port. */
export function storageFault(error: unknown): unknown {
  if (error instanceof StorageUnavailable) return error;
  const code = codeOf(error);
  // Whatever did not come from the server as an error of its own came from the way to it.
  if (code === '') return new StorageUnavailable(`PostgreSQL: ${messageOf(error)}`);
  if (serverFault.test(code) || tooLate.test(code))
    return new StorageUnavailable(`PostgreSQL: ${messageOf(error)}`);
  return error;
}

/** SQLSTATE, or nothing. Node's own errors have codes too, such as ECONNREFUSED. */
function codeOf(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.code ?? '') : '';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
