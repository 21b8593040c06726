import { describe, expect, it } from 'vitest';
import type { RetentionStore } from '#server/storage/retention-store.ts';
import type { Store } from '#server/storage/store.ts';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { countsOf, keyOf, publish } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const never = '2020-01-01';

function forget(store: Store, limits: Partial<Parameters<RetentionStore['forget']>[0]>) {
  return store.retention.forget({ keysBefore: never, textsBefore: never, ratingsBefore: never, ...limits });
}

/** Twelve submissions closed on 6 January, one with a comment, and one withdrawn on the 8th. */
async function closedAndWithdrawn(store: Store) {
  const service = await addService(store, { code: 'a' });
  const closed = { ...submission(service, '2026-01-05'), comment: 'Bonjour' };
  const withdrawn = submission(service, '2026-01-06');
  await store.submissions.append([closed, withdrawn]);
  await rate(store, service, '2026-01-05', [...mixed(10), 1]);
  await publish(store, { date: '2026-01-06' });
  await store.submissions.withdraw(keyOf(withdrawn), '2026-01-08');
  return { service, closed, withdrawn };
}

export function describeRetention(under: () => StoreUnderTest): void {
  describe('retention', () => {
    it('forgets nothing of the limit day itself', async () => {
      const { store } = under();
      await closedAndWithdrawn(store);
      const limits = { keysBefore: '2026-01-06', textsBefore: '2026-01-05', ratingsBefore: '2026-01-06' };
      expect(await forget(store, limits)).toEqual({ keys: 0, comments: 0, ratings: 0 });
    });

    it('forgets the keys of closed and of withdrawn submissions, each from its own day', async () => {
      const { store } = under();
      const { service, closed, withdrawn } = await closedAndWithdrawn(store);
      expect(await forget(store, { keysBefore: '2026-01-07' })).toMatchObject({ keys: 12 });
      expect(await store.submissions.find(keyOf(closed))).toEqual({ state: 'unknown', comment: 'Bonjour' });
      expect(await store.submissions.find(keyOf(withdrawn))).toEqual({ state: 'withdrawn' });
      expect(await forget(store, { keysBefore: '2026-01-09' })).toMatchObject({ keys: 1 });
      expect(await store.submissions.find(keyOf(withdrawn))).toEqual({ state: 'unknown', comment: null });
      expect(await countsOf(store, service)).toEqual([1, 0, 0, 6, 5]);
    });

    it('lets a comment outlive its key, be erased by its receipt, and never passes to another submission', async () => {
      const { store } = under();
      const { closed } = await closedAndWithdrawn(store);
      await forget(store, { keysBefore: '2026-03-01' });
      expect(await store.submissions.append([closed])).toEqual(['conflict']);
      expect(await store.submissions.eraseComment(keyOf(closed))).toBe(true);
      expect(await store.submissions.find(keyOf(closed))).toEqual({ state: 'unknown', comment: null });
    });

    it('forgets comments by the day they were accepted, whether released or not', async () => {
      const { store } = under();
      const { service } = await closedAndWithdrawn(store);
      const open = { ...submission(service, '2026-01-10'), comment: 'still open' };
      await store.submissions.append([open]);
      expect(await forget(store, { textsBefore: '2026-01-06' })).toMatchObject({ comments: 1 });
      expect(await store.comments.readable(service.number)).toEqual([]);
      expect(await store.submissions.find(keyOf(open))).toMatchObject({ comment: 'still open' });
      expect(await forget(store, { textsBefore: '2027-01-01' })).toMatchObject({ comments: 1 });
      expect(await store.submissions.find(keyOf(open))).toMatchObject({ state: 'open', comment: null });
    });

    it('forgets ratings without identity, and no published figure with them', async () => {
      const { store } = under();
      const { service } = await closedAndWithdrawn(store);
      const { ratings } = await forget(store, { ratingsBefore: '2026-02-01' });
      expect(ratings).toBeGreaterThan(0);
      expect(await forget(store, { ratingsBefore: '2026-02-01' })).toMatchObject({ ratings: 0 });
      const again = await under().reopen();
      expect(await countsOf(again, service)).toEqual([1, 0, 0, 6, 5]);
    });

    it('never forgets an open submission', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const sent = submission(service, '2026-01-05');
      await store.submissions.append([sent]);
      const limits = { keysBefore: '2030-01-01', textsBefore: '2030-01-01', ratingsBefore: '2030-01-01' };
      expect(await forget(store, limits)).toEqual({ keys: 0, comments: 0, ratings: 0 });
      expect(await store.submissions.find(keyOf(sent))).toMatchObject({ state: 'open' });
    });
  });
}
