/** Rounds results once, at the edge: 4 decimals, half-even; counts are integers and stay as they are. */
import type { Results } from '#shared/contracts/results.ts';
import { roundPublished } from '#shared/scoring/rounding.ts';

export function roundedResults(results: Results): Results {
  return rounded(results) as Results;
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return roundPublished(value);
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}
