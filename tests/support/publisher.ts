/** A publisher on a real store, with the parts of it that a test lets fail. */
import type { ReleaseStore, Service, Store } from '#server/storage/store.ts';
import { testClock } from './test-clock.ts';

type Calendar = 'daily' | 'weekly' | 'monthly';

/** A publisher on 6 January 2026, after six in Paris: the first date of a fresh store is due. */
export function publisher(store: Store, calendar: Calendar = 'daily') {
  return { store, clock: testClock('2026-01-06T10:00:00Z'), config: { calendar, minCell: 11 } };
}

/** The same store, with some release operations replaced. */
export function withReleases(store: Store, changed: Partial<ReleaseStore>): Store {
  return { ...store, releases: { ...store.releases, ...changed } };
}

export async function countsOf(store: Store, service: Service): Promise<readonly number[] | null> {
  const sums = await store.results.sums({
    service: service.number,
    reach: 'node',
    edition: 'sp-plus-2020',
    source: 'collected',
    tier: 'open',
    fromMonth: null,
    toMonth: null,
    granularity: 'all',
  });
  return sums.find(({ criterion }) => criterion === 'overall')?.tally.counts ?? null;
}

export const powerCut = async (): Promise<never> => {
  throw new Error('the power went');
};
