/** Which publication dates are due. Published at 06:00 Europe/Paris, for the days before. */
import { addDays } from '#shared/scoring/day.ts';
import { type Calendar, isPublicationDate } from '#shared/scoring/publication-date.ts';
import { parisDayOf } from '../platform/clock.ts';

/** Summer time starts and ends between 01:00 and 03:00: six o'clock exists once every day. */
const publicationHour = 6;

/**
 * The calendar's dates after `last` (null: after the store's first day) that have come by `now`, oldest first. A date
 * has come at 06:00 Europe/Paris on that day.
 */
export function dueDates(input: {
  readonly calendar: Calendar;
  /** Date of the newest visible release. */
  readonly last: string | null;
  readonly firstDay: string;
  readonly now: Date;
}): string[] {
  const { calendar, last, firstDay, now } = input;
  const today = parisDayOf(now);
  const until = parisHourOf(now) >= publicationHour ? today : addDays(today, -1);
  const dates: string[] = [];
  for (let date = addDays(laterOf(last, firstDay), 1); date <= until; date = addDays(date, 1))
    if (isPublicationDate(calendar, date)) dates.push(date);
  return dates;
}

function laterOf(last: string | null, firstDay: string): string {
  return last !== null && last > firstDay ? last : firstDay;
}

const parisHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  hourCycle: 'h23',
});

function parisHourOf(instant: Date): number {
  return Number(parisHour.format(instant));
}
