/**
 * Everything the public can read in a history: at every date, the sums of closed cells of each desk and of the whole
 * organisation, by month, by year and over all time, whole and split. And what careless publishers would show instead.
 */
import type { OpenCount, Split, SplitDimension } from '#shared/scoring/cell.ts';
import { splitDimensions } from '#shared/scoring/cell.ts';
import { mergeOpenCounts } from '#shared/scoring/open-counts.ts';
import { seriesText } from '#shared/scoring/series.ts';
import { planSplits } from '#shared/scoring/splits.ts';
import type { Figure } from '../../support/small-set-search.ts';
import {
  type Counted,
  groupBySeries,
  membersByPart,
  openCountOf,
  organisation,
  type PublishedDate,
} from './published-history.ts';

export type Publisher = (history: readonly PublishedDate[]) => Figure[];

/** The rule: sums of whole closed cells, and nothing else. */
export const closedCells: Publisher = (history) => {
  const figures: Figure[] = [];
  const sums = new Map<string, Set<string>>();
  for (const { date, cells } of history) {
    for (const { node, cell, members, parts } of cells) {
      const all = [
        { label: '', members },
        ...parts.map((part) => ({ label: `${part.by}=${part.value}`, ...part })),
      ];
      const periods = ['all', cell.window.to.slice(0, 4), cell.window.to.slice(0, 7)];
      const reaches =
        cell.scope === 'pool' || node === organisation ? ['subtree'] : [`desk ${node}`, 'subtree'];
      for (const { label, members: inPart } of all) {
        for (const name of reaches.flatMap((reach) => periods.map((period) => `${reach} ${period}`))) {
          const key = `${name} ${seriesText({ ...cell, scope: 'node' })} ${label}`;
          sums.set(key, new Set([...(sums.get(key) ?? []), ...membersOf(inPart)]));
        }
      }
    }
    for (const [name, members] of sums) figures.push({ name: `${date}: ${name}`, members });
  }
  return figures;
};

/** Mutant: a counter that moves with every rating. */
export const liveTotals: Publisher = (history) => [
  ...closedCells(history),
  ...history.flatMap(({ date, received }) => totals(`${date}: live`, received)),
];

/** Mutant: totals are shown as soon as they reach the threshold, and grow without closing. */
export const thresholdOnly =
  (minCell: number): Publisher =>
  (history) =>
    history.flatMap(({ date, received }) =>
      totals(`${date}: so far`, received).filter(({ members }) => members.size >= minCell),
    );

/** Mutant: a split refused with its cell comes later, from counts that were kept. */
export const lateSplits =
  (minCell: number): Publisher =>
  (history) => {
    const figures = closedCells(history);
    const closed: Counted[] = [];
    for (const { date, cells } of history) {
      closed.push(...cells.flatMap(({ members }) => members));
      for (const counted of byDeskAndSeries(closed)) {
        figures.push(...figuresOf(`${date}, late`, counted, planSplits(rowsOf(counted), minCell)));
      }
    }
    return figures;
  };

/** Mutant: when submissions are sealed, their other criteria are published with them, however few. */
export const batchBySubmission: Publisher = (history) => [
  ...closedCells(history),
  ...history.flatMap(({ date, batches }) => batches.flatMap((batch) => totals(`${date}: batch`, batch))),
];

/** Mutant: a split is compared with each earlier one, never with all of them together. */
export const pairwiseSplits =
  (minCell: number): Publisher =>
  (history) => [
    ...closedCells(history),
    ...history.flatMap(({ date, cells }) =>
      cells.flatMap(({ members }) => figuresOf(date, members, pairwise(rowsOf(members), minCell))),
    ),
  ];

/** Says of every split alone, and with every other one alone, what the rule says; that is the mistake. */
function pairwise(rows: readonly OpenCount[], minCell: number): Split[] {
  const accepted: Split[] = [];
  for (const by of splitDimensions) {
    const split = planSplits(rows.map(only(by)), minCell)[0];
    const holds = accepted.every(
      (earlier) => planSplits(rows.map(only(earlier.by, by)), minCell).length === 2,
    );
    if (split && holds) accepted.push(split);
  }
  return accepted;
}

/** The row with only these circumstances left: a dimension that is the same for everybody is no split. */
function only(...dimensions: readonly SplitDimension[]) {
  return (row: OpenCount): OpenCount => ({
    ...row,
    circumstances: {
      channel: dimensions.includes('channel') ? row.circumstances.channel : null,
      mode: dimensions.includes('mode') ? row.circumstances.mode : null,
      outcome: dimensions.includes('outcome') ? row.circumstances.outcome : null,
      placement: dimensions.includes('placement') ? row.circumstances.placement : null,
      language: dimensions.includes('language') ? row.circumstances.language : null,
    },
  });
}

function rowsOf(counted: readonly Counted[]): OpenCount[] {
  return mergeOpenCounts(counted.map(openCountOf));
}

function figuresOf(name: string, counted: readonly Counted[], splits: readonly Split[]): Figure[] {
  return membersByPart(counted, splits).map((part) => ({
    name: `${name}: ${part.by}=${part.value}`,
    members: membersOf(part.members),
  }));
}

function totals(name: string, counted: readonly Counted[]): Figure[] {
  return byDeskAndSeries(counted).map((members) => ({ name, members: membersOf(members) }));
}

function byDeskAndSeries(counted: readonly Counted[]): Counted[][] {
  const desks = [...new Set(counted.map(({ service }) => service))];
  return desks.flatMap((desk) => [
    ...groupBySeries(counted.filter(({ service }) => service === desk)).values(),
  ]);
}

/** A set is made of ratings 1–5; `na` and unanswered questions carry no opinion to isolate. */
function membersOf(counted: readonly Counted[]): Set<string> {
  return new Set(counted.filter(({ rating }) => typeof rating === 'number').map(({ id }) => id));
}
