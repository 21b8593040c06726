/** Weighted means of ratings, with an interval that stays inside the scale and is never of zero width. */
import { betaQuantile } from './beta.ts';
import type { Counts } from './cell.ts';
import type { Share } from './interval.ts';

/** What each level 1–5 is worth; ascending, first below last. */
export type Weights = readonly [number, number, number, number, number];

export const meanWeights: Weights = [1, 2, 3, 4, 5];
/** Satisfied minus dissatisfied. */
export const netWeights: Weights = [-1, -1, 0, 1, 1];
export const outOfTenWeights: Weights = [0, 2.5, 5, 7.5, 10];
/** The arithmetic of « Je donne mon avis »: bad 0, medium 5, good 10. */
export const jdmaWeights: Weights = [0, 0, 5, 10, 10];

/** Jeffreys' prior, per level: half a rating nobody gave. */
const prior = 0.5;
const tail = 0.025;

/**
 * The raw mean of the weights, with a 95 % interval: the posterior of a Dirichlet(½) prior, matched in mean and
 * variance by a Beta distribution over the range of the weights. The prior pulls the interval inwards, so a mean at the
 * very end of the scale lies outside it. Needs at least one rating. Reference values: tests/unit/scoring/mean.test.ts.
 */
export function weightedMean(counts: Counts, weights: Weights): Share {
  const n = sum(counts);
  if (!(n >= 1)) throw new RangeError('a mean needs at least one rating');
  const { mean, variance } = posterior(counts, weights);
  const [lowest, , , , highest] = weights;
  const range = highest - lowest;
  const centre = (mean - lowest) / range;
  const spread = variance / range ** 2;
  const concentration = (centre * (1 - centre)) / spread - 1;
  const bound = (p: number) =>
    lowest + range * betaQuantile(p, centre * concentration, (1 - centre) * concentration);
  return { value: weighted(counts, weights) / n, low: bound(tail), high: bound(1 - tail) };
}

/** Mean and variance of the weights under the Dirichlet posterior (Gelman et al., Bayesian Data Analysis, § 3.4). */
export function posterior(counts: Counts, weights: Weights): { mean: number; variance: number } {
  const parameters = counts.map((count) => count + prior);
  const total = sum(parameters);
  const mean = weighted(parameters, weights) / total;
  const squares = weighted(
    parameters,
    weights.map((weight) => (weight - mean) ** 2),
  );
  return { mean, variance: squares / total / (total + 1) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function weighted(numbers: readonly number[], weights: readonly number[]): number {
  return numbers.reduce((total, number, index) => total + number * (weights[index] ?? 0), 0);
}
