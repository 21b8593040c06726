/** Decides by which circumstances a closing cell is also published, without letting anybody isolate a small group. */
import { noPlacement } from '../charter/circumstances.ts';
import type { OpenCount, Split, SplitDimension, SplitPart, Tally } from './cell.ts';
import { splitDimensions } from './cell.ts';
import { compareText } from './series.ts';
import { addTally, emptyTally, isEmptyTally, ratingsOf } from './tally.ts';

/** Where small parts go. A placement nobody registered has this value already: it is the same part. */
const mergedPart = 'other';
const notSaid = 'unknown';

type Row = Pick<OpenCount, 'circumstances' | 'tally'>;

/**
 * The splits published with a cell, given everything in it. Parts of a split are disjoint, hold at least `minCell`
 * ratings 1–5 each and add up to the cell exactly; they are sorted by value, `other` last.
 *
 * The accepted splits cut the cell into atoms (people equal in all of them). Whatever an attacker adds or subtracts
 * is constant on every atom, so any set they isolate is a union of atoms: with no small atom there is no small set, for
 * any number of terms. Comparing splits two by two would not do: three splits can have large pairwise intersections
 * and a small threefold one. An atom counts as empty only if nobody in it was even asked, because `na` and `asked`
 * are published too.
 */
export function planSplits(cell: readonly Row[], minCell: number): Split[] {
  const rows = cell.filter((row) => !isEmptyTally(row.tally));
  const splits: Split[] = [];
  let atoms = rows.map(() => '');
  for (const by of splitDimensions) {
    const publishedAs = mergeSmallParts(
      sumBy(rows, (row) => splitValue(row, by)),
      minCell,
    );
    const partOf = (row: Row) => publishedAs(splitValue(row, by));
    const parts = partsOf(rows, partOf);
    if (parts.length < 2) continue;
    const index = new Map(parts.map((part, position) => [part.value, position]));
    const refined = rows.map((row, position) => `${atoms[position]} ${index.get(partOf(row))}`);
    if (hasSmallAtom(rows, refined, minCell)) continue;
    splits.push({ by, parts });
    atoms = refined;
  }
  return splits;
}

function splitValue(row: Row, by: SplitDimension): string {
  return row.circumstances[by] ?? (by === 'placement' ? noPlacement : notSaid);
}

/** Says which published part a value belongs to: itself, or `other` for the smallest ones. */
function mergeSmallParts(tallies: ReadonlyMap<string, Tally>, minCell: number): (value: string) => string {
  const size = (value: string) => ratingsOf(tallies.get(value) ?? emptyTally);
  const smallestFirst = [...tallies.keys()]
    .filter((value) => value !== mergedPart)
    .sort((a, b) => size(a) - size(b) || compareText(a, b));
  const merged = new Set<string>();
  let isOpen = tallies.has(mergedPart);
  let mergedSize = size(mergedPart);
  for (const value of smallestFirst) {
    const isSmall = size(value) < minCell;
    if (!isSmall && !(isOpen && mergedSize < minCell)) break;
    merged.add(value);
    isOpen = true;
    mergedSize += size(value);
  }
  return (value) => (merged.has(value) ? mergedPart : value);
}

function partsOf(rows: readonly Row[], partOf: (row: Row) => string): SplitPart[] {
  return [...sumBy(rows, partOf)]
    .map(([value, tally]) => ({ value, tally }))
    .sort(
      (a, b) =>
        Number(a.value === mergedPart) - Number(b.value === mergedPart) || compareText(a.value, b.value),
    );
}

function hasSmallAtom(rows: readonly Row[], atoms: readonly string[], minCell: number): boolean {
  const tallies = sumBy(rows, (_row, index) => atoms[index] ?? '');
  return [...tallies.values()].some((tally) => ratingsOf(tally) < minCell);
}

function sumBy(rows: readonly Row[], keyOf: (row: Row, index: number) => string): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  rows.forEach((row, index) => {
    const key = keyOf(row, index);
    sums.set(key, addTally(sums.get(key) ?? emptyTally, row.tally));
  });
  return sums;
}
