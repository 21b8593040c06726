/**
 * Where public reads go: to the replica once it holds every revision this process has seen, else to the primary. So a
 * page never names a release whose figures its replica does not have yet, and a replica that fails is done without.
 */
import { StorageUnavailable } from '../store.ts';
import type { Database } from './database.ts';

/** Runs a read where it may run. */
export type PublicReads = <T>(read: (from: Database) => Promise<T>) => Promise<T>;

export type Revisions = {
  /** Of the primary: grows with every change of the catalogue and every release made visible. */
  current(): Promise<number>;
};

const reading = 'SELECT revision FROM store';

/** A replica that failed is left alone for so long: whoever asks one that hangs waits for the deadline of a read. */
export const replicaRestMs = 10_000;

export function publicReads(primary: Database, replica: Database | null): Revisions & { reads: PublicReads } {
  let seen = 0;
  let trust: 'asked' | 'resting' | 'rested' = 'asked';

  const askPrimary = together(() => revisionOf(primary));
  // Every time: a replica that was rebuilt from an older copy is behind what it once held.
  const askReplica = replica && together(() => revisionOf(replica));
  const revisionOf = async (from: Database) => {
    const [row] = await from.read<{ revision: number }>(reading);
    return row?.revision ?? 0;
  };

  function rest(): void {
    trust = 'resting';
    setTimeout(() => {
      trust = 'rested';
    }, replicaRestMs).unref();
  }

  /** Nobody waits for it: the primary answers until the replica has. */
  async function tryAgain(copy: Database): Promise<void> {
    trust = 'resting';
    try {
      await revisionOf(copy);
      trust = 'asked';
    } catch {
      rest();
    }
  }

  return {
    current: async () => {
      const revision = await askPrimary();
      seen = Math.max(seen, revision);
      return revision;
    },
    reads: async (read) => {
      if (!replica || !askReplica) return read(primary);
      if (trust === 'rested') void tryAgain(replica);
      if (trust !== 'asked') return read(primary);
      try {
        if ((await askReplica()) >= seen) return await read(replica);
      } catch (error) {
        if (!(error instanceof StorageUnavailable)) throw error;
        // Of all that failed together the first begins it.
        if (trust === 'asked') rest();
      }
      return read(primary);
    },
  };
}

/**
 * Callers that come while one call is under way share the next: each is answered by a call begun after its own, and a
 * thousand requests at once cost two. Their number is bounded before them (`once-a-turn.ts`).
 */
function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    const call = ask().finally(() => {
      underWay = null;
    });
    underWay = call;
    return call;
  };
  const share = (): Promise<T> => {
    if (!underWay) return begin();
    next ??= underWay
      .catch(() => {})
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
  return share;
}
