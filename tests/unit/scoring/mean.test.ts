import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counts } from '#shared/scoring/cell.ts';
import {
  jdmaWeights,
  meanWeights,
  netWeights,
  outOfTenWeights,
  posterior,
  weightedMean,
} from '#shared/scoring/mean.ts';

/** counts, raw mean, posterior mean, low, high. */
const table: readonly [Counts, number, number, number, number][] = [
  [[2, 1, 3, 8, 6], 3.75, 3.666667, 3.1332, 4.1508],
  [[0, 0, 0, 0, 11], 5, 4.62963, 3.9862, 4.9611],
  [[1, 0, 0, 0, 10], 4.6364, 4.333333, 3.5015, 4.8626],
  [[5, 5, 10, 40, 40], 4.05, 4.02439, 3.8065, 4.2271],
  [[50, 50, 100, 400, 400], 4.05, 4.047382, 3.9802, 4.113],
];

const level = fc.integer({ min: 0, max: 400 });
const counts = fc
  .tuple(level, level, level, level, level)
  .filter((levels) => levels.some((count) => count > 0));
const everyWeights = [meanWeights, netWeights, outOfTenWeights, jdmaWeights];

describe('the mean of ratings', () => {
  it.each(table)('of counts %j has the reference value and interval', (levels, raw, centre, low, high) => {
    const mean = weightedMean(levels, meanWeights);
    expect(mean.value).toBeCloseTo(raw, 4);
    expect(posterior(levels, meanWeights).mean).toBeCloseTo(centre, 6);
    expect(mean.low).toBeCloseTo(low, 4);
    expect(mean.high).toBeCloseTo(high, 4);
  });

  it('has the reference posterior variances', () => {
    expect(posterior([2, 1, 3, 8, 6], meanWeights).variance).toBeCloseTo(0.068085, 6);
    expect(posterior([0, 0, 0, 0, 11], meanWeights).variance).toBeCloseTo(0.067168, 6);
  });

  it('stays inside the scale of its weights and is never of zero width', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...everyWeights), (levels, weights) => {
        const { value, low, high } = weightedMean(levels, weights);
        for (const bound of [value, low, high]) {
          expect(bound).toBeGreaterThanOrEqual(weights[0]);
          expect(bound).toBeLessThanOrEqual(weights[4]);
        }
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it('mirrors when the levels are turned round, and moves up when one rating does', () => {
    fc.assert(
      fc.property(counts, ([a, b, c, d, e]) => {
        const mean = weightedMean([a, b, c, d, e], netWeights);
        const mirror = weightedMean([e, d, c, b, a], netWeights);
        expect(mirror.value).toBeCloseTo(-mean.value, 9);
        expect(mirror.low).toBeCloseTo(-mean.high, 9);
        if (a === 0) return;
        const raised = weightedMean([a - 1, b, c, d, e + 1], meanWeights);
        expect(raised.value).toBeGreaterThan(weightedMean([a, b, c, d, e], meanWeights).value);
      }),
    );
  });

  it('narrows as the same answers are given more often', () => {
    const few = weightedMean([5, 5, 10, 40, 40], meanWeights);
    const many = weightedMean([50, 50, 100, 400, 400], meanWeights);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  it('out of ten is the mean from 1 to 5 on another scale, bounds included', () => {
    fc.assert(
      fc.property(counts, (levels) => {
        const mean = weightedMean(levels, meanWeights);
        const outOfTen = weightedMean(levels, outOfTenWeights);
        expect(outOfTen.value).toBeCloseTo((mean.value - 1) * 2.5, 9);
        expect(outOfTen.low).toBeCloseTo((mean.low - 1) * 2.5, 9);
        expect(outOfTen.high).toBeCloseTo((mean.high - 1) * 2.5, 9);
      }),
    );
  });

  it('net is the satisfied less the dissatisfied', () => {
    expect(weightedMean([2, 3, 10, 20, 15], netWeights).value).toBe((35 - 5) / 50);
  });

  it('the comparable figure gives the marks 0, 5 and 10 of « Je donne mon avis »', () => {
    expect(weightedMean([3, 3, 4, 5, 5], jdmaWeights).value).toBe((4 * 5 + 10 * 10) / 20);
  });

  it('refuses a mean of nothing instead of answering 0', () => {
    expect(() => weightedMean([0, 0, 0, 0, 0], meanWeights)).toThrow(RangeError);
  });
});
