import { describe, expect, it } from 'vitest';
import type { ImportLine, Service } from '#server/storage/store.ts';
import type { Rating } from '#shared/charter/rating.ts';
import { addService, mixed, nothingSaid } from '../support/rated-services.ts';
import { countsOf, publish, sumsOf } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const source = 'imported:sfo';

/** Line number `index` of a file: its id and its content follow from it. */
function line(service: Service, index: number, overall: Rating, month = '2015-05'): ImportLine {
  const id = new Uint8Array(16);
  new DataView(id.buffer).setUint32(0, index);
  const fingerprint = Uint8Array.from([overall === 'na' ? 6 : overall, 0, 0, 0, 0, 0, 0, 0]);
  return {
    ...{ service: service.number, id, fingerprint, month },
    content: {
      ...{ edition: 'sp-plus-2020', wording: 1, tier: 'open' },
      ratings: { overall, delay: 3 },
      asked: ['overall', 'delay', 'voice'],
      circumstances: { ...nothingSaid, channel: 'counter' },
    },
  };
}

export function describeImports(under: () => StoreUnderTest): void {
  describe('imported lines', () => {
    it('count once however often the file comes', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const lines = mixed(12).map((rating, index) => line(service, index, rating));
      expect(
        new Set(await store.imports.append(source, [...lines.slice(0, 5), ...lines.slice(0, 5)])),
      ).toEqual(new Set(['added', 'repeated']));
      const again = await under().reopen();
      const outcomes = await again.imports.append(source, lines);
      expect(outcomes).toEqual([...Array(5).fill('repeated'), ...Array(7).fill('added')]);
      await publish(again, { date: '2026-01-06' });
      expect(await countsOf(again, service, { source })).toEqual([0, 0, 0, 6, 6]);
      expect(await again.imports.append(source, lines)).toEqual(Array(12).fill('repeated'));
      await publish(again, { date: '2026-01-07' });
      expect(await countsOf(again, service, { source })).toEqual([0, 0, 0, 6, 6]);
    });

    it('that changed are reported and not applied', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await store.imports.append(source, [line(service, 1, 4)]);
      expect(await store.imports.append(source, [line(service, 1, 1)])).toEqual(['changed']);
      expect(await store.imports.append('imported:other', [line(service, 1, 1)])).toEqual(['added']);
    });

    it('are published in their own months, sources apart, with na and unanswered questions counted', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const may = mixed(11).map((rating, index) => line(service, index, rating));
      const june = mixed(13).map((rating, index) => line(service, 100 + index, rating, '2015-06'));
      const silent = line(service, 200, 'na', '2015-06');
      await store.imports.append(source, [...may, ...june, silent]);
      await publish(store, { date: '2026-01-06' });
      expect(await countsOf(store, service)).toBeNull();
      const months = await sumsOf(store, service, { source, granularity: 'month' });
      const overall = months.filter(({ criterion }) => criterion === 'overall');
      expect(overall.map(({ period, window, tally }) => ({ period, window, tally }))).toEqual([
        {
          period: '2015-05',
          window: { from: '2015-05-01', to: '2015-05-31', spans: false },
          tally: { counts: [0, 0, 0, 6, 5], na: 0, asked: 11 },
        },
        {
          period: '2015-06',
          window: { from: '2015-06-01', to: '2015-06-30', spans: false },
          tally: { counts: [0, 0, 0, 7, 6], na: 1, asked: 14 },
        },
      ]);
      expect(await store.results.facets({ service: service.number, reach: 'node' })).toEqual([
        { edition: 'sp-plus-2020', source, tier: 'open' },
      ]);
    });

    it('of a month under the threshold wait for the next month that has data', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const few = mixed(4).map((rating, index) => line(service, index, rating));
      await store.imports.append(source, few);
      await publish(store, { date: '2026-01-06' });
      expect(await countsOf(store, service, { source })).toBeNull();
      const more = mixed(8).map((rating, index) => line(service, 50 + index, rating, '2015-09'));
      await store.imports.append(source, more);
      await publish(store, { date: '2026-01-07' });
      const [sum] = (await sumsOf(store, service, { source })).filter(
        ({ criterion }) => criterion === 'overall',
      );
      expect(sum?.window).toEqual({ from: '2015-05-01', to: '2015-09-30', spans: true });
      expect(sum?.tally.counts).toEqual([0, 0, 0, 6, 6]);
    });
  });
}
