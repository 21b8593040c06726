/** Rounding of published figures: once, at the edge, never between two computations. */

/** Decimals of every figure in JSON and open data. */
export const publishedDecimals = 4;

/**
 * Rounds to 4 decimals, ties to even, as exact arithmetic on the double says (and as Python's `round(x, 4)` does):
 * `toFixed` is exact but sends ties upwards, and a double is a tie at 4 decimals only when it is an odd multiple of
 * 1/32 = 0.03125. |x| < 10¹¹.
 */
export function roundPublished(x: number): number {
  const thirtySeconds = x * 32;
  const tie = Number.isInteger(thirtySeconds) && thirtySeconds % 2 !== 0;
  const rounded = tie ? tieToEven(x) : Number(x.toFixed(publishedDecimals));
  return rounded + 0;
}

/** x·10⁴ is then exactly a whole number and a half. */
function tieToEven(x: number): number {
  const below = Math.floor(x * 10_000);
  return (below % 2 === 0 ? below : below + 1) / 10_000;
}
