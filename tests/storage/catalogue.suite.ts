import { describe, expect, it } from 'vitest';
import type { ServiceDraft } from '#server/storage/store.ts';
import { firstDay } from '../support/fresh-store.ts';
import { addService } from '../support/rated-services.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const tree: ServiceDraft[] = [
  { code: 'leaf', name: 'Accueil', parent: 'branch' },
  { code: 'branch', name: 'Préfecture', parent: 'root' },
  { code: 'root', name: 'Ministère', parent: null, network: 'Intérieur' },
];

export function describeCatalogue(under: () => StoreUnderTest): void {
  describe('catalogue', () => {
    it('creates a whole tree in one call, children before their parents', async () => {
      const { catalogue } = under().store;
      expect(await catalogue.upsert(tree, firstDay)).toEqual({ created: 3, updated: 0, unchanged: 0 });
      const leaf = await catalogue.find('leaf');
      expect(leaf).toMatchObject({
        name: 'Accueil',
        createdDay: firstDay,
        active: true,
        demo: false,
        children: 0,
      });
      const above = await catalogue.ancestors(leaf?.number ?? 0);
      expect(above.map(({ code, children }) => [code, children])).toEqual([
        ['root', 1],
        ['branch', 1],
      ]);
      expect(await catalogue.findNumber(leaf?.number ?? 0)).toEqual(leaf);
      expect(await catalogue.count()).toEqual({ services: 3, organisations: 2, demo: 0 });
    });

    it('keeps every field across a restart', async () => {
      const draft = {
        code: 'Full-1',
        name: 'Guichet',
        kind: 'agence',
        place: '94000 Créteil',
        network: 'Réseau',
        active: false,
        editions: [{ edition: 'sp-plus-2023', from: '2026-02-01' }],
        questionnaire: { fixed: ['delay'], off: ['eco'] },
        placements: ['hall', 'courriel de confirmation'],
      } satisfies ServiceDraft;
      const stored = await addService(under().store, draft);
      expect(stored).toMatchObject(draft);
      expect(await (await under().reopen()).catalogue.find('Full-1')).toEqual(stored);
    });

    it('changes nothing when the same directory comes again, and one row when one changed', async () => {
      const { catalogue } = under().store;
      await catalogue.upsert(tree, firstDay);
      const before = await catalogue.find('leaf');
      expect(await catalogue.upsert(tree, '2026-05-01')).toEqual({ created: 0, updated: 0, unchanged: 3 });
      const changed = tree.map((draft) => (draft.code === 'leaf' ? { ...draft, place: 'Créteil' } : draft));
      expect(await catalogue.upsert(changed, '2026-05-01')).toEqual({ created: 0, updated: 1, unchanged: 2 });
      expect(await catalogue.find('leaf')).toEqual({ ...before, place: 'Créteil' });
    });

    it('keeps what a draft leaves undefined and clears what it sets to null', async () => {
      const { store } = under();
      await addService(store, {
        code: 'a',
        kind: 'agence',
        place: 'Paris',
        placements: ['hall'],
        active: false,
      });
      const service = await addService(store, { code: 'a', name: 'Autre', place: null });
      expect(service).toMatchObject({ name: 'Autre', kind: 'agence', place: null, active: false });
      expect(service.placements).toEqual(['hall']);
    });

    it('tells codes apart by case', async () => {
      const { store } = under();
      await addService(store, { code: 'ab', name: 'one' });
      await addService(store, { code: 'AB', name: 'two' });
      expect((await store.catalogue.find('ab'))?.name).toBe('one');
      expect((await store.catalogue.find('AB'))?.name).toBe('two');
      expect(await store.catalogue.find('Ab')).toBeNull();
      expect(await store.catalogue.findNumber(999)).toBeNull();
    });

    it('lets a service inherit the network of its root, also after a move or a new label', async () => {
      const { catalogue } = under().store;
      await catalogue.upsert([...tree, { code: 'other', name: 'Autre', network: 'Justice' }], firstDay);
      const networkOf = async (code: string) => (await catalogue.find(code))?.network;
      expect(await networkOf('leaf')).toBe('Intérieur');
      await catalogue.upsert([{ code: 'branch', name: 'Préfecture', parent: 'other' }], firstDay);
      expect(await networkOf('leaf')).toBe('Justice');
      await catalogue.upsert([{ code: 'other', name: 'Autre', network: 'Finances' }], firstDay);
      expect(await networkOf('leaf')).toBe('Finances');
      await catalogue.upsert([{ code: 'leaf', name: 'Accueil', network: 'not a root' }], firstDay);
      expect(await networkOf('leaf')).toBe('Finances');
      await catalogue.upsert([{ code: 'leaf', name: 'Accueil', parent: null }], firstDay);
      expect(await networkOf('leaf')).toBeNull();
    });

    it.each([
      ['an unknown parent', [{ code: 'new', name: 'New', parent: 'nowhere' }], /new.*nowhere/],
      [
        'a service below itself',
        [{ code: 'new', name: 'New', parent: 'new' }],
        /new cannot hang below itself/,
      ],
      [
        'a cycle',
        [{ code: 'root', name: 'Ministère', parent: 'leaf' }],
        /(root|leaf) cannot hang below itself/,
      ],
      [
        'a code that stands twice',
        [
          { code: 'new', name: 'One' },
          { code: 'new', name: 'Two' },
        ],
        /new stands twice/,
      ],
    ])('refuses %s, names the code and writes nothing', async (_fault, drafts, message) => {
      const { catalogue } = under().store;
      await catalogue.upsert(tree, firstDay);
      const before = await catalogue.find('root');
      const call = catalogue.upsert([{ code: 'innocent', name: 'Innocent' }, ...drafts], firstDay);
      await expect(call).rejects.toThrow(message);
      expect(await catalogue.find('root')).toEqual(before);
      expect(await catalogue.find('innocent')).toBeNull();
      expect(await catalogue.find('new')).toBeNull();
    });
  });
}
