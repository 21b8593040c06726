/** The publication dates between which collected ratings of a series closed; never days of ratings. */
import type { SeriesKey, Window } from './cell.ts';
import type { ClosingInput } from './closing-plan.ts';
import { addDays } from './day.ts';

/** Null when the series has closed a cell at this date already: a series closes once a date. */
export function collectedWindow(
  { date, createdDay, lastClosing }: Pick<ClosingInput, 'date' | 'createdDay' | 'lastClosing'>,
  series: SeriesKey,
): Window | null {
  const last = lastClosing(series);
  if (last !== null && last >= date) return null;
  const from = last ?? createdDay;
  const to = addDays(date, -1);
  // A date that is made late can lie before the day on which the organisation that pools was created.
  return { from: from < to ? from : to, to };
}
