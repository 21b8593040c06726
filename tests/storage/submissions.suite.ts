import { describe, expect, it } from 'vitest';
import type { NewSubmission } from '#server/storage/store.ts';
import { addService, rate, submission } from '../support/rated-services.ts';
import { keyOf, lookalike, otherFingerprint } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const day = '2026-01-06';

export function describeSubmissions(under: () => StoreUnderTest): void {
  describe('submissions', () => {
    it('are still there, whole, after a restart', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const sent: NewSubmission = {
        ...submission(service, day, {
          edition: 'sp-plus-2023',
          wording: 1,
          tier: 'verified',
          ratings: { overall: 2, clarity: 'na' },
          asked: ['overall', 'clarity', 'delay'],
          circumstances: {
            channel: 'phone',
            mode: 'kiosk',
            outcome: 'abandoned',
            placement: 'hall',
            language: 'en',
          },
        }),
        comment: 'Merci',
      };
      expect(await store.submissions.append([sent])).toEqual(['stored']);
      const again = await under().reopen();
      const found = await again.submissions.find(keyOf(sent));
      expect(found).toMatchObject({ state: 'open', day, comment: 'Merci' });
      if (found.state !== 'open') throw new Error('not open');
      const { asked, ...content } = found.content;
      const { asked: sentAsked, ...sentContent } = sent.content;
      expect(content).toEqual(sentContent);
      expect([...asked].sort()).toEqual([...sentAsked].sort());
    });

    it('count once however often they are sent, and answer what they answered', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const sent = submission(service, day);
      expect(await store.submissions.known(sent.service, sent.id, sent.fingerprint)).toBeNull();
      expect(await store.submissions.append([sent, sent])).toEqual(['stored', 'repeated']);
      expect(await store.submissions.append([sent])).toEqual(['repeated']);
      const again = await under().reopen();
      expect(await again.submissions.append([{ ...sent, day: '2026-01-09' }])).toEqual(['repeated']);
      expect(await again.submissions.known(sent.service, sent.id, sent.fingerprint)).toBe('repeated');
      expect(await again.submissions.find(keyOf(sent))).toMatchObject({ day });
    });

    it('refuse other content under the same id, within a batch too, and keep the first', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const sent = submission(service, day, { ratings: { overall: 1 } });
      const other = { ...submission(service, day, { ratings: { overall: 5 } }), id: sent.id };
      expect(await store.submissions.append([sent, other, submission(service, day)])).toEqual([
        'stored',
        'conflict',
        'stored',
      ]);
      expect(await store.submissions.known(sent.service, sent.id, other.fingerprint)).toBe('conflict');
      expect(await store.submissions.find(keyOf(sent))).toMatchObject({
        content: { ratings: { overall: 1 } },
      });
    });

    it('are told apart by service', async () => {
      const { store } = under();
      const one = await addService(store, { code: 'a' });
      const two = await addService(store, { code: 'b' });
      const sent = submission(one, day);
      const elsewhere = { ...sent, service: two.number, fingerprint: otherFingerprint };
      expect(await store.submissions.append([sent, elsewhere])).toEqual(['stored', 'stored']);
    });

    it('refuse a different id that a receipt could not tell apart, also after withdrawal and closing', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const sent = submission(service, day);
      const alike = { ...sent, id: lookalike(sent.id) };
      expect(await store.submissions.append([sent, alike])).toEqual(['stored', 'conflict']);
      expect(await store.submissions.known(alike.service, alike.id, alike.fingerprint)).toBe('conflict');
      await store.submissions.withdraw(keyOf(sent), day);
      expect(await store.submissions.append([alike])).toEqual(['conflict']);
    });

    it('are stored all or none: one that cannot be stored leaves no trace of its batch', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const good = submission(service, day);
      const bad = submission(service, day, { ratings: { overall: 3, 'no-such-criterion': 1 } });
      await expect(store.submissions.append([good, bad])).rejects.toThrow(/no-such-criterion/);
      const badDay = { ...submission(service, day), day: 'yesterday' };
      await expect(store.submissions.append([good, badDay])).rejects.toThrow();
      expect(await store.submissions.find(keyOf(good))).toEqual({ state: 'unknown', comment: null });
    });

    it('take an empty batch, and one of five thousand', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      expect(await store.submissions.append([])).toEqual([]);
      const many = Array.from({ length: 5000 }, () => submission(service, day));
      expect(new Set(await store.submissions.append(many))).toEqual(new Set(['stored']));
      expect(new Set(await store.submissions.append(many))).toEqual(new Set(['repeated']));
    });

    it('count once when two processes take the same one at the same time', async () => {
      const { store } = under();
      const twin = await under().twin();
      const service = await addService(store, { code: 'a' });
      const sent = Array.from({ length: 40 }, () => submission(service, day));
      const outcomes = await Promise.all(
        sent.flatMap((one) => [store.submissions.append([one]), twin.submissions.append([one])]),
      );
      expect(outcomes.flat().sort()).toEqual([...Array(40).fill('repeated'), ...Array(40).fill('stored')]);
    });

    it('answer a probe with a real write', async () => {
      const { store } = under();
      await expect(store.ready()).resolves.toBeUndefined();
      await rate(store, await addService(store, { code: 'a' }), day, [1]);
      await expect(store.ready()).resolves.toBeUndefined();
    });

    it('that are under way when the store closes are finished', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const sent = Array.from({ length: 20 }, () => submission(service, day));
      const writes = Promise.all(sent.map((one) => store.submissions.append([one])));
      const again = await under().reopen();
      expect(await writes).toEqual(Array(20).fill(['stored']));
      for (const one of sent)
        expect(await again.submissions.find(keyOf(one))).toMatchObject({ state: 'open' });
    });
  });
}
