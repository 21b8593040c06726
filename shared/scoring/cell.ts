/** The vocabulary of publication: what is counted, what closes, and what is kept of it. */
import type { Circumstances } from '../charter/circumstances.ts';
import type { Ratings } from '../charter/rating.ts';

/** Ratings at levels 1 to 5. */
export type Counts = readonly [number, number, number, number, number];

/** What travels together: `counts` are the ratings 1–5; `asked` people were shown the criterion, `na` said sans objet. */
export type Tally = { readonly counts: Counts; readonly na: number; readonly asked: number };

export type Tier = 'open' | 'verified';

/** Ratings taken here, or brought in by an import (`imported:NAME`). */
export type Source = 'collected' | `imported:${string}`;

export const sourcePattern = /^(collected|imported:[a-z0-9-]{1,40})$/;

export function isSource(text: string): text is Source {
  return sourcePattern.test(text);
}

/** What never adds to anything else: one service or pool, edition, criterion, wording version, source and tier. */
export type SeriesKey = {
  readonly scope: 'node' | 'pool';
  readonly edition: string;
  readonly criterion: string;
  readonly wording: number;
  readonly source: Source;
  readonly tier: Tier;
};

/** What counts of one submission; its comment, id and day are kept apart. */
export type SubmissionContent = {
  readonly edition: string;
  readonly wording: number;
  readonly tier: Tier;
  readonly ratings: Ratings;
  /** Criteria shown, united with the keys of `ratings`. */
  readonly asked: readonly string[];
  readonly circumstances: Circumstances;
};

/**
 * Ratings waiting to close, kept jointly by circumstances so that splits can be tried at closing.
 * `month` is the civil month (`YYYY-MM`) of imported lines, null for collected ratings.
 */
export type OpenCount = SeriesKey & {
  readonly month: string | null;
  readonly circumstances: Circumstances;
  readonly tally: Tally;
};

/** Order in which splits are tried. */
export const splitDimensions = ['channel', 'outcome', 'mode', 'language', 'placement'] as const;
export type SplitDimension = (typeof splitDimensions)[number];

export type SplitPart = { readonly value: string; readonly tally: Tally };
export type Split = { readonly by: SplitDimension; readonly parts: readonly SplitPart[] };

/** Publication dates for collected ratings, civil months for imports; both ends included, ISO civil days. */
export type Window = { readonly from: string; readonly to: string };

/** What one series closes at one date. Append-only: the only source of published figures. */
export type Cell = SeriesKey & {
  readonly window: Window;
  readonly tally: Tally;
  readonly splits: readonly Split[];
};
