/**
 * Decides whether ratings may close, and remembers the cells held because all their ratings are equal: such a cell
 * tells what each person answered, so it waits one publication date for other answers, once, and then closes as it is.
 */
import type { SeriesKey, Tally } from './cell.ts';
import type { HeldCell } from './closing-plan.ts';
import { seriesOf, seriesText, sortedBy } from './series.ts';
import { allEqual, ratingsOf } from './tally.ts';

export class HeldCells {
  readonly #cells = new Map<string, HeldCell>();

  constructor(cells: readonly HeldCell[]) {
    for (const { series, month, since } of cells) this.#hold(series, month, since);
  }

  /**
   * True when the ratings close at `date`; the first time they are enough and all equal, marks them held instead.
   * The mark outlives a withdrawal that takes the cell back under the threshold: the wait happens once.
   */
  mayClose(cell: {
    readonly series: SeriesKey;
    readonly month: string | null;
    readonly tally: Tally;
    readonly minCell: number;
    readonly date: string;
  }): boolean {
    if (ratingsOf(cell.tally) < cell.minCell) return false;
    if (!allEqual(cell.tally.counts)) return true;
    const since = this.#cells.get(seriesText(cell.series, cell.month))?.since;
    if (since !== undefined) return since < cell.date;
    this.#hold(cell.series, cell.month, cell.date);
    return false;
  }

  /** Called when ratings of the series (and month) closed. */
  drop(series: SeriesKey, month: string | null): void {
    this.#cells.delete(seriesText(series, month));
  }

  all(): HeldCell[] {
    return sortedBy(this.#cells.values(), ({ series, month }) => seriesText(series, month));
  }

  #hold(series: SeriesKey, month: string | null, since: string): void {
    this.#cells.set(seriesText(series, month), { series: seriesOf(series), month, since });
  }
}
