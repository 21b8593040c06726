/** The core of the other scenarios in Firefox: another engine's policies, focus, styles and forms, on a dark system. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { chooseByKeys, focused, tabTo } from '../../support/keyboard.ts';
import { withoutBrowsersOwn } from '../../support/watched-page.ts';
import { openDialog, openScene, press, rate, type Scene } from '../open-scene.ts';

const policy =
  "default-src 'none'; script-src AVIS; connect-src AVIS; require-trusted-types-for 'script'; trusted-types 'none'";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url, () => openFirefox({ colorScheme: 'dark' }));
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

test('Firefox rates by keyboard alone under the strictest policy, without one complaint', async () => {
  const { page, complaints } = await scene.visit({ policy });
  await page.locator('avis-plus').getByRole('button').waitFor();
  await tabTo(page, ({ tag }) => tag === 'button');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Votre avis Préfecture du Val-de-Marne' });
  await dialog.waitFor();
  expect(await focused(page)).toMatchObject({ tag: 'input', name: 'overall' });
  await chooseByKeys(page, { fromFirst: 3 });
  await page.keyboard.press('Enter');
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(scene.avis.sent).toMatchObject([{ ratings: { overall: 4 }, channel: 'online' }]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toMatchObject({ tag: 'button', text: 'Donner mon avis' });
  expect(complaints).toEqual([]);
  await page.close();
});

test('Firefox gives the link back where the policy stays shut', async () => {
  const { page, complaints } = await scene.visit({ policy: "default-src 'none'; script-src AVIS" });
  await press(page.locator('avis-plus').getByRole('button'));
  await page.waitForURL(`${scene.avis.origin}/s/PREF94`);
  expect(withoutBrowsersOwn(complaints)).toEqual([]);
  await page.close();
});

const hosts = [
  '10-foreign-styles/small-letters.html',
  '10-foreign-styles/unset.html',
  '13-polluted-prototypes/nineties.html',
  '13-polluted-prototypes/frozen.html',
];

for (const host of hosts)
  test(`Firefox rates on ${host}, which stays as it was`, async () => {
    const { page, changes, complaints } = await scene.visit({ host: `../${host}` });
    await rate(await openDialog(page.locator('avis-plus')));
    expect(scene.avis.sent).toMatchObject([{ service: 'PREF94', ratings: { overall: 4 } }]);
    expect(complaints).toEqual([]);
    expect(await changes()).toEqual([]);
    await page.close();
  });

test('Firefox shows a dark panel on a dark system, and a light one where the page says light', async () => {
  for (const [theme, surface] of [
    ['', 'rgb(20, 28, 32)'],
    ['light', 'rgb(255, 255, 255)'],
  ]) {
    const { page } = await scene.visit({ host: '../12-dark-host/host.html', at: `/?theme=${theme}` });
    const dialog = await openDialog(page.locator('avis-plus'));
    expect(await dialog.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(surface);
    await page.close();
  }
});

test('Firefox runs French questions from left to right on a page that runs from right to left', async () => {
  const { page } = await scene.visit({ host: '../11-right-to-left/host.html' });
  const dialog = await openDialog(page.locator('#button'));
  expect(await dialog.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await page.close();
});

test('Firefox keeps the form of a procedure and ours apart', async () => {
  const { page, complaints } = await scene.visit({ host: '../14-host-form/host.html' });
  const dialog = await openDialog(page.locator('#button'));
  await chooseByKeys(page, { fromFirst: 2 });
  await tabTo(page, ({ tag }) => tag === 'textarea');
  await page.keyboard.type(' service très simple');
  expect(await dialog.getByRole('textbox').inputValue()).toBe(' service très simple');
  await dialog.getByLabel('Neutre').first().press('Enter');
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(await page.evaluate(() => Reflect.get(window, 'hostForm').heard)).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/');
  expect(complaints).toEqual([]);
  await page.close();
});

test('Firefox follows an application of one page, and rates where forms may not be sent', async () => {
  const { page, complaints } = await scene.visit({ host: '../17-single-page/host.html' });
  await openDialog(page.locator('avis-plus'));
  await press(page.locator('#next'));
  await rate(await openDialog(page.locator('avis-plus[service=MAIRIE94]')));
  await page.close();
  const framed = await scene.visit({
    host: '../22-sandboxed-frame/framed.html',
    policy: 'sandbox allow-scripts',
  });
  await rate(await openDialog(framed.page.locator('avis-plus')));
  expect(scene.avis.sent.map(({ service }) => service)).toEqual(['MAIRIE94', 'PREF94']);
  expect([...complaints, ...framed.complaints]).toEqual([]);
  await framed.page.close();
});
