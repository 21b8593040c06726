/** Tag managers make each script anew in a box that is never shown: a button there is seen by nobody. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

const oneLine = () => `<script src="${scene.avis.origin}/widget/v1.js" data-service="PREF94"></script>`;

test('one line with its words: one button that is seen, or the console says that there is none to be seen', async () => {
  const { page, said, escaped } = await scene.visit();
  await page.evaluate((html) => Reflect.get(window, 'runTag')(html, true), oneLine());
  const seen = async () => page.locator('avis-plus').getByRole('button').count();
  await expect
    .poll(async () => (await seen()) === 1 || said.some((line) => /avis.?plus|Avis\+/i.test(line)))
    .toBe(true);
  expect(await page.locator('avis-plus').count()).toBe(1);
  expect(escaped).toEqual([]);
  await page.close();
});

test('one line whose words are dropped changes nothing and throws nothing', async () => {
  const { page, escaped, requests } = await scene.visit();
  await page.evaluate((html) => Reflect.get(window, 'runTag')(html, false), oneLine());
  await page.evaluate(() => customElements.whenDefined('avis-plus').then(() => {}));
  expect(requests.filter((url) => url.includes('/widget/'))).toHaveLength(1);
  expect(await page.locator('avis-plus').count()).toBe(0);
  expect(escaped).toEqual([]);
  await page.close();
});

test('the line the widget’s README gives for managers that drop our words puts the button where it says', async () => {
  const { page, complaints } = await scene.visit();
  const line =
    "document.querySelector('main').append(Object.assign(document.createElement('avis-plus'), { service: 'CODE' }))";
  expect(readFileSync(new URL('../../../widget/README.md', import.meta.url), 'utf8')).toContain(line);
  const html = `<script>${line.replace('CODE', 'PREF94')}</script><script src="${scene.avis.origin}/widget/v1.js"></script>`;
  await page.evaluate((lines) => Reflect.get(window, 'runTag')(lines, false), html);
  await rate(await openDialog(page.locator('main > avis-plus')));
  expect(await page.locator('avis-plus').count()).toBe(1);
  expect(scene.avis.sent).toMatchObject([{ service: 'PREF94' }]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a tag manager that brings the loader alone serves the element the page wrote', async () => {
  const { page, complaints } = await scene.visit();
  await page.evaluate((origin) => {
    const widget = document.createElement('avis-plus');
    widget.setAttribute('service', 'PREF94');
    document.querySelector('main')?.append(widget);
    Reflect.get(window, 'runTag')(`<script src="${origin}/widget/v1.js"></script>`, false);
  }, scene.avis.origin);
  await openDialog(page.locator('main > avis-plus'));
  expect(complaints).toEqual([]);
  await page.close();
});
