import { describe, expect, it } from 'vitest';
import type { Service, Store } from '#server/storage/store.ts';
import { firstDay } from '../support/fresh-store.ts';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { countsOf, keyOf, publish, sealAll, sumsOf } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const early = '2026-01-06';
/** More than twelve months later. */
const late = '2027-02-01';

type Family = {
  readonly root: Service;
  readonly branch: Service;
  readonly small: readonly [Service, Service];
};

async function family(store: Store): Promise<Family> {
  const root = await addService(store, { code: 'root' });
  const branch = await addService(store, { code: 'branch', parent: 'root' });
  const one = await addService(store, { code: 'one', parent: 'branch' });
  const two = await addService(store, { code: 'two', parent: 'branch' });
  return { root, branch, small: [one, two] };
}

export function describePools(under: () => StoreUnderTest): void {
  describe('pooling', () => {
    it('closes what several small services waited a year for, at the structure above them', async () => {
      const { store } = under();
      const { root, branch, small } = await family(store);
      await rate(store, small[0], early, mixed(6));
      const sent = { ...submission(small[1], early, { ratings: { overall: 1 } }), comment: 'Enfin' };
      await store.submissions.append([sent]);
      await rate(store, small[1], early, mixed(4));
      expect(await publish(store, { date: late })).toEqual({ cells: 1, sealed: 11 });
      for (const service of [...small, branch, root]) expect(await countsOf(store, service)).toBeNull();
      for (const service of [branch, root])
        expect(await countsOf(store, service, { reach: 'subtree' })).toEqual([1, 0, 0, 5, 5]);
      for (const service of small) expect(await countsOf(store, service, { reach: 'subtree' })).toBeNull();
      const [sum] = await sumsOf(store, branch, { reach: 'subtree' });
      expect(sum?.window).toEqual({ from: firstDay, to: '2027-01-31', spans: true });
      expect(await store.submissions.find(keyOf(sent))).toEqual({
        state: 'closed',
        release: late,
        comment: 'Enfin',
      });
      expect(await store.comments.readable(small[1].number)).toEqual([
        { month: '2027-02', comments: ['Enfin'] },
      ]);
      expect(await store.submissions.append([sent])).toEqual(['repeated']);
    });

    it('changes nothing when repeated, also after a crash', async () => {
      const { store } = under();
      const { branch, small } = await family(store);
      for (const service of small) await rate(store, service, early, mixed(6));
      expect(await sealAll(store, { date: late })).toEqual({ cells: 1, sealed: 12 });
      const again = await under().reopen();
      expect(await sealAll(again, { date: late })).toEqual({ cells: 0, sealed: 0 });
      expect(await countsOf(again, branch, { reach: 'subtree' })).toBeNull();
      await again.releases.show(late);
      expect(await countsOf(again, branch, { reach: 'subtree' })).toEqual([0, 0, 0, 6, 6]);
    });

    it('leaves what waited less than a year, and services whose own cells close', async () => {
      const { store } = under();
      const { branch, small } = await family(store);
      await rate(store, small[0], early, mixed(6));
      await rate(store, small[1], '2026-02-01', mixed(6));
      expect(await publish(store, { date: '2027-02-01' })).toEqual({ cells: 0, sealed: 0 });
      expect(await publish(store, { date: '2027-02-02' })).toEqual({ cells: 1, sealed: 12 });
      await rate(store, small[0], '2027-02-02', mixed(11));
      expect(await publish(store, { date: '2027-02-03' })).toEqual({ cells: 1, sealed: 11 });
      await rate(store, small[0], '2027-02-03', mixed(6));
      await rate(store, small[1], '2027-02-03', mixed(6));
      expect(await publish(store, { date: '2028-02-10' })).toEqual({ cells: 1, sealed: 12 });
      expect(await countsOf(store, branch, { reach: 'subtree' })).toEqual([0, 0, 0, 18, 17]);
    });

    it('takes what is left of a superseded edition, while the services go on closing in the new one', async () => {
      const { store } = under();
      const { branch, small } = await family(store);
      for (const service of small) {
        await rate(store, service, early, mixed(6));
        await rate(store, service, '2027-01-20', mixed(11), { edition: 'sp-plus-2023' });
      }
      expect(await publish(store, { date: '2027-01-21' })).toEqual({ cells: 3, sealed: 34 });
      expect(await countsOf(store, branch, { reach: 'subtree' })).toEqual([0, 0, 0, 6, 6]);
    });

    it('never pools a single service, nor the demonstration with the rest', async () => {
      const { store } = under();
      const { small } = await family(store);
      const demo = await addService(store, { code: 'demo-1', parent: 'branch', demo: true });
      await rate(store, small[0], early, mixed(10));
      await rate(store, demo, early, mixed(10));
      expect(await publish(store, { date: late })).toEqual({ cells: 0, sealed: 0 });
      expect(await store.submissions.append([submission(small[0], late)])).toEqual(['stored']);
    });

    it('keeps the other criteria waiting as counts of the pool', async () => {
      const { store } = under();
      const { branch, small } = await family(store);
      const ratings = mixed(6).map((overall) => ({ overall, delay: overall }));
      for (const service of small) await rate(store, service, early, ratings.slice(0, 4));
      for (const service of small) await rate(store, service, early, mixed(2));
      await publish(store, { date: late });
      expect(await countsOf(store, branch, { reach: 'subtree', criterion: 'delay' })).toBeNull();
      for (const service of small) await rate(store, service, late, ratings);
      await publish(store, { date: '2028-03-01' });
      expect(await countsOf(store, branch, { reach: 'subtree', criterion: 'delay' })).toEqual([
        0, 0, 0, 10, 10,
      ]);
    });
  });
}
