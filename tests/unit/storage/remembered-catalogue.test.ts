/** Services are remembered for as long as the catalogue has not changed, in whatever order its answers arrive. */
import { expect, test } from 'vitest';
import { rememberedCatalogue } from '#server/storage/remembered-catalogue.ts';
import type { Service, Store } from '#server/storage/store.ts';

type Answer = (name: string) => void;

function openCatalogue() {
  const asked: Answer[] = [];
  let revision = 1;
  const store = {
    revision: async () => revision,
    catalogue: { find: () => new Promise((resolve) => asked.push((name) => resolve({ name } as Service))) },
  } as unknown as Pick<Store, 'catalogue' | 'revision'>;
  const { find } = rememberedCatalogue(store);
  return {
    find: async () => (await find('TOWN'))?.name,
    asked,
    change: () => {
      revision += 1;
    },
  };
}

test('asks once while nothing changes, and again after a change', async () => {
  const { find, asked, change } = openCatalogue();
  const first = find();
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.('Mairie');
  expect([await first, await find(), asked.length]).toEqual(['Mairie', 'Mairie', 1]);
  change();
  const second = find();
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.('Hôtel de ville');
  expect(await second).toBe('Hôtel de ville');
});

test('an answer from before a change that arrives after it is remembered for nobody', async () => {
  const { find, asked, change } = openCatalogue();
  const before = find();
  await expect.poll(() => asked.length).toBe(1);
  change();
  const after = find();
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.('Hôtel de ville');
  expect(await after).toBe('Hôtel de ville');
  asked[0]?.('Mairie');
  expect(await before).toBe('Mairie');
  expect([await find(), asked.length]).toEqual(['Hôtel de ville', 2]);
});
