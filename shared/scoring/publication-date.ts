/** Which days are publication dates, and how far ahead one may be asked for. */
import { addDays } from './day.ts';

export type Calendar = 'daily' | 'weekly' | 'monthly';

/** How far ahead a date may be asked: a demonstration needs tomorrow, nobody needs next month. */
export const daysAheadMax = 7;

const monday = 1;

export function isPublicationDate(calendar: Calendar, date: string): boolean {
  if (calendar === 'weekly') return new Date(`${date}T00:00:00Z`).getUTCDay() === monday;
  if (calendar === 'monthly') return date.endsWith('-01');
  return true;
}

/** The calendar's first date after `day`: at most a month away. */
export function publicationDateAfter(calendar: Calendar, day: string): string {
  let date = addDays(day, 1);
  while (!isPublicationDate(calendar, date)) date = addDays(date, 1);
  return date;
}
