/**
 * Closes imported ratings by civil month: a month closes at the first date after it ended; with fewer ratings than a
 * cell needs it flows into the series' next month that has data. What cannot close stays open in its own months.
 */
import type { Cell, OpenCount, SeriesKey } from './cell.ts';
import { closedCell } from './closed-cell.ts';
import type { ClosingInput } from './closing-plan.ts';
import { firstDayOf, lastDayOf } from './day.ts';
import type { HeldCells } from './held-cells.ts';
import { groupRows } from './open-counts.ts';
import { ratingsOf, sumTallies } from './tally.ts';

/** Months that count together, oldest first. */
type Flow = { readonly months: readonly string[]; readonly rows: readonly OpenCount[] };

export function closeMonths(
  series: SeriesKey,
  rows: readonly OpenCount[],
  input: Pick<ClosingInput, 'date' | 'minCell' | 'closedMonth'>,
  held: HeldCells,
): { readonly cells: readonly Cell[]; readonly open: readonly OpenCount[] } {
  const { date, minCell } = input;
  const cells: Cell[] = [];
  const open = rows.filter((row) => !hasEnded(row.month, date));
  let carry: Flow = { months: [], rows: [] };
  const ended = rows.filter((row) => hasEnded(row.month, date));
  for (const monthRows of groupRows(ended, (row) => row.month ?? '')) {
    const month = monthRows[0]?.month ?? '';
    const flow: Flow = { months: [...carry.months, month], rows: [...carry.rows, ...monthRows] };
    const tally = sumTallies(flow.rows.map((row) => row.tally));
    if (ratingsOf(tally) < minCell) {
      carry = flow;
      continue;
    }
    carry = { months: [], rows: [] };
    const isClosed = input.closedMonth(series, month);
    if (isClosed || !held.mayClose({ series, month, tally, minCell, date })) {
      open.push(...flow.rows);
      continue;
    }
    for (const closed of flow.months) held.drop(series, closed);
    const window = { from: firstDayOf(flow.months[0] ?? month), to: lastDayOf(month) };
    cells.push(closedCell(series, { rows: flow.rows, window, minCell }));
  }
  return { cells, open: [...open, ...carry.rows] };
}

function hasEnded(month: string | null, date: string): boolean {
  return month !== null && lastDayOf(month) < date;
}
