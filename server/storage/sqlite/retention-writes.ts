/** Forgets what must be forgotten, and proves that a write reaches the disk. */
import { dayNumber } from '#shared/scoring/day.ts';
import { atomic, lookMs } from './atomic.ts';
import type { Connection } from './connection.ts';

/**
 * How long emptying the log may wait for readers: those of this server are done in a few milliseconds, a backup not for as
 * long as it copies, and everybody who rates would wait with the log.
 */
const foldWaitMs = 100;

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
      fold(db);
      return forgotten;
    },
    pulse: atomic(db, (): void => {
      pulse.run();
    }),
  };
}

/**
 * The log still holds the pages as they were: it is folded into the file and emptied, unless somebody still reads an older
 * state; then the next run does.
 */
function fold(db: Connection): void {
  db.pragma(`busy_timeout = ${foldWaitMs}`);
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.pragma(`busy_timeout = ${lookMs}`);
  }
}
