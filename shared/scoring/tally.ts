/** Adds up what is counted: the arithmetic of counts and tallies, integers only. */
import type { Rating } from '../charter/rating.ts';
import type { Counts, Tally } from './cell.ts';

export const emptyTally: Tally = { counts: [0, 0, 0, 0, 0], na: 0, asked: 0 };

/** What one person who was shown the criterion adds; undefined = shown, and left unanswered. */
export function tallyOf(rating: Rating | undefined): Tally {
  const at = (level: Rating) => (rating === level ? 1 : 0);
  return { counts: [at(1), at(2), at(3), at(4), at(5)], na: at('na'), asked: 1 };
}

export function addTally(a: Tally, b: Tally): Tally {
  return { counts: addCounts(a.counts, b.counts), na: a.na + b.na, asked: a.asked + b.asked };
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  let sum = emptyTally;
  for (const tally of tallies) sum = addTally(sum, tally);
  return sum;
}

/** What contracts call n: ratings 1 to 5. `na` and unanswered questions never count towards a threshold. */
export function ratingsOf(tally: Tally): number {
  const [c1, c2, c3, c4, c5] = tally.counts;
  return c1 + c2 + c3 + c4 + c5;
}

/** Nobody answered and nobody was asked. */
export function isEmptyTally(tally: Tally): boolean {
  return ratingsOf(tally) === 0 && tally.na === 0 && tally.asked === 0;
}

/** One level holds every rating: publishing it would tell what each person answered. */
export function allEqual(counts: Counts): boolean {
  return counts.filter((count) => count > 0).length === 1;
}

function addCounts(a: Counts, b: Counts): Counts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}
