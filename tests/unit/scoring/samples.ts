/** Submissions and closing inputs for the tests of the closing rule, with only what a test is about spelled out. */
import type { Circumstances } from '#shared/charter/circumstances.ts';
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import type { OpenCount, SeriesKey, SubmissionContent, Tally } from '#shared/scoring/cell.ts';
import type { ClosingInput, ClosingPlan } from '#shared/scoring/closing-plan.ts';
import { sumTallies, tallyOf } from '#shared/scoring/tally.ts';

export const nothingSaid: Circumstances = {
  channel: null,
  mode: null,
  outcome: null,
  placement: null,
  language: null,
};

export function submission(
  ratings: Ratings,
  more: Partial<Omit<SubmissionContent, 'circumstances' | 'ratings'>> & {
    readonly circumstances?: Partial<Circumstances>;
  } = {},
): SubmissionContent {
  return {
    edition: 'sp-plus-2020',
    wording: 1,
    tier: 'open',
    asked: Object.keys(ratings),
    ...more,
    ratings,
    circumstances: { ...nothingSaid, ...more.circumstances },
  };
}

/** One submission per rating of `overall`. */
export function overalls(...ratings: readonly Rating[]): SubmissionContent[] {
  return ratings.map((rating) => submission({ overall: rating }));
}

/** `n` ratings, not all equal: alternately 4 and 5. */
export function mixed(n: number): Rating[] {
  return Array.from({ length: n }, (_, index) => (index % 2 === 0 ? 4 : 5));
}

export function same(n: number, rating: Rating): Rating[] {
  return Array.from({ length: n }, () => rating);
}

export function tally(...ratings: readonly (Rating | undefined)[]): Tally {
  return sumTallies(ratings.map(tallyOf));
}

export function series(more: Partial<SeriesKey> = {}): SeriesKey {
  return {
    scope: 'node',
    edition: 'sp-plus-2020',
    criterion: 'overall',
    wording: 1,
    source: 'collected',
    tier: 'open',
    ...more,
  };
}

export function openCount(
  more: Partial<Omit<OpenCount, 'circumstances' | 'tally'>> & {
    readonly circumstances?: Partial<Circumstances>;
    readonly tally: Tally;
  },
): OpenCount {
  return { ...series(), month: null, ...more, circumstances: { ...nothingSaid, ...more.circumstances } };
}

export function closingInput(more: Partial<ClosingInput> = {}): ClosingInput {
  return {
    date: '2026-11-24',
    minCell: 11,
    scope: 'node',
    submissions: [],
    openCounts: [],
    held: [],
    lastClosing: () => null,
    closedMonth: () => false,
    createdDay: '2026-01-05',
    ...more,
  };
}

/** What a store hands to the rule when `plan` has been applied and nothing else has happened. */
export function afterPlan(plan: ClosingPlan, input: ClosingInput): ClosingInput {
  const isSealed = (content: SubmissionContent) =>
    plan.sealed.some(
      ({ edition, wording, tier }) =>
        content.edition === edition && content.wording === wording && content.tier === tier,
    );
  const closed = (key: SeriesKey) =>
    plan.cells.filter(
      (cell) =>
        cell.scope === key.scope &&
        cell.edition === key.edition &&
        cell.criterion === key.criterion &&
        cell.wording === key.wording &&
        cell.source === key.source &&
        cell.tier === key.tier,
    );
  return {
    ...input,
    submissions: input.submissions.filter((content) => !isSealed(content)),
    openCounts: plan.openCounts,
    held: plan.held,
    lastClosing: (key) => (closed(key).length > 0 ? input.date : input.lastClosing(key)),
    closedMonth: (key, month) =>
      input.closedMonth(key, month) || closed(key).some((cell) => cell.window.to.startsWith(month)),
  };
}
