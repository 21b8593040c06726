/**
 * One answer for everybody who asks in one turn of the event loop. The revision of the store is asked for by every request,
 * and reading it takes more than all else a known answer needs; within one turn nobody can have been told of a change.
 */
import { StorageUnavailable } from './store.ts';

/** Who may wait for the store's answer: as many as wait for a disk. Before it nothing else of a request is bounded. */
export const readersMax = 4096;

/** @throws (rejects) StorageUnavailable for those beyond `readersMax`: they are told to come back. */
export function onceATurn<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  let waiting = 0;
  return async () => {
    if (waiting >= readersMax) throw new StorageUnavailable('too many wait for the store');
    waiting += 1;
    asked ??= ask().finally(() =>
      setImmediate(() => {
        asked = null;
      }),
    );
    try {
      return await asked;
    } finally {
      waiting -= 1;
    }
  };
}
