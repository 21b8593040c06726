/**
 * The Beta distribution: its cumulative share and its quantile, by deterministic arithmetic – the same counts give the
 * same published bounds on every run.
 */

/** Below this relative change a step adds nothing a double can hold. */
const precision = 1e-15;
/** The fraction needs about √max(a, b) terms: 10⁵ covers 10¹⁰ ratings. */
const fractionTermsMax = 100_000;
/** Newton needs about ten steps; a bisection of [0, 1] down to one double about fifty-five. */
const quantileStepsMax = 200;

/**
 * Share of a Beta(a, b) at or below x: I_x(a, b), a, b > 0.
 * Source: NIST DLMF 8.17.22 (continued fraction) and 8.17.4 (symmetry).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError('a Beta distribution needs a > 0 and b > 0');
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // On this side of the mode the fraction converges fast.
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerTail(1 - x, b, a);
  return lowerTail(x, a, b);
}

/**
 * The x below which a share p in [0, 1] of a Beta(a, b) lies. Newton's steps inside a bracket that only shrinks, so it
 * always ends, and always in [0, 1].
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('a quantile needs a share in [0, 1]');
  if (p === 0 || p === 1) return p;
  const constant = logBeta(a, b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < quantileStepsMax; step += 1) {
    const excess = incompleteBeta(x, a, b) - p;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - constant);
    const newton = x - excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= precision * x) return next;
    x = next;
  }
  return x;
}

function lowerTail(x: number, a: number, b: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  return front / fraction(x, a, b);
}

/** 1 + d₁/(1 + d₂/(1 + …)) with the terms of DLMF 8.17.23, evaluated forward (modified Lentz). */
function fraction(x: number, a: number, b: number): number {
  let value = 1;
  let numerator = 1;
  let denominator = 0;
  for (let index = 1; index <= fractionTermsMax; index += 1) {
    const m = Math.floor(index / 2);
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const term = index % 2 === 0 ? even : odd;
    denominator = 1 / awayFromZero(1 + term * denominator);
    numerator = awayFromZero(1 + term / numerator);
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) <= precision) return value;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < Number.MIN_VALUE / Number.EPSILON ? Number.MIN_VALUE / Number.EPSILON : value;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Bernoulli terms B₂ₖ / (2k(2k−1)) of Stirling's series, NIST DLMF 5.11.1. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156] as const;
/** From here on the series above is exact to a double. */
const stirlingFrom = 15;

/** ln Γ(x), x > 0: Stirling's series, reached by Γ(x) = Γ(x + 1) / x. */
function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < stirlingFrom; z += 1) product *= z;
  let series = 0;
  for (const [k, term] of stirling.entries()) series += term / z ** (2 * k + 1);
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
