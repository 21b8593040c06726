/** The figures a sum of closed cells may carry, and from how many ratings on: counts first, means last. */
import type { CriterionResult, State } from '../contracts/results.ts';
import type { Tally } from './cell.ts';
import { comparableMin } from './funnel.ts';
import { type Share, shareOf } from './interval.ts';
import { jdmaWeights, meanWeights, netWeights, outOfTenWeights, type Weights, weightedMean } from './mean.ts';
import { ratingsOf } from './tally.ts';

/** Below this nothing is shown: fewer answers could be traced to people (k = 11, raised by settings only). */
export const indicativeMin = 11;
/** Below this a mean misleads: at 11 its nominal 95 % interval covers as little as 83 %. */
export const publishedMin = 30;

/** Values null where n does not support them; full doubles, to be rounded once where they are shown. */
export type Figures = Pick<
  CriterionResult,
  | 'state'
  | 'n'
  | 'na'
  | 'asked'
  | 'counts'
  | 'satisfied'
  | 'neutral'
  | 'dissatisfied'
  | 'mean'
  | 'outOfTen'
  | 'net'
  | 'jdma'
>;

/** What n ratings 1–5 support. */
export function stateOf(n: number): State {
  if (n < indicativeMin) return 'insufficient';
  if (n < publishedMin) return 'indicative';
  if (n < comparableMin) return 'published';
  return 'comparable';
}

/** `jdma` is for the general satisfaction only: no other question is comparable to the one it imitates. */
export function figuresOf({
  tally,
  criterion,
}: {
  readonly tally: Tally;
  readonly criterion: string;
}): Figures {
  const { counts, na, asked } = tally;
  const n = ratingsOf(tally);
  const state = stateOf(n);
  if (state === 'insufficient') return { ...insufficientFigures };
  const share = (of: number): Share => shareOf({ of, n });
  const mean = (weights: Weights) => (n < publishedMin ? null : weightedMean(counts, weights));
  return {
    state,
    n,
    na,
    asked,
    counts: [...counts],
    satisfied: share(counts[3] + counts[4]),
    neutral: share(counts[2]),
    dissatisfied: share(counts[0] + counts[1]),
    mean: mean(meanWeights),
    outOfTen: mean(outOfTenWeights),
    net: mean(netWeights),
    jdma: criterion === 'overall' ? mean(jdmaWeights) : null,
  };
}

/** The state only: an empty result is null, never 0. */
export const insufficientFigures: Figures = {
  state: 'insufficient',
  n: null,
  na: null,
  asked: null,
  counts: null,
  satisfied: null,
  neutral: null,
  dissatisfied: null,
  mean: null,
  outOfTen: null,
  net: null,
  jdma: null,
};
