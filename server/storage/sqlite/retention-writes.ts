/** Forgets what must be forgotten, and proves that a write reaches the disk. */
import { dayNumber } from '#shared/scoring/day.ts';
import { atomic } from './atomic.ts';
import type { Connection } from './connection.ts';

export type RetentionLimits = {
  readonly keysBefore: string;
  readonly textsBefore: string;
  readonly ratingsBefore: string;
};

export function retentionWrites(db: Connection) {
  const keys = db.prepare('DELETE FROM submission_key WHERE day < ?');
  const comments = db.prepare('DELETE FROM comment WHERE day < ?');
  const ratings = db.prepare('DELETE FROM rating_archive WHERE day < ?');
  const pulse = db.prepare('UPDATE store SET pulse = 1 - pulse');

  const forget = atomic(db, (limits: RetentionLimits) => ({
    keys: keys.run(dayNumber(limits.keysBefore)).changes,
    comments: comments.run(dayNumber(limits.textsBefore)).changes,
    ratings: ratings.run(dayNumber(limits.ratingsBefore)).changes,
  }));

  return {
    forget: (limits: RetentionLimits) => {
      const forgotten = forget(limits);
      // The log still holds the pages as they were: it is folded into the file and emptied.
      db.pragma('wal_checkpoint(TRUNCATE)');
      return forgotten;
    },
    pulse: (): void => {
      pulse.run();
    },
  };
}
