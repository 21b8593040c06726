/** What a page says of its widget it may say late, by property, and in another language than at first. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { attributeNames } from '#widget/options.ts';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

/** As frameworks write them. */
type Written = HTMLElement & Record<(typeof attributeNames)[number], unknown>;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

test('each attribute is a property, both ways, and an empty one where nothing is said', async () => {
  const { page } = await scene.visit();
  const read = await page.evaluate(async (names) => {
    await customElements.whenDefined('avis-plus');
    const made = document.createElement('avis-plus') as unknown as Written;
    const before = names.map((name) => made[name]);
    const attributes = made.getAttributeNames();
    for (const name of names) made[name] = `x-${name}`;
    const written = names.map((name) => made.getAttribute(name));
    for (const name of names) made.setAttribute(name, `y-${name}`);
    const after = names.map((name) => made[name]);
    Object.assign(made, { channel: null, outcome: undefined });
    return { before, attributes, written, after, emptied: [made.channel, made.outcome] };
  }, attributeNames);
  expect(read).toEqual({
    before: attributeNames.map(() => ''),
    attributes: [],
    written: attributeNames.map((name) => `x-${name}`),
    after: attributeNames.map((name) => `y-${name}`),
    emptied: ['', ''],
  });
  await page.close();
});

test('properties written before the loader came are taken, and written again afterwards', async () => {
  const { page, complaints } = await scene.visit();
  const early = page.locator('#early');
  const dialog = await openDialog(early);
  expect(await dialog.getAttribute('lang')).toBe('es');
  await page.keyboard.press('Escape');
  await early.evaluate((element: Written) => Object.assign(element, { language: 'fr' }));
  await rate(await openDialog(early));
  expect(scene.avis.sent).toMatchObject([{ service: 'MAIRIE94', channel: 'phone', language: 'fr' }]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a link that comes late names the button, and one that goes leaves ours', async () => {
  const { page } = await scene.visit();
  const bare = page.locator('#bare');
  await bare.getByRole('button', { name: 'Donner mon avis' }).waitFor();
  await bare.evaluate((element, origin) => {
    const link = document.createElement('a');
    link.href = `${origin}/s/PREF94`;
    link.textContent = 'Noter';
    element.append(link);
  }, scene.avis.origin);
  await bare.getByRole('button', { name: 'Noter' }).waitFor();
  await bare.evaluate((element) => element.replaceChildren());
  await bare.getByRole('button', { name: 'Donner mon avis' }).waitFor();
  await page.close();
});

test('each event is heard under a name with a colon and under one of letters alone', async () => {
  const { page } = await scene.visit();
  await page.evaluate(() => {
    Object.assign(window, { heard: [] });
    for (const name of ['open', 'submit', 'error', 'close'])
      for (const prefix of ['avis-plus:', 'avisplus'])
        addEventListener(prefix + name, (event) =>
          Reflect.get(window, 'heard').push([
            event.type,
            (event.target as Element).id,
            Reflect.get(event, 'detail'),
          ]),
        );
  });
  await rate(await openDialog(page.locator('#bare')));
  await page.keyboard.press('Escape');
  await page.locator('#within').evaluate((element: Written) => {
    element.service = 'NOBODY';
  });
  await page.locator('#within').getByRole('button').hover();
  await page.locator('#within').getByRole('link').waitFor();
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([
      ['avis-plus:open', 'bare', null],
      ['avisplusopen', 'bare', null],
      ['avis-plus:submit', 'bare', null],
      ['avisplussubmit', 'bare', null],
      ['avis-plus:close', 'bare', null],
      ['avisplusclose', 'bare', null],
      ['avis-plus:error', 'within', 'unavailable'],
      ['avispluserror', 'within', 'unavailable'],
    ]);
  await page.close();
});

test('a page that changes its language has its button in the new one, with words, `lang` and form', async () => {
  const { page, complaints } = await scene.visit();
  await page.locator('#bare').getByRole('button', { name: 'Donner mon avis' }).waitFor();
  await page.evaluate(() => {
    document.documentElement.lang = 'de';
  });
  const button = page.locator('#bare').getByRole('button', { name: 'Bewerten' });
  await button.waitFor();
  expect(await button.getAttribute('lang')).toBe('de');
  const dialog = await openDialog(page.locator('#bare'));
  expect(await dialog.getAttribute('lang')).toBe('de');
  expect(complaints).toEqual([]);
  await page.close();
});
