/** Where a service stands against its organisation's share of satisfied people: a band, never a rank. */
import type { Figure, Results } from '#shared/contracts/results.ts';
import { type Band, bandOf, comparableMin, funnelLimits } from '#shared/scoring/funnel.ts';
import type { Bounds } from '#shared/scoring/interval.ts';
import { overallOf } from '../pages/published-criterion.ts';

export type Position = {
  readonly organisation: { readonly code: string; readonly name: string };
  /** The organisation's share, and the ratings it rests on. */
  readonly satisfied: Figure;
  readonly n: number;
  /** Between these chance alone puts a service with as many ratings. */
  readonly limits: Bounds & { readonly n: number };
  readonly band: Band;
};

/**
 * Null where nothing may be said: too few ratings here, or too few elsewhere in the organisation to be another thing
 * than this service. Both must be of one release, period and wording.
 */
export function positionOf(own: Results, organisation: Results): Position | null {
  const here = overallOf(own)?.result;
  const there = overallOf(organisation)?.result;
  if (!here || !there || own.release !== organisation.release) return null;
  if (here.wordingVersion !== there.wordingVersion || there.n - here.n < comparableMin) return null;
  const organisationShare = there.satisfied.value;
  const band = bandOf({ share: here.satisfied.value, n: here.n, organisationShare });
  return (
    band && {
      organisation: organisation.service,
      satisfied: there.satisfied,
      n: there.n,
      limits: { ...funnelLimits(organisationShare, here.n), n: here.n },
      band,
    }
  );
}
