import { describe, expect, it } from 'vitest';
import { firstDay } from '../support/fresh-store.ts';
import { addService, mixed, rate } from '../support/rated-services.ts';
import { publish, sealAll } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const release = (name: string, demo = false) => ({ name, date: name.slice(0, 10), demo });

export function describeReleases(under: () => StoreUnderTest): void {
  describe('releases', () => {
    it('count their dates from the day the store was first opened, also years later', async () => {
      expect(await under().store.releases.firstDay()).toBe(firstDay);
      expect(await (await under().reopen('2029-01-01')).releases.firstDay()).toBe(firstDay);
    });

    it('are begun, found open after a crash, and never begun again once shown', async () => {
      const { releases } = under().store;
      expect(await releases.unfinished()).toBeNull();
      expect(await releases.begin(release('2026-01-06'))).toBe('open');
      const again = (await under().reopen()).releases;
      expect(await again.unfinished()).toEqual(release('2026-01-06'));
      expect(await again.begin(release('2026-01-06'))).toBe('open');
      expect(await again.latest()).toBeNull();
      await again.show('2026-01-06');
      expect(await again.begin(release('2026-01-06'))).toBe('exists');
      expect(await again.unfinished()).toBeNull();
      expect(await again.latest()).toEqual(release('2026-01-06'));
    });

    it('have the newest date as the latest, a revision after what it revises', async () => {
      const { releases } = under().store;
      for (const name of ['2026-01-08', '2026-01-06', '2026-01-06.2', '2026-01-08.2']) {
        await releases.begin(release(name));
        await releases.show(name);
      }
      expect((await releases.latest())?.name).toBe('2026-01-08.2');
    });

    it('of the demonstration stay apart', async () => {
      const { releases } = under().store;
      await releases.begin(release('2026-01-05', true));
      await releases.show('2026-01-05');
      expect(await releases.latest()).toBeNull();
      expect(await releases.latest({ includeDemo: true })).toEqual(release('2026-01-05', true));
    });

    it('cannot be shown or sealed into before they are begun, nor sealed into once shown', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, '2026-01-05', mixed(11));
      const request = { service: service.number, release: '2026-01-06', date: '2026-01-06', minCell: 11 };
      await expect(store.releases.show('2026-01-06')).rejects.toThrow(/2026-01-06/);
      await expect(store.releases.seal(request)).rejects.toThrow(/2026-01-06/);
      await store.releases.begin(release('2026-01-06'));
      await store.releases.show('2026-01-06');
      await expect(store.releases.seal(request)).rejects.toThrow(/visible/);
    });

    it('name as candidates the services that hold something of earlier days, in order and by pages', async () => {
      const { store } = under();
      const services = [];
      for (const code of ['a', 'b', 'c', 'd', 'quiet']) services.push(await addService(store, { code }));
      const demo = await addService(store, { code: 'demo-1', demo: true });
      const [a, b, c, d] = services.map(({ number }) => number);
      for (const service of services.slice(0, 3)) await rate(store, service, '2026-01-06', mixed(3));
      for (const service of services.slice(3, 4)) await rate(store, service, '2026-01-07', mixed(3));
      await rate(store, demo, '2026-01-06', [1]);
      const ask = (date: string, after = 0, limit = 100, wantsDemo = false) =>
        store.releases.candidates({ date, demo: wantsDemo, after, limit });
      expect(await ask('2026-01-06')).toEqual([]);
      expect(await ask('2026-01-07')).toEqual([a, b, c]);
      expect(await ask('2026-01-08')).toEqual([a, b, c, d]);
      expect(await ask('2026-01-08', 0, 2)).toEqual([a, b]);
      expect(await ask('2026-01-08', b, 2)).toEqual([c, d]);
      expect(await ask('2026-01-08', 0, 9, true)).toEqual([demo.number]);
    });

    it('name again as candidates the services whose other criteria wait', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, '2026-01-05', [...mixed(11), { overall: 1, delay: 2 }]);
      await publish(store, { date: '2026-01-06' });
      const query = { date: '2026-01-07', demo: false, after: 0, limit: 10 };
      expect(await store.releases.candidates(query)).toEqual([service.number]);
    });

    it('have one publisher at a time, across stores on the same data', async () => {
      const { releases } = under().store;
      const twin = (await under().twin()).releases;
      const lock = await releases.lock();
      expect(lock).not.toBeNull();
      expect(await twin.lock()).toBeNull();
      expect(await releases.lock()).toBeNull();
      await lock?.release();
      const next = await twin.lock();
      expect(next).not.toBeNull();
      expect(await releases.lock()).toBeNull();
      await next?.release();
    });

    it('can be sealed while another process takes submissions', async () => {
      const { store } = under();
      const twin = await under().twin();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, '2026-01-05', mixed(200));
      const lock = await store.releases.lock();
      const [counts] = await Promise.all([
        sealAll(store, { date: '2026-01-06' }),
        ...Array.from({ length: 20 }, () => rate(twin, service, '2026-01-06', mixed(5))),
      ]);
      await lock?.release();
      expect(counts.sealed).toBe(200);
      await store.releases.show('2026-01-06');
      expect(await publish(store, { date: '2026-01-07' })).toMatchObject({ sealed: 100 });
    });
  });
}
