/**
 * Refuses what nobody asked for when the clock is far ahead of everything the store has seen: a machine that woke up in
 * the wrong year would publish that year's dates for good and forget keys and comments people still count on.
 */
import { addDays } from '#shared/scoring/day.ts';
import type { Clock } from '../platform/clock.ts';
import type { Store } from '../storage/store.ts';

/** Two months: more than any calendar leaves between two dates, so only a long stop or a wrong clock exceeds it. */
export const unattendedDaysMax = 62;

/** @throws one line for the log, until the clock is right or somebody has run `avis publish`. */
export async function checkClock(deps: {
  readonly store: Pick<Store, 'releases'>;
  readonly clock: Clock;
}): Promise<void> {
  const { releases } = deps.store;
  const newest = (await releases.latest({ includeDemo: true }))?.date ?? (await releases.firstDay());
  const today = deps.clock.today();
  if (newest === null || today <= addDays(newest, unattendedDaysMax)) return;
  throw new Error(
    `the clock says ${today}, and the newest release is of ${newest}: set the clock right, or, if it is, run avis publish`,
  );
}
