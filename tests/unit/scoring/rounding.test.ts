import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundPublished } from '#shared/scoring/rounding.ts';

describe('rounding of published figures', () => {
  it('sends a true tie to the even neighbour, on both sides of zero', () => {
    expect(roundPublished(0.03125)).toBe(0.0312);
    expect(roundPublished(0.09375)).toBe(0.0938);
    expect(roundPublished(0.15625)).toBe(0.1562);
    expect(roundPublished(4.03125)).toBe(4.0312);
    expect(roundPublished(-0.03125)).toBe(-0.0312);
    expect(roundPublished(-0.09375)).toBe(-0.0938);
  });

  it('follows the double, not its decimal print: 0.00005 and 1.00005 are no ties', () => {
    // 0.00005 is stored as 0.000050000000000000002…; 1.00005 as 1.0000500000000000966…
    expect(roundPublished(0.00005)).toBe(0.0001);
    expect(roundPublished(1.00005)).toBe(1.0001);
    // 0.00015 is stored as 0.000149999999999999986…; 3.00005 as 3.000049999999999883…
    expect(roundPublished(0.00015)).toBe(0.0001);
    expect(roundPublished(3.00005)).toBe(3);
  });

  it('agrees with exact integer arithmetic on the bits of the double', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (x) => {
        expect(roundPublished(x)).toBe(exactly(x));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -320, max: 320 }), (odd) => {
        expect(roundPublished(odd / 32)).toBe(exactly(odd / 32));
      }),
    );
  });

  it('never answers minus zero, and changes nothing a second time', () => {
    expect(Object.is(roundPublished(-0.00001), 0)).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (x) => {
        expect(roundPublished(roundPublished(x))).toBe(roundPublished(x));
      }),
    );
  });

  it('leaves counts as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (count) => {
        expect(roundPublished(count)).toBe(count);
      }),
    );
  });
});

/** Half-even rounding of |x|·10⁴ as a ratio of two big integers. */
function exactly(x: number): number {
  const bits = 1074n;
  let mantissa = Math.abs(x);
  let exponent = 0n;
  while (!Number.isInteger(mantissa) && exponent < bits) {
    mantissa *= 2;
    exponent += 1n;
  }
  const numerator = BigInt(mantissa) * 10_000n;
  const denominator = 2n ** exponent;
  const whole = numerator / denominator;
  const twiceRest = (numerator % denominator) * 2n;
  const up = twiceRest > denominator || (twiceRest === denominator && whole % 2n === 1n);
  const rounded = Number(whole + (up ? 1n : 0n)) / 10_000;
  return x < 0 && rounded !== 0 ? -rounded : rounded;
}
