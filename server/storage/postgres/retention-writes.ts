/** Forgets in one process at a time and takes what was forgotten out of the pages, and proves that a write reaches the disk. */
import type { Operation } from '../operations/operation.ts';
import type { RetentionStore } from '../retention-store.ts';
import { advisoryLocks } from './advisory-locks.ts';
import { type Database, longDeadlineMs } from './database.ts';
import { performIn } from './perform.ts';

/**
 * Every table that held something of a person: a deleted row stays in its page until it is vacuumed, in the order in
 * which it came. SKIP_LOCKED: another process is at it.
 */
const vacuum = 'VACUUM (SKIP_LOCKED) submission_open, submission_key, comment, rating_archive';

type Limits = Parameters<RetentionStore['forget']>[0];
type Forgotten = Awaited<ReturnType<RetentionStore['forget']>>;

/** READ COMMITTED: nothing follows from what a deletion by age reads, and it must not begin again because of who corrects. */
export async function forget(
  db: Database,
  steps: (limits: Limits) => Operation<Forgotten>,
  limits: Limits,
): Promise<Forgotten> {
  const forgotten = await db.write(
    async (session) => {
      const [row] = await session.query<{ taken: boolean }>(
        `SELECT pg_try_advisory_xact_lock(${advisoryLocks.forgetting}) AS taken`,
      );
      return row?.taken ? (await performIn(session, steps(limits))).value : null;
    },
    { deadlineMs: longDeadlineMs },
  );
  // Another process is at it, and vacuums afterwards.
  if (!forgotten) return { keys: 0, comments: 0, ratings: 0 };
  await db.alone(vacuum);
  return forgotten;
}
