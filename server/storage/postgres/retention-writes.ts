/** Forgets what must be forgotten, and proves that a write reaches the disk. */
import { dayNumber } from '#shared/scoring/day.ts';
import type { RetentionStore } from '../retention-store.ts';
import { advisoryLocks } from './advisory-locks.ts';
import { type Database, longDeadlineMs } from './database.ts';

/**
 * Every table that held something of a person: a deleted row stays in its page until it is vacuumed, in the order in
 * which it came. SKIP_LOCKED: another process is at it.
 */
const vacuum = 'VACUUM (SKIP_LOCKED) submission_open, submission_key, comment, rating_archive';

export async function forget(
  db: Database,
  limits: Parameters<RetentionStore['forget']>[0],
): Promise<Awaited<ReturnType<RetentionStore['forget']>>> {
  const forgotten = await db.write(
    async (session) => {
      const [row] = await session.query<{ taken: boolean }>(
        `SELECT pg_try_advisory_xact_lock(${advisoryLocks.forgetting}) AS taken`,
      );
      if (!row?.taken) return null;
      const remove = (table: string, before: string) =>
        session.run(`DELETE FROM ${table} WHERE day < $1`, [dayNumber(before)]);
      return {
        keys: await remove('submission_key', limits.keysBefore),
        comments: await remove('comment', limits.textsBefore),
        ratings: await remove('rating_archive', limits.ratingsBefore),
      };
    },
    { deadlineMs: longDeadlineMs },
  );
  // Another process is at it, and vacuums afterwards.
  if (!forgotten) return { keys: 0, comments: 0, ratings: 0 };
  await db.alone(vacuum);
  return forgotten;
}

/** The smallest write: a COMMIT after it waits for everything before it, on this server and its synchronous standbys. */
export const pulsing = 'UPDATE store SET pulse = 1 - pulse';

export function pulse(db: Database): Promise<void> {
  return db.write(async (session) => {
    await session.run(pulsing);
  });
}
