/** Makes the cell that open counts become when they close. */
import type { Cell, OpenCount, SeriesKey, Window } from './cell.ts';
import { seriesOf } from './series.ts';
import { planSplits } from './splits.ts';
import { sumTallies } from './tally.ts';

export function closedCell(
  series: SeriesKey,
  closing: { readonly rows: readonly OpenCount[]; readonly window: Window; readonly minCell: number },
): Cell {
  return {
    ...seriesOf(series),
    window: closing.window,
    tally: sumTallies(closing.rows.map((row) => row.tally)),
    splits: planSplits(closing.rows, closing.minCell),
  };
}
