/**
 * Plays a history of ratings through the closing rule, date by date, in an organisation of four desks. Beside the counts
 * the rule sees, it keeps who is in them, finds out from each plan who was published where, and fails at the first
 * date at which counts and people disagree: a rating lost, doubled, moved or published in too small a number.
 */
import assert from 'node:assert/strict';
import type { Circumstances } from '#shared/charter/circumstances.ts';
import type { Rating } from '#shared/charter/rating.ts';
import type {
  Cell,
  OpenCount,
  SeriesKey,
  Split,
  SplitDimension,
  SplitPart,
  SubmissionContent,
  Tally,
} from '#shared/scoring/cell.ts';
import { planClosing } from '#shared/scoring/closing.ts';
import type { ClosingInput, ClosingPlan } from '#shared/scoring/closing-plan.ts';
import { addMonths, monthOf } from '#shared/scoring/day.ts';
import { mergeOpenCounts } from '#shared/scoring/open-counts.ts';
import { planPools } from '#shared/scoring/pooling.ts';
import { seriesOf, seriesText } from '#shared/scoring/series.ts';
import { ratingsOf, sumTallies, tallyOf } from '#shared/scoring/tally.ts';

/** The desks 1 to 4 belong to the organisation 0. */
export const organisation = 0;
const desks = [1, 2, 3, 4];

/** Somebody who rated: a submission when `month` is null, else a line of an import. */
export type Respondent = {
  readonly id: string;
  readonly service: number;
  readonly day: string;
  readonly month: string | null;
  readonly content: SubmissionContent;
};

/** One criterion shown to one respondent. */
export type Counted = {
  readonly id: string;
  readonly service: number;
  readonly series: SeriesKey;
  readonly month: string | null;
  readonly circumstances: Circumstances;
  readonly rating: Rating | undefined;
};

type Part = SplitPart & { readonly by: SplitDimension; readonly members: readonly Counted[] };

type PublishedCell = {
  readonly node: number;
  readonly cell: Cell;
  readonly members: readonly Counted[];
  readonly parts: readonly Part[];
};

/** What happened at one date. */
export type PublishedDate = {
  readonly date: string;
  readonly cells: readonly PublishedCell[];
  /** Everybody who had rated before the date, published or not. */
  readonly received: readonly Counted[];
  /** The other criteria of the submissions sealed at this date, group by group. */
  readonly batches: readonly (readonly Counted[])[];
};

type Node = {
  readonly number: number;
  submissions: Respondent[];
  waiting: Counted[];
  openCounts: readonly OpenCount[];
  held: ClosingPlan['held'];
  readonly lastClosing: Map<string, string>;
};

/** `respondents` rate on their day; each date publishes what was given before it. */
export function publishHistory(
  respondents: readonly Respondent[],
  dates: readonly string[],
  minCell: number,
): PublishedDate[] {
  const nodes = [organisation, ...desks].map(emptyNode);
  const nodeOf = (number: number) => nodes[number] ?? assert.fail('no such node');
  const history: PublishedDate[] = [];
  let previous = '';
  for (const date of dates) {
    for (const respondent of respondents.filter(({ day }) => day >= previous && day < date)) {
      receive(nodeOf(respondent.service), respondent);
    }
    previous = date;
    const cells: PublishedCell[] = [];
    const batches: Counted[][] = [];
    for (const node of nodes) {
      const sealed = seal({ node, scope: 'node', submissions: node.submissions, date, minCell });
      cells.push(...sealed.cells);
      batches.push(...sealed.batches);
    }
    for (const pool of planPools({ waiting: waitingLong(nodes, date), parentOf, minCell })) {
      const pooled = pool.services.flatMap((service) => longOpen(nodeOf(service), date));
      const submissions = pooled.filter(({ content }) => isOfGroup(content, pool));
      const sealed = seal({ node: nodeOf(pool.ancestor), scope: 'pool', submissions, date, minCell });
      for (const node of nodes) {
        node.submissions = node.submissions.filter(({ id }) => !sealed.people.has(id));
      }
      cells.push(...sealed.cells);
      batches.push(...sealed.batches);
    }
    const before = respondents.filter(({ day }) => day < date).flatMap((each) => countedOf(each, 'node'));
    history.push({ date, cells, received: before, batches });
    assertEverythingCountedOnce(before, history, nodes);
  }
  return history;
}

function emptyNode(number: number): Node {
  return { number, submissions: [], waiting: [], openCounts: [], held: [], lastClosing: new Map() };
}

function parentOf(service: number): number | null {
  return service === organisation ? null : organisation;
}

function receive(node: Node, respondent: Respondent): void {
  if (respondent.month === null) {
    node.submissions.push(respondent);
    return;
  }
  const counted = countedOf(respondent, 'node');
  node.waiting.push(...counted);
  node.openCounts = [...node.openCounts, ...counted.map(openCountOf)];
}

function countedOf({ id, service, month, content }: Respondent, scope: SeriesKey['scope']): Counted[] {
  const { edition, wording, tier, circumstances, ratings } = content;
  const source = month === null ? 'collected' : 'imported:survey';
  return [...new Set([...content.asked, ...Object.keys(ratings)])].map((criterion) => ({
    id: `${id} ${criterion}`,
    service,
    series: { scope, edition, criterion, wording, source, tier },
    month,
    circumstances,
    rating: ratings[criterion],
  }));
}

export function openCountOf({ series, month, circumstances, rating }: Counted): OpenCount {
  return { ...series, month, circumstances, tally: tallyOf(rating) };
}

