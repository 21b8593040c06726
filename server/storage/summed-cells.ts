/** Sums of cells and of their parts, as rows of two queries, put together. */
import { type SplitDimension, splitDimensions } from '#shared/scoring/cell.ts';
import { monthOf } from '#shared/scoring/day.ts';
import { type TallyColumns, tallyFrom } from './series-row.ts';
import type { CellSum } from './store.ts';

type GroupColumns = { readonly period: string; readonly criterion: string; readonly wording: number };
export type SumRow = GroupColumns & TallyColumns & { readonly first: string; readonly last: string };
export type SummedPartRow = GroupColumns &
  TallyColumns & { readonly by: SplitDimension; readonly value: string };

/** @param parts in order of their values. */
export function summedCells(rows: readonly SumRow[], parts: readonly SummedPartRow[]): CellSum[] {
  const splits = new Map<string, SummedPartRow[]>();
  for (const part of parts) {
    const alike = splits.get(keyOf(part));
    if (alike) alike.push(part);
    else splits.set(keyOf(part), [part]);
  }
  return rows.map((row) => sumOf(row, splits.get(keyOf(row)) ?? []));
}

function sumOf(row: SumRow, parts: readonly SummedPartRow[]): CellSum {
  return {
    period: row.period,
    criterion: row.criterion,
    wording: row.wording,
    window: { from: row.first, to: row.last, spans: monthOf(row.first) !== monthOf(row.last) },
    tally: tallyFrom(row),
    splits: splitDimensions.flatMap((dimension) =>
      parts
        .filter(({ by }) => by === dimension)
        .map((part) => ({ by: dimension, value: part.value, tally: tallyFrom(part) })),
    ),
  };
}

function keyOf({ period, criterion, wording }: GroupColumns): string {
  return JSON.stringify([period, criterion, wording]);
}
