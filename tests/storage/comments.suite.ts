import { describe, expect, it } from 'vitest';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { keyOf, publish, sealAll } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

export function describeComments(under: () => StoreUnderTest): void {
  describe('comments', () => {
    it('are neither shown nor counted before their release is visible', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await store.submissions.append([{ ...submission(service, '2026-01-05'), comment: 'Bonjour' }]);
      expect(await store.comments.readable(service.number)).toEqual([]);
      await rate(store, service, '2026-01-05', [1, ...mixed(10)]);
      await sealAll(store, { date: '2026-01-06' });
      expect(await store.comments.readable(service.number)).toEqual([]);
      await store.releases.show('2026-01-06');
      expect(await store.comments.readable(service.number)).toEqual([
        { month: '2026-01', comments: ['Bonjour'] },
      ]);
    });

    it('form one group a release, oldest first, in the order of their keys and never of arrival', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const groups: string[][] = [];
      for (const [day, date] of [
        ['2026-01-30', '2026-01-31'],
        ['2026-01-31', '2026-02-01'],
      ] as const) {
        const sent = Array.from({ length: 30 }, (_, index) => ({
          ...submission(service, day, { ratings: { overall: index % 2 ? 1 : 5 } }),
          comment: `${day} arrived ${index}`,
        }));
        for (const one of sent) await store.submissions.append([one]);
        await publish(store, { date });
        const byKey = [...sent].sort((one, other) => (one.id < other.id ? -1 : 1));
        groups.push(byKey.map(({ comment }) => comment));
      }
      expect(await store.comments.readable(service.number)).toEqual([
        { month: '2026-01', comments: groups[0] },
        { month: '2026-02', comments: groups[1] },
      ]);
      expect(groups[0]).not.toEqual([...(groups[0] ?? [])].sort());
    });

    it('are those of the submissions sealed, not of those still open', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      await rate(store, service, '2026-01-05', mixed(11));
      const early = { ...submission(service, '2026-01-05'), comment: 'early' };
      const late = { ...submission(service, '2026-01-06'), comment: 'late' };
      const verified = { ...submission(service, '2026-01-05', { tier: 'verified' }), comment: 'other group' };
      await store.submissions.append([early, late, verified]);
      await publish(store, { date: '2026-01-06' });
      expect(await store.comments.readable(service.number)).toEqual([
        { month: '2026-01', comments: ['early'] },
      ]);
      expect(await store.submissions.find(keyOf(late))).toMatchObject({ state: 'open', comment: 'late' });
    });

    it('of another service wait for their own release, also under the same id', async () => {
      const { store } = under();
      const one = await addService(store, { code: 'a' });
      const two = await addService(store, { code: 'b' });
      const sent = { ...submission(one, '2026-01-05'), comment: 'here' };
      await store.submissions.append([sent, { ...sent, service: two.number, comment: 'there' }]);
      await rate(store, one, '2026-01-05', [1, ...mixed(10)]);
      await publish(store, { date: '2026-01-06' });
      expect(await store.comments.readable(one.number)).toEqual([{ month: '2026-01', comments: ['here'] }]);
      expect(await store.comments.readable(two.number)).toEqual([]);
    });
  });
}
