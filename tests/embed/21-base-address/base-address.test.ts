/** A page whose `<base>` points elsewhere: our addresses are counted from our script, never from the page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('panel, questions, receipt and the link we write are all at Avis+, none where the page points', async () => {
  const { page, requests, complaints } = await scene.visit();
  const bare = page.locator('#bare');
  const dialog = await openDialog(bare);
  const { protocol, host } = new URL(scene.avis.origin);
  const ours = new URL((await bare.locator('> a').getAttribute('href')) ?? '');
  expect([ours.origin, ours.pathname]).toEqual([scene.avis.origin, '/s/MAIRIE94']);
  for (const link of await dialog.getByRole('link').all())
    expect(await link.evaluate((anchor: HTMLAnchorElement) => [anchor.protocol, anchor.host])).toEqual([
      protocol,
      host,
    ]);
  await rate(dialog);
  expect(requests.filter((url) => url.includes('elsewhere'))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
