/** Keeps the counts that wait to close: one row per series, month and circumstances, in one order. */
import type { OpenCount, Tally } from './cell.ts';
import { openCountText, seriesOf, sortedBy } from './series.ts';
import { addTally, emptyTally, isEmptyTally } from './tally.ts';

/** Adds equal rows together, drops empty ones, and sorts. */
export function mergeOpenCounts(rows: Iterable<OpenCount>): OpenCount[] {
  const merged = new Map<string, OpenCount>();
  for (const row of rows) {
    if (isEmptyTally(row.tally)) continue;
    const key = openCountText(row);
    const known = merged.get(key);
    merged.set(key, openCount(row, addTally(known?.tally ?? emptyTally, row.tally)));
  }
  return sortedBy(merged.values(), openCountText);
}

/** The rows of each value of `text`, in the order of that text. */
export function groupRows<T>(rows: Iterable<T>, text: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = text(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return sortedBy(groups, ([key]) => key).map(([, group]) => group);
}

/** Fields in one fixed order, whatever order an adapter read them in: serialised plans are equal byte for byte. */
function openCount(row: OpenCount, tally: Tally): OpenCount {
  const { channel, mode, outcome, placement, language } = row.circumstances;
  const circumstances = { channel, mode, outcome, placement, language };
  return { ...seriesOf(row), month: row.month, circumstances, tally };
}
