/**
 * The demonstration: a fictive organisation that makes the first screen alive. It is closed and published by the same
 * operations as everything else, and stands in no list, total or release of the real side.
 */
import { addDays, addToMonth, firstDayOf, monthOf } from '#shared/scoring/day.ts';
import type { Clock } from '../platform/clock.ts';
import { type Config, isLoopback } from '../platform/config.ts';
import type { Store } from '../storage/store.ts';
import { demoOrganisation, demoServices, openSubmissions, pastSubmissions } from './demonstration-data.ts';

/** Months of past results: a year, so that the same month of the previous year is there. */
const pastMonths = 13;

type Deps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly config: Pick<Config, 'demo' | 'publicUrl' | 'minCell'>;
};

/** Why the store holds a demonstration, or does not; `seeded` and `present` are the two that do. */
export type DemonstrationState = 'seeded' | 'present' | 'switched-off' | 'public-address' | 'store-not-empty';

export async function seedDemonstration(deps: Deps): Promise<DemonstrationState> {
  const { services, demo } = await deps.store.catalogue.count();
  if (demo === 0) {
    if (!deps.config.demo) return 'switched-off';
    if (!isLoopback(deps.config.publicUrl)) return 'public-address';
    if (services > 0) return 'store-not-empty';
  }
  // Its releases are made like any other: of several processes that start at once, one makes them.
  const lock = await deps.store.releases.lock();
  if (!lock) return 'present';
  try {
    return await seedUnderLock(deps);
  } finally {
    await lock.release();
  }
}

async function seedUnderLock(deps: Deps): Promise<'seeded' | 'present'> {
  // Counted again: another process may have seeded it while the lock was asked for.
  if ((await deps.store.catalogue.count()).demo > 0) {
    // MIN_CELL may have been raised, or the seeding cut short.
    await refillDemonstration(deps);
    return 'present';
  }
  const today = deps.clock.today();
  const firstMonth = addToMonth(monthOf(today), -pastMonths);
  await deps.store.catalogue.upsert(
    [demoOrganisation, ...demoServices.map(({ draft }) => draft)],
    firstDayOf(firstMonth),
  );
  for (let month = firstMonth; firstDayOf(addToMonth(month, 1)) < today; month = addToMonth(month, 1))
    await publishMonth(deps, month);
  await refillDemonstration(deps);
  return 'seeded';
}

/**
 * Keeps one open submission less than a cell needs at every demonstration service, so that a visitor's own completes
 * the cell. May be repeated: the ids follow from the last closing, so nothing is added until that cell has closed.
 */
export async function refillDemonstration(
  deps: Omit<Deps, 'config'> & { config: { minCell: number } },
): Promise<void> {
  const today = deps.clock.today();
  for (const service of await numberedServices(deps.store)) {
    const sums = await deps.store.results.sums({
      service: service.number,
      reach: 'node',
      edition: 'sp-plus-2020',
      source: 'collected',
      tier: 'open',
      fromMonth: null,
      toMonth: null,
      granularity: 'all',
    });
    const closed = sums.find(({ criterion }) => criterion === 'overall')?.window.to ?? 'never';
    await deps.store.submissions.append(
      openSubmissions(service, { day: today, round: closed, count: deps.config.minCell - 1 }),
    );
  }
}

async function publishMonth(deps: Deps, month: string): Promise<void> {
  const date = firstDayOf(addToMonth(month, 1));
  const services = await numberedServices(deps.store);
  await deps.store.submissions.append(
    services.flatMap((service) => pastSubmissions(service, addDays(date, -1))),
  );
  await deps.store.releases.begin({ name: date, date, demo: true });
  for (const { number } of services)
    await deps.store.releases.seal({ service: number, release: date, date, minCell: deps.config.minCell });
  await deps.store.releases.show(date);
}

async function numberedServices(store: Store) {
  const found = await Promise.all(
    demoServices.map(async (service) => {
      const stored = await store.catalogue.find(service.code);
      return stored?.demo ? [{ ...service, number: stored.number }] : [];
    }),
  );
  return found.flat();
}
