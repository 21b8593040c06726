import { describe, expect, it } from 'vitest';
import { PublicationDateRefused, publishAt, publishDue } from '#server/publish/publish-releases.ts';
import type { Release } from '#server/storage/store.ts';
import { firstDay, freshStore } from '../support/fresh-store.ts';
import { countsOf, powerCut, publisher, withReleases } from '../support/publisher.ts';
import { addService, mixed, rate, same } from '../support/rated-services.ts';

describe('publishing', () => {
  it.each([
    [10, null],
    [11, [0, 0, 0, 6, 5]],
    [12, [0, 0, 0, 6, 6]],
  ])('of %i ratings shows %j', async (n, counts) => {
    const store = await freshStore();
    const service = await addService(store, { code: 'A' });
    await rate(store, service, firstDay, mixed(n));
    await publishDue(publisher(store));
    expect(await countsOf(store, service)).toEqual(counts);
  });

  it('holds ratings that are all equal for one date, and only one', async () => {
    const store = await freshStore();
    const service = await addService(store, { code: 'A' });
    await rate(store, service, firstDay, same(11, 5));
    const deps = publisher(store);
    await publishDue(deps);
    expect(await countsOf(store, service)).toBeNull();
    deps.clock.set('2026-01-07T10:00:00Z');
    await publishDue(deps);
    expect(await countsOf(store, service)).toEqual([0, 0, 0, 0, 11]);
  });

  it('takes the days before the date, not the date itself', async () => {
    const store = await freshStore();
    const service = await addService(store, { code: 'A' });
    await rate(store, service, '2026-01-06', mixed(11));
    const deps = publisher(store);
    await publishDue(deps);
    expect(await countsOf(store, service)).toBeNull();
    deps.clock.set('2026-01-07T10:00:00Z');
    await publishDue(deps);
    expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
  });

  it('takes at the next date what was accepted after a release that covered its day', async () => {
    const store = await freshStore();
    const service = await addService(store, { code: 'A' });
    await rate(store, service, firstDay, mixed(11));
    const deps = publisher(store);
    await publishAt(deps, '2026-01-10');
    await rate(store, service, '2026-01-06', mixed(11));
    await publishAt(deps, '2026-01-11');
    expect(await countsOf(store, service)).toEqual([0, 0, 0, 12, 10]);
  });

  it('releases every missed date in order, each after six o’clock, and then nothing more', async () => {
    const store = await freshStore();
    const deps = publisher(store);
    deps.clock.set('2026-01-09T04:00:00Z');
    const dates = ['2026-01-06', '2026-01-07', '2026-01-08'];
    expect(await publishDue(deps)).toEqual({
      outcome: 'published',
      releases: dates.map((date) => ({ name: date, date, services: 0, cells: 0, sealed: 0 })),
    });
    expect(await publishDue(deps)).toEqual({ outcome: 'already-published', newest: '2026-01-08' });
  });

  it('on two years without a rating releases each date and seals nothing', async () => {
    const store = await freshStore();
    await addService(store, { code: 'A' });
    const sealed: number[] = [];
    const deps = publisher(
      withReleases(store, {
        seal: async ({ service }) => {
          sealed.push(service);
          return { cells: 0, sealed: 0 };
        },
      }),
    );
    deps.clock.set('2028-01-06T10:00:00Z');
    const outcome = await publishDue(deps);
    expect(outcome.outcome === 'published' && outcome.releases).toHaveLength(731);
    expect((await store.releases.latest())?.name).toBe('2028-01-06');
    expect(sealed).toEqual([]);
  });

  it('asks each service once, also when there are more than one page of them', async () => {
    const store = await freshStore();
    const drafts = Array.from({ length: 501 }, (_, index) => ({
      code: `S${index}`,
      name: `Service ${index}`,
    }));
    await store.catalogue.upsert(drafts, firstDay);
    for (const { code } of drafts) {
      const service = await store.catalogue.find(code);
      if (service) await rate(store, service, firstDay, [4]);
    }
    const asked: number[] = [];
    const counting = withReleases(store, {
      seal: async ({ service }) => {
        asked.push(service);
        return { cells: 0, sealed: 0 };
      },
    });
    await publishDue(publisher(counting));
    expect(asked).toHaveLength(501);
    expect(new Set(asked).size).toBe(501);
  });

  it('that fails while several services are sealed ends when none is any more, and begins no other', async () => {
    const store = await freshStore();
    for (const code of ['A', 'B', 'C', 'D', 'E'])
      await rate(store, await addService(store, { code }), firstDay, mixed(11));
    const begun: number[] = [];
    const ended: number[] = [];
    const failing = withReleases(store, {
      sealsAtOnce: 3,
      seal: async (request) => {
        begun.push(request.service);
        if (begun.length === 2) throw new Error('the power went');
        const counts = await store.releases.seal(request);
        ended.push(request.service);
        return counts;
      },
    });
    await expect(publishDue(publisher(failing))).rejects.toThrow('the power went');
    expect(begun.length, 'beside the one that failed').toBeLessThanOrEqual(3);
    expect(ended).toHaveLength(begun.length - 1);
    const left = 5 - ended.length;
    await expect(publishDue(publisher(store))).resolves.toMatchObject({ releases: [{ services: left }] });
  });

  it('seals demonstration services in the same release, which stays a real one', async () => {
    const store = await freshStore();
    const real = await addService(store, { code: 'A' });
    const demo = await addService(store, { code: 'demo-A', demo: true });
    await rate(store, real, firstDay, mixed(11));
    await rate(store, demo, firstDay, mixed(12));
    const outcome = await publishDue(publisher(store));
    expect(outcome).toMatchObject({ releases: [{ services: 2, cells: 2, sealed: 23 }] });
    expect(await store.releases.latest()).toEqual({ name: '2026-01-06', date: '2026-01-06', demo: false });
    expect(await countsOf(store, demo)).toEqual([0, 0, 0, 6, 6]);
  });

  it('tells its progress, then runs what follows a release once it is visible', async () => {
    const store = await freshStore();
    const service = await addService(store, { code: 'A' });
    await rate(store, service, firstDay, mixed(11));
    const heard: unknown[] = [];
    await publishDue({
      ...publisher(store),
      onProgress: ({ services, sealed }) => heard.push({ services, sealed }),
      afterRelease: [
        async (release: Release) => {
          heard.push([release.name, (await store.releases.latest())?.name]);
        },
      ],
    });
    expect(heard).toEqual([{ services: 1, sealed: 11 }, ['2026-01-06', '2026-01-06']]);
  });

  it('keeps the release, and frees the lock, when what follows it fails', async () => {
    const store = await freshStore();
    const deps = publisher(store);
    await expect(publishDue({ ...deps, afterRelease: [powerCut] })).rejects.toThrow('the power went');
    expect((await store.releases.latest())?.name).toBe('2026-01-06');
    expect(await publishDue(deps)).toMatchObject({ outcome: 'already-published' });
    await (await store.releases.lock())?.release();
  });
});

