/** Tells a fault of the disk, the file or another process from a fault of the request. */
import { StorageUnavailable } from '../store.ts';

/** SQLite's result codes (sqlite.org/rescode.html); any other is a fault of the request or of ours. */
const storageFaults = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PROTOCOL|PERM)/;

export function isStorageFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && storageFaults.test(String(error.code));
}

type Reads = Record<string, (...args: never[]) => Promise<unknown>>;

/** The same reads; where the file cannot be read they reject with StorageUnavailable, as writes do. */
export function tellingFaults<R extends Reads>(reads: R): R {
  const told = Object.entries(reads).map(([name, read]) => [
    name,
    (...args: never[]) =>
      read(...args).catch((error: unknown) => {
        throw isStorageFault(error) ? new StorageUnavailable((error as Error).message) : error;
      }),
  ]);
  return Object.fromEntries(told);
}
