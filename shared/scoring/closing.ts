/**
 * The closing rule: what of one service closes at one publication date, and what goes on waiting. Every published
 * figure is a sum of the whole cells this rule makes. Pure and synchronous, so that each storage adapter can apply it
 * inside one transaction.
 */
import type { Cell, OpenCount } from './cell.ts';
import { closedCell } from './closed-cell.ts';
import type { ClosingInput, ClosingPlan } from './closing-plan.ts';
import { collectedWindow } from './collected-window.ts';
import { HeldCells } from './held-cells.ts';
import { closeMonths } from './imported-months.ts';
import { groupRows, mergeOpenCounts } from './open-counts.ts';
import { sealGroups } from './sealing.ts';
import { seriesText, sortedBy } from './series.ts';
import { sumTallies } from './tally.ts';

/**
 * Seals the groups of submissions whose `overall` reaches `minCell` ratings, then closes every series of open counts
 * that does. Everything is sorted, and applying the plan and planning again at the same date closes nothing more.
 */
export function planClosing(input: ClosingInput): ClosingPlan {
  const held = new HeldCells(input.held);
  const sealing = sealGroups(input, held);
  const cells: Cell[] = [...sealing.cells];
  const open: OpenCount[] = [];
  const waiting = mergeOpenCounts([...input.openCounts, ...sealing.joined]);
  for (const rows of groupRows(waiting, (row) => seriesText(row))) {
    const closing = closeSeries(rows, input, held);
    cells.push(...closing.cells);
    open.push(...closing.open);
  }
  return {
    cells: sortedBy(cells, (cell) => seriesText(cell, cell.window.to)),
    openCounts: mergeOpenCounts(open),
    held: held.all(),
    sealed: sealing.sealed,
  };
}

type SeriesClosing = { readonly cells: readonly Cell[]; readonly open: readonly OpenCount[] };

function closeSeries(rows: readonly OpenCount[], input: ClosingInput, held: HeldCells): SeriesClosing {
  const [series] = rows;
  if (!series) return { cells: [], open: [] };
  return series.source === 'collected'
    ? closeCollected(series, rows, input, held)
    : closeMonths(series, rows, input, held);
}

function closeCollected(
  series: OpenCount,
  rows: readonly OpenCount[],
  input: ClosingInput,
  held: HeldCells,
): SeriesClosing {
  const { date, minCell } = input;
  const window = collectedWindow(input, series);
  const tally = sumTallies(rows.map((row) => row.tally));
  if (!window || !held.mayClose({ series, month: null, tally, minCell, date })) {
    return { cells: [], open: rows };
  }
  held.drop(series, null);
  return { cells: [closedCell(series, { rows, window, minCell })], open: [] };
}
