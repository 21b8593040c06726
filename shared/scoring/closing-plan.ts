/** What the closing rule is given and what it decides; closing.ts holds the rule. */
import type { Cell, OpenCount, SeriesKey, SubmissionContent, Tier } from './cell.ts';

/** A cell kept open one date more because all its ratings are equal. `month` as in OpenCount. */
export type HeldCell = { readonly series: SeriesKey; readonly month: string | null; readonly since: string };

/** The submissions that are sealed together: their `overall` cell closed. */
export type SealedGroup = { readonly edition: string; readonly wording: number; readonly tier: Tier };

/** Everything one service holds open, at one publication date. */
export type ClosingInput = {
  readonly date: string;
  readonly minCell: number;
  /** `node`: the service's own submissions; `pool`: those pooled at it. */
  readonly scope: 'node' | 'pool';
  /** Open submissions whose day is before `date`. */
  readonly submissions: readonly SubmissionContent[];
  /** All open counts of the service, of both scopes. */
  readonly openCounts: readonly OpenCount[];
  readonly held: readonly HeldCell[];
  /** Date at which the series last closed a cell, this release included; null = never. */
  readonly lastClosing: (series: SeriesKey) => string | null;
  /** True when this release already holds a cell of the series for that civil month (imports). */
  readonly closedMonth: (series: SeriesKey, month: string) => boolean;
  /** Day the service was created in this store: where its first window starts. */
  readonly createdDay: string;
};

/** `openCounts` and `held` replace what the service held; `sealed` submissions leave the open table. */
export type ClosingPlan = {
  readonly cells: readonly Cell[];
  readonly openCounts: readonly OpenCount[];
  readonly held: readonly HeldCell[];
  readonly sealed: readonly SealedGroup[];
};
