/**
 * One publisher at a time, across processes and machines: an advisory lock held by a transaction that stays open on a
 * connection of its own. Not the lock of a session: a pooler in transaction mode would give the connection, and the
 * lock on it, to the next that asks; an open transaction keeps its connection. PostgreSQL lets go when the connection
 * ends, however it ends; from then on this store refuses to publish until it is locked again.
 */
import type pg from 'pg';
import { type PublisherLock, StorageUnavailable } from '../store.ts';
import { advisoryLocks } from './advisory-locks.ts';
import { endSoon } from './connection.ts';
import type { Database } from './database.ts';

export type Publisher = {
  /** Null: another publisher holds it. */
  lock(): Promise<PublisherLock | null>;
  /** @throws StorageUnavailable when this store held the lock and lost it. */
  refuseWhenLost(): void;
};

export function createPublisher(db: Database): Publisher {
  let lost = false;

  async function take(client: pg.Client): Promise<boolean> {
    // For as long as a release takes: the connection idles while services are sealed on others. A machine that vanishes
    // says nothing: by its default the server would believe in it, and keep its lock, for two hours.
    await client.query(
      `BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0;
       SET LOCAL tcp_keepalives_idle = 15; SET LOCAL tcp_keepalives_interval = 5; SET LOCAL tcp_keepalives_count = 3`,
    );
    const { rows } = await client.query(
      `SELECT pg_try_advisory_xact_lock(${advisoryLocks.publisher}) AS taken`,
    );
    return rows[0]?.taken === true;
  }

  return {
    lock: async () => {
      const client = await db.dedicated();
      let released = false;
      const leave = () => {
        if (!released) lost = true;
      };
      client.on('error', leave);
      const taken = await take(client).catch(() => false);
      if (!taken) {
        await endSoon(client);
        return null;
      }
      lost = false;
      client.on('end', leave);
      return {
        release: async () => {
          released = true;
          await endSoon(client);
        },
      };
    },
    refuseWhenLost: () => {
      if (lost) throw new StorageUnavailable('the publisher lost its lock');
    },
  };
}