function longOpen(node: Node, date: string): Respondent[] {
  return node.submissions.filter(({ day }) => day < addMonths(date, -12));
}

function waitingLong(nodes: readonly Node[], date: string) {
  return nodes.flatMap((node) =>
    longOpen(node, date)
      .filter(({ content }) => {
        const key = { ...content, scope: 'node', criterion: 'overall', source: 'collected' } as const;
        return (node.lastClosing.get(seriesText(key)) ?? '') < addMonths(date, -12);
      })
      .map(({ content: { edition, wording, tier, ratings } }) => ({
        service: node.number,
        edition,
        wording,
        tier,
        n: typeof ratings.overall === 'number' ? 1 : 0,
      })),
  );
}

type Sealing = {
  readonly cells: readonly PublishedCell[];
  readonly batches: readonly Counted[][];
  readonly people: ReadonlySet<string>;
};

function seal(request: {
  readonly node: Node;
  readonly scope: SeriesKey['scope'];
  readonly submissions: readonly Respondent[];
  readonly date: string;
  readonly minCell: number;
}): Sealing {
  const { node, scope, submissions, date, minCell } = request;
  const closedMonths = new Set<string>();
  const inputOf = (open: readonly Respondent[]): ClosingInput => ({
    date,
    minCell,
    scope,
    submissions: open.map(({ content }) => content),
    openCounts: node.openCounts,
    held: node.held,
    lastClosing: (key) => node.lastClosing.get(seriesText(key)) ?? null,
    closedMonth: (key, month) => closedMonths.has(seriesText(key, month)),
    createdDay: '2023-12-01',
  });
  const plan = planClosing(inputOf(submissions));
  const isSealed = ({ content }: Respondent) => plan.sealed.some((group) => isOfGroup(content, group));
  const sealed = submissions.filter(isSealed);
  const sealedCounts = sealed.flatMap((respondent) => countedOf(respondent, scope));
  node.waiting.push(...sealedCounts);
  const cells = plan.cells.map((cell) => takeCell(node, cell, minCell));
  assert.deepEqual(mergeOpenCounts(node.waiting.map(openCountOf)), plan.openCounts, 'what waits');

  node.openCounts = plan.openCounts;
  node.held = plan.held;
  for (const cell of plan.cells) {
    node.lastClosing.set(seriesText(cell), date);
    closedMonths.add(seriesText(cell, monthOf(cell.window.to)));
  }
  const people = new Set(sealed.map(({ id }) => id));
  if (scope === 'node') node.submissions = node.submissions.filter(({ id }) => !people.has(id));
  const again = planClosing(inputOf(submissions.filter(({ id }) => !people.has(id))));
  assert.deepEqual(again, { ...plan, cells: [], sealed: [] }, 'the same date again changes nothing');

  const others = sealedCounts.filter(({ series }) => series.criterion !== 'overall');
  return { cells, batches: [...groupBySeries(others).values()], people };
}

/** Who is in the cell: everybody of its series who waits, for an import those of the months of its window. */
function takeCell(node: Node, cell: Cell, minCell: number): PublishedCell {
  const key = seriesText(cell);
  const isIn = ({ series, month }: Counted) =>
    seriesText(series) === key &&
    (month === null || (month >= monthOf(cell.window.from) && month <= monthOf(cell.window.to)));
  const members = node.waiting.filter(isIn);
  node.waiting = node.waiting.filter((counted) => !isIn(counted));
  assert.deepEqual(tallyOfAll(members), cell.tally, 'the cell counts its people');
  assert.ok(ratingsOf(cell.tally) >= minCell, 'no cell is small');
  const parts = membersByPart(members, cell.splits);
  for (const part of parts) {
    assert.deepEqual(tallyOfAll(part.members), part.tally, 'the part counts its people');
    assert.ok(ratingsOf(part.tally) >= minCell, 'no part is small');
  }
  return { node: node.number, cell, members, parts };
}

/** Who is in each part: those with its value, in `other` those whose value has no part of its own. */
export function membersByPart(members: readonly Counted[], splits: readonly Split[]): Part[] {
  return splits.flatMap(({ by, parts }) => {
    const values = new Set(parts.map(({ value }) => value));
    const partOf = ({ circumstances }: Counted) => {
      const value = circumstances[by] ?? (by === 'placement' ? 'none' : 'unknown');
      return values.has(value) ? value : 'other';
    };
    return parts.map((part) => ({
      by,
      ...part,
      members: members.filter((counted) => partOf(counted) === part.value),
    }));
  });
}

function assertEverythingCountedOnce(
  received: readonly Counted[],
  history: readonly PublishedDate[],
  nodes: readonly Node[],
): void {
  const published = history.flatMap(({ cells }) => cells.flatMap(({ members }) => members));
  const waiting = nodes.flatMap((node) => node.waiting);
  const unsealed = nodes.flatMap((node) => node.submissions.flatMap((each) => countedOf(each, 'node')));
  const ids = (list: readonly Counted[]) => list.map(({ id }) => id).sort();
  assert.deepEqual(ids([...published, ...waiting, ...unsealed]), ids(received), 'each rating once');
}

export function groupBySeries(counted: readonly Counted[]): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>();
  for (const each of counted) {
    const key = seriesText(seriesOf(each.series));
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

function tallyOfAll(members: readonly Counted[]): Tally {
  return sumTallies(members.map(({ rating }) => tallyOf(rating)));
}

function isOfGroup(content: SubmissionContent, group: ClosingPlan['sealed'][number]): boolean {
  return (
    content.edition === group.edition && content.wording === group.wording && content.tier === group.tier
  );
}
