/** The version of the method, printed beside every figure, and what it stands for. */
import { comparableMin, funnelZ } from './funnel.ts';
import { z95 } from './interval.ts';
import { jdmaWeights, meanWeights, netWeights, outOfTenWeights } from './mean.ts';
import { publishedDecimals } from './rounding.ts';
import { indicativeMin, publishedMin } from './score.ts';

/** Any change of a formula, a weight, a threshold or of rounding is a new version; old releases keep theirs. */
export const methodVersion = 'avis-1';

/** What {@link methodVersion} stands for, as data: the method page and the open data print it. */
export const method = {
  version: methodVersion,
  shares: { interval: 'Wilson 1927', confidence: 0.95, z: z95 },
  means: {
    interval: 'Dirichlet(1/2) posterior matched by a Beta distribution',
    confidence: 0.95,
    weights: { mean: meanWeights, net: netWeights, outOfTen: outOfTenWeights, jdma: jdmaWeights },
  },
  differences: { interval: 'Newcombe 1998, method 10', confidence: 0.95 },
  bands: { limits: 'Spiegelhalter 2005', z: funnelZ, from: comparableMin },
  thresholds: { indicative: indicativeMin, published: publishedMin, comparable: comparableMin },
  rounding: { decimals: publishedDecimals, ties: 'even' },
} as const;
