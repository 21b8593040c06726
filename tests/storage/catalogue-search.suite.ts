import { describe, expect, it } from 'vitest';
import { InvalidCursor, type SearchQuery, type Store } from '#server/storage/store.ts';
import { firstDay } from '../support/fresh-store.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const query = (words: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  words: words.split(' ').filter(Boolean),
  organisations: false,
  limit: 100,
  cursor: null,
  ...more,
});

async function codes(store: Store, words: string, more: Partial<SearchQuery> = {}): Promise<string[]> {
  return (await store.catalogue.search(query(words, more))).items.map(({ code }) => code);
}

async function directory(store: Store): Promise<void> {
  await store.catalogue.upsert(
    [
      { code: 'net', name: 'Administration générale', network: 'Réseau des préfectures' },
      {
        code: 'P94',
        name: 'PRÉFECTURE DU VAL-DE-MARNE',
        kind: 'Préfecture',
        place: '94000 Créteil',
        parent: 'net',
      },
      { code: 'P75', name: 'Préfecture de police', kind: 'Préfecture', place: '75004 Paris', parent: 'net' },
      { code: 'soeur', name: "Hôpital des Sœurs de l'Assomption", place: 'Val d’Œuvre' },
      { code: 'demo-1', name: 'Préfecture de démonstration', demo: true },
      { code: 'demo-2', name: 'Guichet de démonstration', parent: 'demo-1', demo: true },
    ],
    firstDay,
  );
}

export function describeSearch(under: () => StoreUnderTest): void {
  describe('search', () => {
    it('finds every word, whatever the accents, the case, the ligatures and the punctuation', async () => {
      const { store } = under();
      await directory(store);
      expect(await codes(store, 'prefecture val de marne')).toEqual(['P94']);
      expect(await codes(store, 'VAL-DE-MARNE')).toEqual(['P94']);
      expect(await codes(store, 'creteil préfec')).toEqual(['P94']);
      expect(await codes(store, 'soeurs oeuvre')).toEqual(['soeur']);
      expect(await codes(store, 'p75')).toEqual(['P75']);
      expect(await codes(store, 'prefecture lune')).toEqual([]);
    });

    it('puts names that hold every word before other matches, then sorts by name', async () => {
      const { store } = under();
      await directory(store);
      expect(await codes(store, 'prefecture')).toEqual(['P75', 'P94', 'net']);
      expect(await codes(store, '')).toEqual(['net', 'soeur', 'P75', 'P94']);
    });

    it('follows a network when its label changes', async () => {
      const { store } = under();
      await directory(store);
      await store.catalogue.upsert([{ code: 'net', name: 'Administration', network: 'Beauvau' }], firstDay);
      expect(await codes(store, 'beauvau')).toEqual(['net', 'P75', 'P94']);
      expect(await codes(store, 'reseau')).toEqual([]);
    });

    it('lists organisations only, or what lies directly below one', async () => {
      const { store } = under();
      await directory(store);
      expect(await codes(store, '', { organisations: true })).toEqual(['net']);
      const parent = (await store.catalogue.find('net'))?.number;
      expect(await codes(store, '', { parent })).toEqual(['P75', 'P94']);
      expect(await codes(store, 'paris', { parent })).toEqual(['P75']);
    });

    it('never lists or counts demonstration services', async () => {
      const { store } = under();
      await directory(store);
      expect(await codes(store, 'demonstration')).toEqual([]);
      expect(await codes(store, '', { organisations: true })).toEqual(['net']);
      expect(await store.catalogue.count()).toEqual({ services: 4, organisations: 1, demo: 2 });
    });

    it.each(['%', '_', '\\', "'", '"', '%%', "' OR 1=1 --", '*', '[a-z]', '(', '🦆'])(
      'takes %s as what it is, not as a pattern',
      async (sign) => {
        const { store } = under();
        await directory(store);
        expect(await codes(store, sign)).toEqual([]);
        expect((await codes(store, `val ${'%'}`)).sort()).toEqual(['P94', 'soeur']);
      },
    );

    it('gives every service exactly once, page after page, names alike included', async () => {
      const { store } = under();
      const drafts = Array.from({ length: 57 }, (_, index) => ({
        code: `s${index}`,
        name: `Mairie ${index % 5}`,
        kind: index % 2 ? 'mairie' : null,
      }));
      await store.catalogue.upsert(drafts, firstDay);
      const seen: string[] = [];
      let cursor: string | null = null;
      // Bounded: a cursor that stood still would never end.
      for (let pages = 0; pages < 7; pages += 1) {
        const page = await store.catalogue.search(query('mairie', { limit: 10, cursor }));
        expect(page.items.length).toBeLessThanOrEqual(10);
        seen.push(...page.items.map(({ code }) => code));
        cursor = page.next;
        if (cursor === null) break;
      }
      expect(cursor).toBeNull();
      expect(seen).toHaveLength(57);
      expect(new Set(seen).size).toBe(57);
    });

    it.each([
      '',
      'x',
      'e30',
      'bnVsbA',
      '[0,"a",1]',
      'WzAsImEiLCIxIl0',
      `${'A'.repeat(5000)}`,
      '../../etc',
      'WzAsImEiLDFd=',
    ])('refuses the cursor %j it did not make', async (cursor) => {
      await directory(under().store);
      const call = under().store.catalogue.search(query('', { cursor }));
      await expect(call).rejects.toThrow(InvalidCursor);
    });
  });
}
