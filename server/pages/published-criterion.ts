/**
 * What may be printed as a score: a criterion with its n, window, counts and interval, and where they come from. Pages
 * render figures of this type only, so a score without them does not compile; an incomplete result throws.
 */
import { criterionOf } from '#shared/charter/criteria.ts';
import type { CriterionResult, Figure, Results } from '#shared/contracts/results.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';
import { typeset } from '#shared/i18n/typography.ts';

/** What stands beside every figure. */
export type Provenance = Pick<Results, 'edition' | 'source' | 'tier' | 'method'> & {
  readonly release: string;
};

type Shown = Omit<CriterionResult, 'n' | 'na' | 'asked' | 'counts' | 'window' | 'satisfied' | 'state'> & {
  readonly state: 'indicative' | 'published' | 'comparable';
  readonly n: number;
  readonly na: number;
  readonly asked: number;
  readonly counts: readonly number[];
  readonly window: NonNullable<CriterionResult['window']>;
  readonly satisfied: Figure;
};

export type PublishedCriterion = {
  readonly result: Shown;
  readonly provenance: Provenance;
  /** The question as asked. */
  readonly question: string;
  /** Labels of levels 1 to 5. */
  readonly scale: readonly string[];
  /** Names of the shares at levels 4–5 and 1–2. */
  readonly favourable: string;
  readonly unfavourable: string;
};

/** Null while nothing of the criterion is published. @throws when a published figure lacks what must go with it. */
export function publishedCriterion(results: Results, result: CriterionResult): PublishedCriterion | null {
  if (result.state === 'insufficient') return null;
  const { n, na, asked, counts, window, satisfied, state } = result;
  const { edition, source, tier, method, release } = results;
  const incomplete = n === null || na === null || asked === null || !counts || !window || !satisfied;
  if (incomplete || !release || !method || !edition)
    throw new Error(
      `the figures of ${result.criterion} came without their n, window, interval or provenance`,
    );
  const criterion = criterionOf(result.criterion);
  const agreement = criterion.scale === 'agreement';
  return {
    result: { ...result, state, n, na, asked, counts, window, satisfied },
    provenance: { edition, source, tier, method, release },
    question: typeset(criterion.text.fr),
    scale: scaleLabels('fr')[criterion.scale],
    favourable: agreement ? 'favorables' : 'satisfaits',
    unfavourable: agreement ? 'défavorables' : 'insatisfaits',
  };
}

/** The overall satisfaction, in its newest wording; null while it is not published. */
export function overallOf(results: Results): PublishedCriterion | null {
  const newest = results.criteria.filter(({ criterion }) => criterion === 'overall').at(-1);
  return newest ? publishedCriterion(results, newest) : null;
}
