/** Intervals of shares: what chance alone can explain. They never cover who chose to answer and who did not. */

/** Standard normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

export type Bounds = { readonly low: number; readonly high: number };
export type Share = Bounds & { readonly value: number };

/**
 * A share `of`/`n` with its Wilson 95 % interval, in 0–1; needs n ≥ 1.
 * Source: Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857–872, method 3.
 */
export function shareOf({ of, n }: { readonly of: number; readonly n: number }): Share {
  if (!(n >= 1 && of >= 0 && of <= n)) throw new RangeError('a share needs 0 ≤ of ≤ n and n ≥ 1');
  const value = of / n;
  const z2 = z95 * z95;
  const centre = (of + z2 / 2) / (n + z2);
  const half = (z95 / (n + z2)) * Math.sqrt(of * (1 - value) + z2 / 4);
  // At the ends the bound is exactly 0 or 1; rounding of the square root must not blur it.
  return { value, low: of === 0 ? 0 : centre - half, high: of === n ? 1 : centre + half };
}
