/** One line: its button stands after it, once, and where nobody would see it the console says so. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

for (const [where, host] of [
  ['in the head', 'in-head.html'],
  ['twice in the head', 'head-twice.html'],
] as const)
  test(`a tag ${where} shows nothing, and the console says so`, async () => {
    const { page, said, escaped } = await scene.visit({ host });
    await expect.poll(() => said.join('\n')).toContain('avis-plus: not displayed');
    expect(await page.getByRole('button').count()).toBe(0);
    expect(escaped).toEqual([]);
    await page.close();
  });

test('a tag that is a module makes its button where it stands', async () => {
  const { page, complaints } = await scene.visit({ host: 'module.html' });
  await openDialog(page.locator('script + avis-plus:has(+ #next)'));
  expect(complaints).toEqual([]);
  await page.close();
});

test('two tags of two services make a button each, where each stands', async () => {
  const { page } = await scene.visit({ host: 'two-services.html' });
  await page.locator('avis-plus[service=PREF94]').getByRole('button').waitFor();
  await page.locator('avis-plus[service=MAIRIE94]').getByRole('button').waitFor();
  const order = await page
    .locator('main > *')
    .evaluateAll((all) => all.map((element) => element.getAttribute('service') ?? element.localName));
  expect(order).toEqual(['h1', 'script', 'PREF94', 'script', 'MAIRIE94', 'p']);
  await page.close();
});

test('a page saved with its element, as editors do, has one button', async () => {
  const { page, complaints } = await scene.visit({ host: 'saved.html' });
  await page.getByRole('button', { name: 'Donner mon avis' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('avis-plus').count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a tag in a place that is closed stays there, and the console says that nothing is to be seen', async () => {
  const { page, said, escaped } = await scene.visit({ host: 'out-of-sight.html' });
  await expect.poll(() => said.join('\n')).toMatch(/avis.?plus|Avis\+/i);
  expect(escaped).toEqual([]);
  await page.locator('#volet').evaluate((element) => element.removeAttribute('hidden'));
  await openDialog(page.locator('#volet avis-plus'));
  await page.close();
});

test('Firefox shows the button of a module', async () => {
  const other = await openScene(import.meta.url, openFirefox);
  const { page } = await other.visit({ host: 'module.html' });
  await openDialog(page.locator('body avis-plus'));
  await other.close();
});
