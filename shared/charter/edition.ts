/** The shape of one edition of the charter. An edition is never modified once published: a change is a new edition. */
import type { Channel } from './circumstances.ts';

/** How one criterion is asked in one channel: `core` (●), `drawn` (○) or not at all. */
export type Mark = 'core' | 'drawn';

export type AskedCriterion = {
  readonly criterion: string;
  /** Null for `overall`, which belongs to no engagement. */
  readonly engagement: string | null;
  readonly marks: Readonly<Partial<Record<Channel, Mark>>>;
};

export type Engagement = {
  readonly id: string;
  /** The official French wording, verbatim. */
  readonly wording: string;
  /** The criterion that stands for the engagement where one line is needed; null where none is asked. */
  readonly lead: string | null;
  /** True while no primary source confirms the wording. */
  readonly unconfirmed?: true;
};

export type Edition = {
  readonly id: string;
  /** An `overlay` can be asked beside an edition and is never mixed into its scores. */
  readonly kind: 'edition' | 'overlay';
  readonly title: string;
  /** First civil day, ISO. */
  readonly from: string;
  /** The number of the frozen set of questions; a change of wording is a new number. */
  readonly wording: number;
  /** Civil day from which it is asked; the number before it is still accepted for a few days. */
  readonly wordingFrom: string;
  /** False: readable data, refused in submissions. */
  readonly open: boolean;
  readonly engagements: readonly Engagement[];
  /** In the order shown; `overall` first. */
  readonly criteria: readonly AskedCriterion[];
  /** What is asked when the channel is unknown. */
  readonly unknownChannel: { readonly core: readonly string[]; readonly drawn: readonly string[] };
};

/** How an engagement of one edition continues in another. */
export type CrosswalkRow = {
  readonly from: { readonly edition: string; readonly engagement: string };
  /** Null: no successor. */
  readonly to: { readonly edition: string; readonly engagement: string } | null;
  readonly relation: 'same' | 'part' | 'none';
};

const everywhere = ['counter', 'phone', 'online', 'mail'] as const;

/** Reads one row of the charter's table: `●` core, `○` drawn, anything else not asked. */
export function asked(criterion: string, engagement: string | null, row: string): AskedCriterion {
  const marks: Partial<Record<Channel, Mark>> = {};
  everywhere.forEach((channel, column) => {
    const sign = row[column];
    if (sign === '●') marks[channel] = 'core';
    if (sign === '○') marks[channel] = 'drawn';
  });
  return { criterion, engagement, marks };
}
