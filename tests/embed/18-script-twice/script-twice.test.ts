/** The loader more than once – by accident, in another version, from another server: the first one serves the page. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStubAvis, type StubAvis } from '../../support/stub-avis.ts';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
let other: StubAvis;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
  other = await openStubAvis();
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(async () => {
  await scene.close();
  await other.close();
});

test('four copies, one of them a module, make one widget', async () => {
  const { page, changes, complaints } = await scene.visit();
  const widget = page.locator('avis-plus');
  await rate(await openDialog(widget));
  expect(await widget.getByRole('dialog').count()).toBe(1);
  expect(scene.avis.sent).toHaveLength(1);
  expect(complaints).toEqual([]);
  expect(await changes()).toEqual([]);
  await page.close();
});

test('another version that comes later changes nothing and says nothing', async () => {
  const loader = readFileSync(new URL('../../../dist/widget/v1.js', import.meta.url), 'utf8');
  const { page, changes, complaints } = await scene.visit({
    prepare: (visitor) =>
      visitor.route('**/v1.js?again', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: loader.replace('Donner mon avis', 'Noter') }),
      ),
  });
  await rate(await openDialog(page.locator('avis-plus')));
  expect(complaints).toEqual([]);
  expect(await changes()).toEqual([]);
  await page.close();
});

test('the script of a second server leaves the page to the first, without a word', async () => {
  const { page, complaints } = await scene.visit();
  await page.evaluate((origin) => {
    const script = document.createElement('script');
    script.src = `${origin}/widget/v1.js`;
    script.dataset.service = 'MAIRIE94';
    document.body.append(script);
  }, other.origin);
  const second = page.locator('avis-plus[service=MAIRIE94]');
  await rate(await openDialog(second));
  expect(await second.locator('> a').count()).toBe(1);
  expect(scene.avis.sent).toMatchObject([{ service: 'MAIRIE94' }]);
  expect(other.sent).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a page that took the name for an element of its own keeps it, link and all', async () => {
  const { page, complaints } = await scene.visit({
    prepare: (visitor) =>
      visitor.addInitScript(() => customElements.define('avis-plus', class extends HTMLElement {})),
  });
  await page.locator('avis-plus > a').click();
  await page.waitForURL(`${scene.avis.origin}/s/PREF94`);
  expect(complaints).toEqual([]);
  await page.close();
});
