/** Reads the published results of one service or organisation: sums of whole closed cells, in full doubles. */
import { editionOf } from '#shared/charter/charter.ts';
import { currentEdition } from '#shared/charter/current-edition.ts';
import type { Results } from '#shared/contracts/results.ts';
import type { Source, Tier } from '#shared/scoring/cell.ts';
import { methodVersion } from '#shared/scoring/method.ts';
import type { Clock } from '../platform/clock.ts';
import type { CellSum, ReleaseStore, ResultStore, Service, SumQuery } from '../storage/store.ts';
import { criterionResults } from './criterion-results.ts';
import { daysOf, monthsOf } from './results-period.ts';

/** A release may become visible between two reads: read again, this often at most. */
const readsMax = 3;

export type ResultsRequest = {
  readonly service: Service;
  readonly reach: SumQuery['reach'];
  /** `all` (default), `YYYY` or `YYYY-MM`. */
  readonly period?: string | undefined;
  readonly granularity?: 'month' | 'year' | null | undefined;
  /** Default: the service's current edition. */
  readonly edition?: string | undefined;
  readonly source?: Source | undefined;
  readonly tier?: Tier | undefined;
};

export type ResultsDeps = {
  readonly store: { readonly results: ResultStore; readonly releases: Pick<ReleaseStore, 'latest'> };
  readonly clock: Clock;
};

/**
 * Figures are not rounded: JSON rounds to 4 decimals, pages to whole percent, each once.
 * @throws when there is no such `edition`.
 */
export async function readResults(deps: ResultsDeps, request: ResultsRequest): Promise<Results> {
  const { service, reach, period = 'all', granularity = null, source = 'collected', tier = 'open' } = request;
  const edition =
    request.edition === undefined ? currentEdition(service, deps.clock.today()) : editionOf(request.edition);
  const cells = { service: service.number, reach, edition: edition.id, source, tier, ...monthsOf(period) };

  const { release, sums, periodSums } = await readAtOneRelease(deps, service.demo, async () => ({
    sums: await deps.store.results.sums({ ...cells, granularity: 'all' }),
    periodSums: granularity === null ? null : await deps.store.results.sums({ ...cells, granularity }),
  }));
  return {
    service: { code: service.code, name: service.name, demo: service.demo },
    period: periodOf(period, sums),
    edition: edition.id,
    source,
    tier,
    release,
    method: methodVersion,
    periods:
      periodSums &&
      periodsOf(periodSums).map(({ id, own }) => ({ period: id, criteria: criterionResults(edition, own) })),
    criteria: criterionResults(edition, sums),
  };
}

/** Reads again if a release became visible meanwhile: a result that names a release must hold its figures. */
async function readAtOneRelease<T>(
  { store }: ResultsDeps,
  includeDemo: boolean,
  read: () => Promise<T>,
): Promise<T & { release: string | null }> {
  for (let reads = 1; ; reads += 1) {
    const before = await store.releases.latest({ includeDemo });
    const found = await read();
    const after = await store.releases.latest({ includeDemo });
    if (before?.name === after?.name || reads === readsMax)
      return { ...found, release: before?.name ?? null };
  }
}

/** Oldest first; periods in which no cell closed are left out. */
function periodsOf(sums: readonly CellSum[]): { id: string; own: CellSum[] }[] {
  const ids = [...new Set(sums.map(({ period }) => period))].sort();
  return ids.map((id) => ({ id, own: sums.filter(({ period }) => period === id) }));
}

/** `spans` is true when one of the windows covers more than one civil month. */
function periodOf(id: string, sums: readonly CellSum[]): Results['period'] {
  const windows = sums.map((sum) => sum.window);
  const bounds = daysOf(id) ?? {
    from: windows.map(({ from }) => from).sort()[0] ?? null,
    to:
      windows
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null,
  };
  return { id, ...bounds, spans: windows.some(({ spans }) => spans) };
}
