import { describe, expect, it } from 'vitest';
import { publishAt, publishDue } from '#server/publish/publish-releases.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import type { Service, Store } from '#server/storage/store.ts';
import type { Rating } from '#shared/charter/rating.ts';
import { firstDay, freshStore } from '../support/fresh-store.ts';
import { countsOf, powerCut, publisher, withReleases } from '../support/publisher.ts';
import { addService, mixed, rate } from '../support/rated-services.ts';

describe('two publishers', () => {
  it('exclude each other, across processes: the second says so and does nothing', async () => {
    const store = await freshStore();
    const service = await addService(store, { code: 'A' });
    await rate(store, service, firstDay, mixed(11));
    const other = await openSqliteStore({ path: store.path, today: firstDay });
    const lock = await other.releases.lock();
    expect(await publishDue(publisher(store))).toEqual({ outcome: 'locked' });
    expect(await publishAt(publisher(store), '2026-01-07')).toEqual({ outcome: 'locked' });
    expect(await store.releases.latest()).toBeNull();
    await lock?.release();
    await other.close();
    expect(await publishDue(publisher(store))).toMatchObject({ outcome: 'published' });
  });

  it('racing for the same dates release each of them once', async () => {
    const store = await freshStore();
    const service = await addService(store, { code: 'A' });
    await rate(store, service, firstDay, mixed(11));
    const outcomes = await Promise.all([1, 2, 3].map(() => publishDue(publisher(store))));
    expect(outcomes.filter(({ outcome }) => outcome === 'published')).toHaveLength(1);
    expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
  });
});

describe('a publisher that dies', () => {
  const ratings: Rating[] = mixed(11);

  async function diedBeforeShowing(store: Store): Promise<Service> {
    const service = await addService(store, { code: 'A' });
    await rate(store, service, firstDay, ratings);
    const dying = publisher(withReleases(store, { show: powerCut }));
    await expect(publishDue(dying)).rejects.toThrow('the power went');
    return service;
  }

  it('between sealing and showing has shown nothing, and its successor shows everything once', async () => {
    const store = await freshStore();
    const service = await diedBeforeShowing(store);
    expect(await countsOf(store, service)).toBeNull();
    expect(await store.releases.latest()).toBeNull();
    expect(await publishDue(publisher(store))).toMatchObject({ releases: [{ name: '2026-01-06' }] });
    expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
    expect(await publishDue(publisher(store))).toMatchObject({ outcome: 'already-published' });
  });

  it('half-way through the services leaves the rest to its successor, in the same release', async () => {
    const store = await freshStore();
    const services = [
      await addService(store, { code: 'A' }),
      await addService(store, { code: 'B' }),
      await addService(store, { code: 'C' }),
    ];
    for (const service of services) await rate(store, service, firstDay, ratings);
    let seals = 0;
    const dying = withReleases(store, {
      seal: async (request) => {
        seals += 1;
        return seals > 1 ? powerCut() : store.releases.seal(request);
      },
    });
    await expect(publishDue(publisher(dying))).rejects.toThrow('the power went');
    const report = await publishDue(publisher(store));
    expect(report).toMatchObject({ releases: [{ name: '2026-01-06', services: 2, sealed: 22 }] });
    for (const service of services) expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
  });

  it('leaves a date that is in no calendar: it is finished first, before the dates that are due', async () => {
    const store = await freshStore();
    const service = await diedBeforeShowing(store);
    const weekly = publisher(store, 'weekly');
    weekly.clock.set('2026-01-12T10:00:00Z');
    const outcome = await publishDue(weekly);
    expect(outcome).toMatchObject({ releases: [{ name: '2026-01-06' }, { name: '2026-01-12' }] });
    expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
  });

  it('would lose that release if nobody looked for it', async () => {
    const store = await freshStore();
    const service = await diedBeforeShowing(store);
    const mutant = publisher(withReleases(store, { unfinished: async () => null }), 'weekly');
    mutant.clock.set('2026-01-12T10:00:00Z');
    await publishDue(mutant);
    expect(await countsOf(store, service)).toBeNull();
  });

  it('while it released a demonstration leaves no real cell in that release', async () => {
    const store = await freshStore();
    const real = await addService(store, { code: 'A' });
    const demo = await addService(store, { code: 'demo-A', demo: true });
    for (const service of [real, demo]) await rate(store, service, firstDay, ratings);
    await store.releases.begin({ name: '2026-01-06', date: '2026-01-06', demo: true });
    await publishDue(publisher(store));
    expect(await countsOf(store, demo)).toEqual([0, 0, 0, 6, 5]);
    expect(await countsOf(store, real)).toBeNull();
    expect(await store.releases.latest()).toBeNull();
  });
});
