import { describe, expect, it } from 'vitest';
import type { NewSubmission, Store } from '#server/storage/store.ts';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { bytes, countsOf, keyOf, otherFingerprint, publish, sealAll } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const day = '2026-01-06';

async function sentOne(store: Store): Promise<NewSubmission> {
  const service = await addService(store, { code: 'a' });
  const content = {
    ratings: { overall: 2, delay: 1 },
    asked: ['overall', 'delay', 'voice'],
    circumstances: { channel: 'mail', placement: 'hall' },
  } as const;
  const sent = { ...submission(service, day, content), comment: 'Trop long' };
  await store.submissions.append([sent]);
  return sent;
}

/** With eleven ratings more, whoever sent it. */
async function closed(store: Store, sent: NewSubmission): Promise<void> {
  const service = await store.catalogue.findNumber(sent.service);
  if (!service) throw new Error('no service');
  await rate(store, service, day, mixed(11));
  await publish(store, { date: '2026-01-07' });
}

export function describeReceipts(under: () => StoreUnderTest): void {
  describe('a receipt', () => {
    it('corrects an open submission: ratings and comment change, day, circumstances and what was shown stay', async () => {
      const { store } = under();
      const sent = await sentOne(store);
      const change = { ratings: { overall: 5, support: 'na' }, comment: 'Finalement bien' } as const;
      expect(await store.submissions.correct(keyOf(sent), change)).toBe(true);
      const found = await (await under().reopen()).submissions.find(keyOf(sent));
      expect(found).toMatchObject({
        ...{ state: 'open', day, comment: 'Finalement bien' },
        content: { ratings: change.ratings, circumstances: sent.content.circumstances },
      });
      const asked = found.state === 'open' ? [...found.content.asked].sort() : [];
      expect(asked).toEqual(['delay', 'overall', 'support', 'voice']);
    });

    it('removes the comment when the correction has none', async () => {
      const { store } = under();
      const sent = await sentOne(store);
      await store.submissions.correct(keyOf(sent), { ratings: { overall: 4 }, comment: null });
      expect(await store.submissions.find(keyOf(sent))).toMatchObject({ state: 'open', comment: null });
    });

    it('still recognises the first content after a correction, and no other', async () => {
      const { store } = under();
      const sent = await sentOne(store);
      await store.submissions.correct(keyOf(sent), { ratings: { overall: 5 }, comment: null });
      expect(await store.submissions.append([sent])).toEqual(['repeated']);
      expect(await store.submissions.append([{ ...sent, fingerprint: otherFingerprint }])).toEqual([
        'conflict',
      ]);
      expect(await store.submissions.find(keyOf(sent))).toMatchObject({
        content: { ratings: { overall: 5 } },
      });
    });

    it('withdraws an open submission: a retry brings nothing back', async () => {
      const { store } = under();
      const sent = await sentOne(store);
      expect(await store.submissions.withdraw(keyOf(sent), '2026-01-07')).toBe(true);
      const again = await under().reopen();
      expect(await again.submissions.find(keyOf(sent))).toEqual({ state: 'withdrawn' });
      expect(await again.submissions.append([sent])).toEqual(['repeated']);
      expect(await again.submissions.append([{ ...sent, fingerprint: otherFingerprint }])).toEqual([
        'conflict',
      ]);
      expect(await again.submissions.find(keyOf(sent))).toEqual({ state: 'withdrawn' });
      expect(await again.submissions.withdraw(keyOf(sent), day)).toBe(false);
      expect(await again.submissions.correct(keyOf(sent), { ratings: { overall: 1 }, comment: 'x' })).toBe(
        false,
      );
      expect(await again.submissions.eraseComment(keyOf(sent))).toBe(false);
    });

    it('of a withdrawn submission counts nowhere', async () => {
      const { store } = under();
      const sent = await sentOne(store);
      await store.submissions.withdraw(keyOf(sent), day);
      await closed(store, sent);
      const service = await store.catalogue.find('a');
      if (!service) throw new Error('no service');
      expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
      expect(await store.comments.readable(service.number)).toEqual([]);
    });

    it('says closed once sealed, and neither corrects nor withdraws any more', async () => {
      const { store } = under();
      const sent = await sentOne(store);
      const service = await store.catalogue.find('a');
      if (!service) throw new Error('no service');
      await rate(store, service, day, mixed(11));
      await sealAll(store, { date: '2026-01-07' });
      // The release is not visible yet: its name would say early that the cell has closed.
      const closed = { state: 'closed', release: null, comment: 'Trop long' };
      expect(await store.submissions.find(keyOf(sent))).toEqual(closed);
      expect(await store.submissions.correct(keyOf(sent), { ratings: { overall: 1 }, comment: 'x' })).toBe(
        false,
      );
      expect(await store.submissions.withdraw(keyOf(sent), day)).toBe(false);
      await store.releases.show('2026-01-07');
      expect(await store.submissions.find(keyOf(sent))).toEqual({ ...closed, release: '2026-01-07' });
      expect(await store.submissions.append([sent])).toEqual(['repeated']);
      expect(await store.submissions.append([{ ...sent, fingerprint: otherFingerprint }])).toEqual([
        'conflict',
      ]);
      expect(await countsOf(store, service)).toEqual([0, 1, 0, 6, 5]);
    });

    it('erases the comment while open and after closing, once', async () => {
      const { store } = under();
      const sent = await sentOne(store);
      expect(await store.submissions.eraseComment(keyOf(sent))).toBe(true);
      expect(await store.submissions.eraseComment(keyOf(sent))).toBe(false);
      expect(await store.submissions.find(keyOf(sent))).toMatchObject({ state: 'open', comment: null });
      await store.submissions.correct(keyOf(sent), { ratings: { overall: 2 }, comment: 'Encore' });
      await closed(store, sent);
      expect(await store.comments.readable(sent.service)).toHaveLength(1);
      expect(await store.submissions.eraseComment(keyOf(sent))).toBe(true);
      expect(await store.comments.readable(sent.service)).toEqual([]);
      expect(await store.submissions.find(keyOf(sent))).toMatchObject({ state: 'closed', comment: null });
    });

    it('that names nothing finds nothing, and one of the wrong length is refused', async () => {
      const { store } = under();
      const sent = await sentOne(store);
      const unknown = { service: sent.service, idPrefix: bytes(0, 0, 0, 0, 0, 0) };
      expect(await store.submissions.find(unknown)).toEqual({ state: 'unknown', comment: null });
      expect(await store.submissions.withdraw(unknown, day)).toBe(false);
      expect(await store.submissions.find({ ...keyOf(sent), service: 999 })).toMatchObject({
        state: 'unknown',
      });
      const short = { service: sent.service, idPrefix: bytes(1, 2) };
      await expect(store.submissions.find(short)).rejects.toThrow(/6 bytes/);
    });
  });
}
