/** A closed cell and its parts as rows. */
import type { Cell } from '#shared/scoring/cell.ts';
import { monthOf } from '#shared/scoring/day.ts';
import { seriesColumns, tallyColumns } from './series-row.ts';
import type { cell, cellPart } from './tables/cell.ts';

export type CellRow = Readonly<Omit<typeof cell.$inferSelect, 'id'>>;
export type PartRow = Readonly<Omit<typeof cellPart.$inferSelect, 'cell'>>;

export function cellColumns(service: number, release: string, closed: Cell): CellRow {
  const { from, to } = closed.window;
  const named = { service, ...seriesColumns(closed), release, month: monthOf(to) };
  return { ...named, window_from: from, window_to: to, ...tallyColumns(closed.tally) };
}

export function partColumns({ splits }: Cell): PartRow[] {
  return splits.flatMap(({ by, parts }) =>
    parts.map(({ value, tally }) => ({ dimension: by, value, ...tallyColumns(tally) })),
  );
}
