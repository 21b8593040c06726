import { describe, expect, it } from 'vitest';
import type { Service, Store } from '#server/storage/store.ts';
import type { Level } from '#shared/charter/rating.ts';
import { addService, mixed, rate, same } from '../support/rated-services.ts';
import { countsOf, publish, sumsOf } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** Cells in January, February and December 2026. */
async function threeMonths(store: Store, service: Service): Promise<void> {
  for (const [day, date] of [
    ['2026-01-10', '2026-01-11'],
    ['2026-01-20', '2026-02-11'],
    ['2026-11-20', '2026-12-02'],
  ] as const) {
    await rate(store, service, day, mixed(11));
    await publish(store, { date });
  }
}

export function describeResults(under: () => StoreUnderTest): void {
  describe('results', () => {
    it('come by month and by year, in order, each with its window', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await threeMonths(store, service);
      const months = await sumsOf(store, service, { granularity: 'month' });
      expect(months.map(({ period, window }) => [period, window])).toEqual([
        ['2026-01', { from: '2026-01-05', to: '2026-01-10', spans: false }],
        ['2026-02', { from: '2026-01-11', to: '2026-02-10', spans: true }],
        ['2026-12', { from: '2026-02-11', to: '2026-12-01', spans: true }],
      ]);
      const years = await sumsOf(store, service, { granularity: 'year' });
      expect(years.map(({ period, tally }) => [period, tally.asked])).toEqual([['2026', 33]]);
    });

    it('keep to the months asked, both ends included', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await threeMonths(store, service);
      const asked = async (fromMonth: string | null, toMonth: string | null) =>
        (await sumsOf(store, service, { fromMonth, toMonth }))[0]?.tally.asked ?? null;
      expect(await asked(null, '2026-02')).toBe(22);
      expect(await asked('2026-02', null)).toBe(22);
      expect(await asked('2026-02', '2026-02')).toBe(11);
      expect(await asked('2026-03', '2026-11')).toBeNull();
    });

    it('of an organisation sum its whole subtree, splits included; of a service only its own', async () => {
      const { store } = under();
      const root = await addService(store, { code: 'root' });
      const leaf = await addService(store, { code: 'leaf', parent: 'root' });
      const deep = await addService(store, { code: 'deep', parent: 'leaf' });
      const online = { circumstances: { channel: 'online' } } as const;
      const phone = { circumstances: { channel: 'phone' } } as const;
      for (const service of [root, leaf, deep]) {
        await rate(store, service, '2026-01-05', mixed(12), online);
        await rate(store, service, '2026-01-05', mixed(12), phone);
      }
      await publish(store, { date: '2026-01-06' });
      expect(await countsOf(store, root)).toEqual([0, 0, 0, 12, 12]);
      expect(await countsOf(store, leaf, { reach: 'subtree' })).toEqual([0, 0, 0, 24, 24]);
      const [sum] = await sumsOf(store, root, { reach: 'subtree' });
      expect(sum?.splits.map(({ by, value, tally }) => [by, value, tally.asked])).toEqual([
        ['channel', 'online', 36],
        ['channel', 'phone', 36],
      ]);
    });

    it('of an organisation leave out demonstration services', async () => {
      const { store } = under();
      const root = await addService(store, { code: 'root' });
      const demo = await addService(store, { code: 'demo-1', parent: 'root', demo: true });
      await rate(store, root, '2026-01-05', mixed(11));
      await rate(store, demo, '2026-01-05', same(11, 1));
      await rate(store, demo, '2026-01-05', [2]);
      await publish(store, { date: '2026-01-06' });
      await publish(store, { date: '2026-01-07', demo: true });
      expect(await countsOf(store, root, { reach: 'subtree' })).toEqual([0, 0, 0, 6, 5]);
      expect(await countsOf(store, demo)).toEqual([11, 1, 0, 0, 0]);
      expect((await store.releases.latest())?.name).toBe('2026-01-06');
    });

    it('equal a plain count of everything sent, once everything has closed', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const expected = { overall: [0, 0, 0, 0, 0], delay: [0, 0, 0, 0, 0] };
      let seed = 7;
      const next = (below: number) => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed % below;
      };
      for (let date = 10; date < 28; date += 1) {
        const ratings = Array.from({ length: 11 + next(20) }, () => {
          const overall = (1 + next(5)) as Level;
          const delay = (1 + next(5)) as Level;
          expected.overall[overall - 1] = (expected.overall[overall - 1] ?? 0) + 1;
          expected.delay[delay - 1] = (expected.delay[delay - 1] ?? 0) + 1;
          return { overall, delay };
        });
        await rate(store, service, `2026-01-${date}`, ratings);
        if (next(2) === 0) await publish(store, { date: `2026-01-${date + 1}` });
      }
      await publish(store, { date: '2026-02-01' });
      expect(await countsOf(store, service)).toEqual(expected.overall);
      expect(await countsOf(store, service, { criterion: 'delay' })).toEqual(expected.delay);
    });
  });
}
