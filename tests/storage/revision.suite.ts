import { describe, expect, it } from 'vitest';
import { firstDay } from '../support/fresh-store.ts';
import { addService, mixed, rate } from '../support/rated-services.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What public answers are cached under: it must move with everything they show, and with nothing else. */
export function describeRevision(under: () => StoreUnderTest): void {
  describe('the revision', () => {
    it('grows when a service is created or changed, and not when nothing changed', async () => {
      const { store } = under();
      const before = await store.revision();
      const draft = { code: 'a', name: 'A', parent: null };
      await store.catalogue.upsert([draft], firstDay);
      const created = await store.revision();
      await store.catalogue.upsert([draft], firstDay);
      const same = await store.revision();
      await store.catalogue.upsert([{ ...draft, name: 'B' }], firstDay);
      const changed = await store.revision();
      expect([created > before, same === created, changed > same]).toEqual([true, true, true]);
    });

    it('grows when a release becomes visible, also in another process, and not with submissions', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const before = await store.revision();
      await rate(store, service, firstDay, mixed(11));
      expect(await store.revision()).toBe(before);
      const other = await under().twin();
      await other.releases.begin({ name: '2026-01-06', date: '2026-01-06', demo: false });
      await other.releases.show('2026-01-06');
      expect(await store.revision()).toBeGreaterThan(before);
    });
  });
}
