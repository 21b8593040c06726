/** The period of a result: everything, a civil year or a civil month. */
import { firstDayOf, lastDayOf } from '#shared/scoring/day.ts';

/** `all`, `YYYY` or `YYYY-MM`, from 1900 to 2099. */
export const periodPattern = /^(all|(19|20)\d{2}(-(0[1-9]|1[0-2]))?)$/;

/** First and last civil month; null = no bound. */
export type MonthBounds = { readonly fromMonth: string | null; readonly toMonth: string | null };

export function monthsOf(period: string): MonthBounds {
  if (period === 'all') return { fromMonth: null, toMonth: null };
  if (period.length === 'YYYY'.length) return { fromMonth: `${period}-01`, toMonth: `${period}-12` };
  return { fromMonth: period, toMonth: period };
}

/** Civil bounds, both days included; null for `all`, which has none of its own. */
export function daysOf(period: string): { readonly from: string; readonly to: string } | null {
  const { fromMonth, toMonth } = monthsOf(period);
  return fromMonth === null || toMonth === null
    ? null
    : { from: firstDayOf(fromMonth), to: lastDayOf(toMonth) };
}
