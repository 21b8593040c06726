import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, incompleteBeta } from '#shared/scoring/beta.ts';

const parameter = fc.double({ min: 0.5, max: 2000, noNaN: true });
const share = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });

describe('the Beta distribution', () => {
  it('gives the reference values of its cumulative share', () => {
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(0.6875, 13);
    expect(incompleteBeta(0.3, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.3)), 13);
    expect(incompleteBeta(0.3, 0.5, 0.5)).toBeCloseTo(0.3690101196, 10);
  });

  it('equals the binomial sum wherever both are whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), share, (a, b, x) => {
        const n = a + b - 1;
        let tail = 0;
        for (let k = a; k <= n; k += 1) tail += binomial(n, k) * x ** k * (1 - x) ** (n - k);
        expect(incompleteBeta(x, a, b)).toBeCloseTo(tail, 10);
      }),
    );
  });

  it('gives the reference quantiles: Clopper–Pearson bounds of 81 in 263, Jeffreys bounds of 24 in 30', () => {
    expect(betaQuantile(0.025, 81, 183)).toBeCloseTo(0.2527367456, 10);
    expect(betaQuantile(0.975, 82, 182)).toBeCloseTo(0.3676219226, 10);
    expect(betaQuantile(0.025, 24.5, 6.5)).toBeCloseTo(0.6334, 4);
    expect(betaQuantile(0.975, 24.5, 6.5)).toBeCloseTo(0.9119, 4);
    expect(betaQuantile(0.025, 15, 134)).toBeCloseTo(0.0578, 4);
    expect(betaQuantile(0.975, 800.5, 200.5)).toBeCloseTo(0.8239, 4);
  });

  it('is symmetric and grows with x', () => {
    fc.assert(
      fc.property(parameter, parameter, share, share, (a, b, x, y) => {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 10);
        const [low, high] = x < y ? [x, y] : [y, x];
        expect(incompleteBeta(low, a, b)).toBeLessThanOrEqual(incompleteBeta(high, a, b) + 1e-12);
      }),
    );
  });

  it('finds the quantile that its own cumulative share confirms, always inside 0–1', () => {
    fc.assert(
      fc.property(parameter, parameter, share, (a, b, p) => {
        const x = betaQuantile(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        expect(incompleteBeta(x - 1e-12, a, b)).toBeLessThanOrEqual(p + 1e-9);
        expect(incompleteBeta(x + 1e-12, a, b)).toBeGreaterThanOrEqual(p - 1e-9);
      }),
    );
  });

  it('gives an answer, and the same one twice, for a hundred million ratings and for the most lopsided counts', () => {
    for (const [a, b] of [
      [1e8, 3e7],
      [0.5, 1e8],
      [1e8, 0.5],
      [0.5, 0.5],
    ] as const) {
      const low = betaQuantile(0.025, a, b);
      const high = betaQuantile(0.975, a, b);
      expect(low).toBeLessThan(high);
      expect(incompleteBeta(low, a, b)).toBeCloseTo(0.025, 6);
      expect(betaQuantile(0.025, a, b)).toBe(low);
    }
  });

  it('refuses what is no distribution', () => {
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 1, Number.NaN)).toThrow(RangeError);
    expect(() => betaQuantile(1.1, 1, 1)).toThrow(RangeError);
    expect(() => betaQuantile(Number.NaN, 1, 1)).toThrow(RangeError);
  });
});

function binomial(n: number, k: number): number {
  let ways = 1;
  for (let index = 1; index <= k; index += 1) ways = (ways * (n - k + index)) / index;
  return ways;
}
