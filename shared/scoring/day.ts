/** Arithmetic on civil days (`YYYY-MM-DD`) and months (`YYYY-MM`): no clock, no time zone, no hour. */

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(2020, 0, 1);
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a day that exists: `2026-02-30` does not. */
export function isDay(text: string): boolean {
  return dayPattern.test(text) && dayOf(dayNumber(text)) === text;
}

/** Days since 2020-01-01; negative before. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - epoch) / millisecondsPerDay);
}

export function dayOf(number: number): string {
  return new Date(epoch + number * millisecondsPerDay).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days);
}

/** The same day of another month, or that month's last day when it is shorter. */
export function addMonths(day: string, months: number): string {
  const target = addToMonth(monthOf(day), months);
  const last = lastDayOf(target);
  const same = `${target}-${day.slice(8)}`;
  return same < last ? same : last;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function addToMonth(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function firstDayOf(month: string): string {
  return `${month}-01`;
}

export function lastDayOf(month: string): string {
  return addDays(firstDayOf(addToMonth(month, 1)), -1);
}
