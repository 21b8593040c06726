/** Names series and orders what belongs to them, the same on every adapter. */
import type { Circumstances } from '../charter/circumstances.ts';
import type { OpenCount, SeriesKey } from './cell.ts';

/** The series alone, its fields in one fixed order so that serialised plans are equal byte for byte. */
export function seriesOf(from: SeriesKey): SeriesKey {
  const { scope, edition, criterion, wording, source, tier } = from;
  return { scope, edition, criterion, wording, source, tier };
}

/** One text per series, fit for a map key; `further` fields narrow it. */
export function seriesText(series: SeriesKey, ...further: readonly (string | null)[]): string {
  const { scope, edition, criterion, wording, source, tier } = series;
  return JSON.stringify([scope, edition, criterion, wording, source, tier, ...further]);
}

/** The series, month and circumstances of open counts: rows equal in it are one row. */
export function openCountText(row: OpenCount): string {
  return seriesText(row, row.month, circumstancesText(row.circumstances));
}

export function circumstancesText(circumstances: Circumstances): string {
  const { channel, mode, outcome, placement, language } = circumstances;
  return JSON.stringify([channel, mode, outcome, placement, language]);
}

/** By code unit: an order that depends on no locale and no database. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A sorted copy; `text` is asked once per element. */
export function sortedBy<T>(list: Iterable<T>, text: (element: T) => string): T[] {
  return Array.from(list, (element) => ({ element, key: text(element) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ element }) => element);
}
