/** Services to rate, and one with published results to read. */
import { randomUUID } from 'node:crypto';
import { systemClock } from '#server/platform/clock.ts';
import type { Store } from '#server/storage/store.ts';
import { paths } from '#shared/contracts/paths.ts';
import { addDays } from '#shared/scoring/day.ts';

/** Yesterday and today: an older store would be publishing the dates it missed while it is measured. */
const date = systemClock.today();
const day = addDays(date, -1);

export const seedDay = day;

/** S1 to the number asked for, and others by name. */
export async function seedServices(
  store: Store,
  count: number,
  since: string,
  others: readonly string[] = [],
): Promise<void> {
  const codes = [...Array.from({ length: count }, (_, index) => `S${index + 1}`), ...others];
  await store.catalogue.upsert(
    codes.map((code) => ({ code, name: `Service ${code}`, parent: null })),
    since,
  );
}

/** @returns the address of the published results. */
export async function seedRatedService(store: Store, services: number): Promise<string> {
  await seedServices(store, services, day, ['READ']);
  const read = await store.catalogue.find('READ');
  const service = read?.number ?? 0;
  const level = (index: number) => (1 + (index % 5)) as 1 | 2 | 3 | 4 | 5;
  const criteria = ['overall', 'reachability', 'support', 'orientation', 'delay', 'competence', 'eco'];
  await store.submissions.append(
    Array.from({ length: 200 }, (_, index) => ({
      service,
      id: randomUUID(),
      day,
      fingerprint: new Uint8Array(8),
      content: {
        edition: 'sp-plus-2020',
        wording: 1,
        tier: 'open' as const,
        ratings: Object.fromEntries(criteria.map((key, offset) => [key, level(index + offset)])),
        asked: criteria,
        circumstances: {
          channel: null,
          mode: 'widget' as const,
          outcome: null,
          placement: null,
          language: 'fr' as const,
        },
      },
      comment: null,
    })),
  );
  await store.releases.begin({ name: date, date, demo: false });
  await store.releases.seal({ service, release: date, date, minCell: 11 });
  await store.releases.show(date);
  return paths.api.serviceResults('READ');
}
