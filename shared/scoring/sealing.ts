/**
 * Seals the submissions whose `overall` cell closes: they leave the open table as one group, and their ratings of the
 * other criteria wait as open counts, no longer as submissions.
 */
import { overall } from '../charter/criteria.ts';
import type { Cell, OpenCount, SeriesKey, SubmissionContent, Tally } from './cell.ts';
import { closedCell } from './closed-cell.ts';
import type { ClosingInput, SealedGroup } from './closing-plan.ts';
import { collectedWindow } from './collected-window.ts';
import type { HeldCells } from './held-cells.ts';
import { groupRows } from './open-counts.ts';
import { circumstancesText } from './series.ts';
import { addTally, emptyTally, sumTallies, tallyOf } from './tally.ts';

type Sealing = {
  /** The `overall` cells. */
  readonly cells: readonly Cell[];
  readonly sealed: readonly SealedGroup[];
  /** Counts of the other criteria of sealed submissions. */
  readonly joined: readonly OpenCount[];
};

export function sealGroups(input: ClosingInput, held: HeldCells): Sealing {
  const cells: Cell[] = [];
  const sealed: SealedGroup[] = [];
  const joined: OpenCount[] = [];
  const groups = groupRows(input.submissions, (content) =>
    JSON.stringify([content.edition, content.wording, content.tier]),
  );
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const series = collectedSeries(input.scope, first, overall.key);
    const window = collectedWindow(input, series);
    if (!window) continue;
    const rows = jointCounts(input.scope, group);
    const overallRows = rows.filter((row) => row.criterion === overall.key);
    const tally = sumTallies(overallRows.map((row) => row.tally));
    const { date, minCell } = input;
    if (!held.mayClose({ series, month: null, tally, minCell, date })) continue;
    held.drop(series, null);
    cells.push(closedCell(series, { rows: overallRows, window, minCell }));
    sealed.push({ edition: first.edition, wording: first.wording, tier: first.tier });
    joined.push(...rows.filter((row) => row.criterion !== overall.key));
  }
  return { cells, sealed, joined };
}

function collectedSeries(
  scope: SeriesKey['scope'],
  { edition, wording, tier }: SubmissionContent,
  criterion: string,
): SeriesKey {
  return { scope, edition, criterion, wording, source: 'collected', tier };
}

/** What the submissions of one group add to each series, jointly by circumstances. */
function jointCounts(scope: SeriesKey['scope'], group: readonly SubmissionContent[]): OpenCount[] {
  const rows: OpenCount[] = [];
  for (const alike of groupRows(group, (content) => circumstancesText(content.circumstances))) {
    const tallies = new Map<string, Tally>();
    for (const content of alike) {
      for (const criterion of shownTo(content)) {
        const rating = Object.hasOwn(content.ratings, criterion) ? content.ratings[criterion] : undefined;
        tallies.set(criterion, addTally(tallies.get(criterion) ?? emptyTally, tallyOf(rating)));
      }
    }
    const [first] = alike;
    if (!first) continue;
    const { circumstances } = first;
    for (const [criterion, tally] of tallies) {
      rows.push({ ...collectedSeries(scope, first, criterion), month: null, circumstances, tally });
    }
  }
  return rows;
}

/** `overall` is required, so everybody was shown it. */
function shownTo(content: SubmissionContent): Set<string> {
  return new Set([overall.key, ...content.asked, ...Object.keys(content.ratings)]);
}
