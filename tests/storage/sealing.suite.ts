import { describe, expect, it } from 'vitest';
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import { addService, mixed, rate, same } from '../support/rated-services.ts';
import { countsOf, publish, sealAll, sumsOf } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const day = '2026-01-05';

export function describeSealing(under: () => StoreUnderTest): void {
  describe('sealing', () => {
    it('closes nothing under the threshold and everything at it', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, day, mixed(10));
      expect(await publish(store, { date: '2026-01-06' })).toEqual({ cells: 0, sealed: 0 });
      expect(await sumsOf(store, service)).toEqual([]);
      await rate(store, service, '2026-01-06', [1]);
      expect(await publish(store, { date: '2026-01-07' })).toEqual({ cells: 1, sealed: 11 });
      const [sum] = await sumsOf(store, service);
      expect(sum).toMatchObject({
        period: 'all',
        criterion: 'overall',
        window: { from: day, to: '2026-01-06', spans: false },
        tally: { counts: [1, 0, 0, 5, 5], na: 0, asked: 11 },
      });
    });

    it('leaves the submissions of the publication date itself open', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, day, mixed(11));
      await rate(store, service, '2026-01-06', same(3, 1));
      await publish(store, { date: '2026-01-06' });
      expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
    });

    it('shows nothing of a release before the whole of it is shown', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, day, mixed(11));
      expect(await sealAll(store, { date: '2026-01-06' })).toEqual({ cells: 1, sealed: 11 });
      expect(await sumsOf(store, service)).toEqual([]);
      expect(await sumsOf(store, service, { reach: 'subtree' })).toEqual([]);
      expect(await store.results.facets({ service: service.number, reach: 'node' })).toEqual([]);
      expect(await store.releases.latest()).toBeNull();
      await store.releases.show('2026-01-06');
      expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
    });

    it('changes nothing when repeated, also after a crash in between', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, day, [...mixed(11), ...Array<Ratings>(5).fill({ overall: 4, delay: 1 })]);
      expect(await sealAll(store, { date: '2026-01-06' })).toEqual({ cells: 1, sealed: 16 });
      const again = await under().reopen();
      expect(await sealAll(again, { date: '2026-01-06' })).toEqual({ cells: 0, sealed: 0 });
      await again.releases.show('2026-01-06');
      expect(await countsOf(again, service)).toEqual([0, 0, 0, 11, 5]);
    });

    it('takes late submissions of earlier days at the next date, never twice at the same', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, day, mixed(11));
      await sealAll(store, { date: '2026-01-06' });
      await rate(store, service, day, mixed(12));
      expect(await sealAll(store, { date: '2026-01-06' })).toEqual({ cells: 0, sealed: 0 });
      await store.releases.show('2026-01-06');
      expect(await publish(store, { date: '2026-01-07' })).toEqual({ cells: 1, sealed: 12 });
      expect(await countsOf(store, service)).toEqual([0, 0, 0, 12, 11]);
    });

    it('holds ratings that are all equal one date, once', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, day, same(12, 5));
      expect(await publish(store, { date: '2026-01-06' })).toEqual({ cells: 0, sealed: 0 });
      const again = await under().reopen();
      expect(await publish(again, { date: '2026-01-07' })).toEqual({ cells: 1, sealed: 12 });
      expect(await countsOf(again, service)).toEqual([0, 0, 0, 0, 12]);
    });

    it('keeps criteria under the threshold waiting until later releases fill them', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const withDelay = (delay: Rating): Ratings => ({ overall: 4, delay });
      await rate(store, service, day, [
        ...mixed(11),
        ...[1, 2, 3].map((level) => withDelay(level as Rating)),
      ]);
      await publish(store, { date: '2026-01-06' });
      expect(await countsOf(store, service, { criterion: 'delay' })).toBeNull();
      const store2 = await under().reopen();
      await rate(store2, service, '2026-01-06', [
        ...mixed(4).map(withDelay),
        ...mixed(4).map(withDelay),
        withDelay('na'),
      ]);
      await publish(store2, { date: '2026-01-07' });
      expect(await countsOf(store2, service, { criterion: 'delay' })).toBeNull();
      await rate(store2, service, '2026-01-07', mixed(11));
      await publish(store2, { date: '2026-01-08' });
      const [delay] = (await sumsOf(store2, service)).filter(({ criterion }) => criterion === 'delay');
      expect(delay?.tally).toEqual({ counts: [1, 1, 1, 4, 4], na: 1, asked: 12 });
    });

    it('publishes a split with its cell when its parts are large enough', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, day, mixed(12), { circumstances: { channel: 'online' } });
      await rate(store, service, day, same(11, 1), { circumstances: { channel: 'counter' } });
      await publish(store, { date: '2026-01-06' });
      const [sum] = await sumsOf(store, service);
      expect(sum?.splits).toEqual([
        { by: 'channel', value: 'counter', tally: { counts: [11, 0, 0, 0, 0], na: 0, asked: 11 } },
        { by: 'channel', value: 'online', tally: { counts: [0, 0, 0, 6, 6], na: 0, asked: 12 } },
      ]);
    });

    it('never adds editions, wordings or tiers together', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, day, mixed(11));
      await rate(store, service, day, mixed(12), { edition: 'sp-plus-2023' });
      await rate(store, service, day, mixed(13), { tier: 'verified' });
      await rate(store, service, day, mixed(14), { wording: 2 });
      await rate(store, service, day, mixed(10), { wording: 3 });
      expect(await publish(store, { date: '2026-01-06' })).toEqual({ cells: 4, sealed: 50 });
      const sums = await sumsOf(store, service);
      expect(sums.map(({ wording, tally }) => [wording, tally.asked])).toEqual([
        [1, 11],
        [2, 14],
      ]);
      expect(await countsOf(store, service, { edition: 'sp-plus-2023' })).toEqual([0, 0, 0, 6, 6]);
      expect(await countsOf(store, service, { tier: 'verified' })).toEqual([0, 0, 0, 7, 6]);
      expect(await store.results.facets({ service: service.number, reach: 'node' })).toHaveLength(3);
    });
  });
}
