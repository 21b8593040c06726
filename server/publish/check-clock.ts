/**
 * Stops publishing and forgetting when the clock is far ahead of everything the store has seen. A machine that starts
 * in the wrong year would publish that year's dates for good, and forget keys and comments that are still needed.
 */
import { addDays } from '#shared/scoring/day.ts';
import type { Calendar } from '#shared/scoring/publication-date.ts';
import type { Clock } from '../platform/clock.ts';
import type { Store } from '../storage/store.ts';

/**
 * Days the clock may be ahead of the newest release and of the store's first day. Keys are forgotten after 30 days
 * (platform/retention.ts): with a clock 21 days ahead, those of the last 9 days remain, and no device sends again after
 * more. Dates of the monthly calendar are up to 31 days apart, so it gets a week more.
 */
export const unattendedDaysMax: Readonly<Record<Calendar, number>> = { daily: 21, weekly: 21, monthly: 38 };

/** @throws one line for the log, until the clock is right or somebody has run `avis publish`. */
export async function checkClock(deps: {
  readonly store: Pick<Store, 'releases'>;
  readonly clock: Clock;
  readonly config: { readonly calendar: Calendar };
}): Promise<void> {
  const { releases } = deps.store;
  // The first day counts, too: releases of a demonstration and of imported ratings are older than the store that holds
  // them.
  const witnesses = [(await releases.latest({ includeDemo: true }))?.date, await releases.firstDay()];
  const newest = witnesses
    .filter((day) => day != null)
    .sort()
    .at(-1);
  const today = deps.clock.today();
  const unattended = unattendedDaysMax[deps.config.calendar];
  if (newest === undefined || today <= addDays(newest, unattended)) return;
  throw new Error(
    `the clock says ${today}, and this store knows of nothing after ${newest}: set the clock right, or, if it is, run avis publish`,
  );
}
