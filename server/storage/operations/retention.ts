/** Forgets what must be forgotten. */
import { lt } from 'drizzle-orm';
import { dayNumber } from '#shared/scoring/day.ts';
import type { RetentionStore } from '../retention-store.ts';
import type { Dialect } from './dialect.ts';
import { longWrite, run } from './operation.ts';
import { type Slots, statement } from './statement.ts';

export function retentionOperations({ build, tables }: Dialect) {
  const { submissionKey, comment, ratingArchive } = tables;
  const before = (table: typeof submissionKey | typeof comment | typeof ratingArchive) =>
    statement((given: Slots<{ day: number }>) => build.delete(table).where(lt(table.day, given.day)));
  const [keys, comments, ratings] = [before(submissionKey), before(comment), before(ratingArchive)];

  return {
    /** An adapter's `forget` also takes what was deleted out of its files. */
    forget: longWrite(function* (limits: Parameters<RetentionStore['forget']>[0]) {
      return {
        keys: yield* run(keys, { day: dayNumber(limits.keysBefore) }),
        comments: yield* run(comments, { day: dayNumber(limits.textsBefore) }),
        ratings: yield* run(ratings, { day: dayNumber(limits.ratingsBefore) }),
      };
    }),
  };
}
