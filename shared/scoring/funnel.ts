/** The position of one service against its organisation's share: bands, never ranks. */

/** Fewer ratings than this support no comparison. */
export const comparableMin = 100;
/** 99.8 % limits: of 500 services that are all alike, one is expected outside. */
export const funnelZ = 3.09;

export type Band = 'above' | 'within' | 'below';

/**
 * Limits around the organisation's share p₀ (0–1) for a service with n ratings: p₀ ± 3.09·√(p₀(1−p₀)/n), cut to 0–1.
 * Source: Spiegelhalter 2005, Statistics in Medicine 24:1185–1202.
 */
export function funnelLimits(organisationShare: number, n: number): { low: number; high: number } {
  const half = funnelZ * Math.sqrt((organisationShare * (1 - organisationShare)) / n);
  return { low: Math.max(0, organisationShare - half), high: Math.min(1, organisationShare + half) };
}

/** Null below {@link comparableMin} ratings: nothing may be said. */
export function bandOf(input: {
  readonly share: number;
  readonly n: number;
  readonly organisationShare: number;
}): Band | null {
  const { share, n, organisationShare } = input;
  if (n < comparableMin) return null;
  const { low, high } = funnelLimits(organisationShare, n);
  if (share > high) return 'above';
  if (share < low) return 'below';
  return 'within';
}