describe('publishing a date by hand', () => {
  it('runs the missed dates before it, then the date, also up to seven days ahead', async () => {
    const store = await freshStore();
    const deps = publisher(store);
    deps.clock.set('2026-01-07T10:00:00Z');
    const outcome = await publishAt(deps, '2026-01-14');
    expect(outcome).toMatchObject({
      releases: [{ name: '2026-01-06' }, { name: '2026-01-07' }, { name: '2026-01-14' }],
    });
    deps.clock.set('2026-01-13T10:00:00Z');
    expect(await publishDue(deps)).toEqual({ outcome: 'already-published', newest: '2026-01-14' });
  });

  it('is no calendar date’s business: a Thursday can be published in a weekly calendar', async () => {
    const store = await freshStore();
    const deps = publisher(store, 'weekly');
    deps.clock.set('2026-01-13T10:00:00Z');
    expect(await publishAt(deps, '2026-01-15')).toMatchObject({
      releases: [{ name: '2026-01-12' }, { name: '2026-01-15' }],
    });
  });

  it('leaves later dates that are due to the scheduler: releases go forward only', async () => {
    const store = await freshStore();
    const deps = publisher(store);
    deps.clock.set('2026-01-09T10:00:00Z');
    expect(await publishAt(deps, '2026-01-07')).toMatchObject({
      releases: [{ name: '2026-01-06' }, { name: '2026-01-07' }],
    });
    expect(await publishDue(deps)).toMatchObject({
      releases: [{ name: '2026-01-08' }, { name: '2026-01-09' }],
    });
  });

  it('is a no-op that says so when the date, or a later one, is published', async () => {
    const store = await freshStore();
    const service = await addService(store, { code: 'A' });
    const deps = publisher(store);
    await publishAt(deps, '2026-01-08');
    await rate(store, service, firstDay, mixed(11));
    for (const date of ['2026-01-08', '2026-01-07'])
      expect(await publishAt(deps, date)).toEqual({ outcome: 'already-published', newest: '2026-01-08' });
    expect(await countsOf(store, service)).toBeNull();
  });

  it.each([
    ['2026-01-14', /more than 7 days ahead.*2026-01-13/],
    ['2036-01-06', /more than 7 days ahead/],
    ['2026-01-04', /starts on 2026-01-05: no date before it can be published/],
    ['1999-01-01', /no date before it/],
    ['2026-02-30', /is not a day: write YYYY-MM-DD/],
    ['2026-1-7', /is not a day/],
    ['', /is not a day/],
    ['tomorrow', /is not a day/],
    ['2026-01-07T06:00', /is not a day/],
    ["2026-01-07'; --", /is not a day/],
  ])('refuses %j with a sentence, and publishes nothing', async (date, message) => {
    const store = await freshStore();
    const refused = publishAt(publisher(store), date);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(PublicationDateRefused);
    expect(await store.releases.latest()).toBeNull();
  });
});
