/** A closed cell and its parts as rows. */
import type { Cell, SplitDimension } from '#shared/scoring/cell.ts';
import { monthOf } from '#shared/scoring/day.ts';
import { type SeriesColumns, seriesColumns, type TallyColumns, tallyColumns } from './series-row.ts';

export type CellRow = SeriesColumns &
  TallyColumns & {
    readonly service: number;
    readonly release: string;
    readonly month: string;
    readonly window_from: string;
    readonly window_to: string;
  };

export type PartRow = TallyColumns & { readonly dimension: SplitDimension; readonly value: string };

export function cellColumns(service: number, release: string, cell: Cell): CellRow {
  const { from, to } = cell.window;
  const named = { service, ...seriesColumns(cell), release, month: monthOf(to) };
  return { ...named, window_from: from, window_to: to, ...tallyColumns(cell.tally) };
}

export function partColumns({ splits }: Cell): PartRow[] {
  return splits.flatMap(({ by, parts }) =>
    parts.map(({ value, tally }) => ({ dimension: by, value, ...tallyColumns(tally) })),
  );
}
