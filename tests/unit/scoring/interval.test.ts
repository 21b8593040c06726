import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf, z95 } from '#shared/scoring/interval.ts';

/** of, n, low, high: Newcombe 1998 (first row) and values computed with an independent program. */
const wilsonTable = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [11, 11, 0.7412, 1],
  [24, 30, 0.6269, 0.9049],
  [80, 100, 0.7112, 0.8666],
  [800, 1000, 0.7741, 0.8236],
] as const;

const sample = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), of: fc.integer({ min: 0, max: n }) }));

describe('the interval of a share', () => {
  it.each(wilsonTable)('of %i in %i is the published Wilson interval', (of, n, low, high) => {
    const share = shareOf({ of, n });
    expect(share.value).toBe(of / n);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('holds the share, stays inside 0–1 and is never of zero width', () => {
    fc.assert(
      fc.property(sample, ({ of, n }) => {
        const { value, low, high } = shareOf({ of, n });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it('grows with the count, mirrors with it, and narrows with n', () => {
    fc.assert(
      fc.property(sample, ({ of, n }) => {
        const share = shareOf({ of, n });
        const mirror = shareOf({ of: n - of, n });
        expect(mirror.low).toBeCloseTo(1 - share.high, 12);
        expect(mirror.high).toBeCloseTo(1 - share.low, 12);
        const doubled = shareOf({ of: of * 2, n: n * 2 });
        expect(doubled.high - doubled.low).toBeLessThan(share.high - share.low);
        if (of === n) return;
        const next = shareOf({ of: of + 1, n });
        expect(next.low).toBeGreaterThan(share.low);
        expect(next.high).toBeGreaterThan(share.high);
      }),
    );
  });

  it.each([
    [11, 0.954, 0.837],
    [100, 0.951, 0.861],
  ])('with n = %i covers the true share as often as stated, by enumeration', (n, mean, least) => {
    const coverage = coverageByEnumeration(n, 2000);
    expect(coverage.reduce((sum, share) => sum + share, 0) / coverage.length).toBeCloseTo(mean, 3);
    expect(Math.min(...coverage)).toBeCloseTo(least, 3);
  });

  it('refuses an empty sample and counts that do not fit', () => {
    for (const [of, n] of [
      [0, 0],
      [-1, 5],
      [6, 5],
      [Number.NaN, 5],
      [1, Number.NaN],
    ] as const)
      expect(() => shareOf({ of, n })).toThrow(RangeError);
  });

  it('rests on the two-sided 95 % quantile', () => {
    expect(z95).toBe(1.959963984540054);
  });
});

/** Exact probability that the interval holds p, for p = 1/steps, 2/steps … */
function coverageByEnumeration(n: number, steps: number): number[] {
  const intervals = Array.from({ length: n + 1 }, (_, of) => shareOf({ of, n }));
  return Array.from({ length: steps - 1 }, (_, step) => {
    const p = (step + 1) / steps;
    let logProbability = n * Math.log1p(-p);
    let covered = 0;
    intervals.forEach(({ low, high }, of) => {
      if (low <= p && p <= high) covered += Math.exp(logProbability);
      logProbability += Math.log(((n - of) / (of + 1)) * (p / (1 - p)));
    });
    return covered;
  });
}
