/** React takes over what a server wrote, compares it with what it would have written, and draws anew at any time. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { pageLibrary } from '../../support/page-libraries.ts';
import { begin, openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
const libraries: Record<string, string> = {};
beforeAll(async () => {
  scene = await openScene(import.meta.url);
  for (const version of ['18', '19']) libraries[version] = await pageLibrary(`react-${version}.js`);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

describe.each(['18', '19'])('With React %s,', (version) => {
  test('elements that are launched already are taken over without a difference, with a link inside and without', async () => {
    const { page, complaints } = await scene.visit({ prepare: withReact(version) });
    await page.locator('#bare').getByRole('button', { name: 'Donner mon avis' }).waitFor();
    await page.locator('#linked').getByRole('button', { name: 'Avis sur la mairie' }).waitFor();
    await hydrate(page);
    await rate(await openDialog(page.locator('#bare')));
    await page.keyboard.press('Escape');
    await rate(await openDialog(page.locator('#linked')));
    expect(scene.avis.sent.map(({ service }) => service)).toEqual(['PREF94', 'MAIRIE94']);
    expect(await page.locator('avis-plus').getByRole('button', { name: /avis/i }).count()).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a difference would have been seen', async () => {
    const { page, complaints } = await scene.visit({ prepare: withReact(version) });
    await page.locator('#bare').evaluate((element) => element.append(document.createElement('a')));
    await hydrate(page, false);
    await expect.poll(() => complaints.join('\n')).toMatch(/hydrat/i);
    await page.close();
  });

  test('drawing anew leaves an open dialog and its text alone', async () => {
    const { page, complaints } = await scene.visit({ prepare: withReact(version) });
    await hydrate(page);
    const dialog = await openDialog(page.locator('#bare'));
    await begin(dialog, 'Un mot.');
    await page.locator('#next').evaluate((button: HTMLElement) => button.click());
    await page.waitForFunction(() => document.querySelector('#next')?.textContent === '2');
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('service and language come late, change and go, as state of the page', async () => {
    const { page, complaints, escaped } = await scene.visit({
      host: 'drawn.html',
      prepare: withReact(version),
    });
    const widget = page.locator('avis-plus');
    await page.evaluate(() => customElements.whenDefined('avis-plus').then(() => {}));
    await page.evaluate(() => Reflect.get(window, 'setService')('PREF94'));
    await rate(await openDialog(page.locator('avis-plus[service=PREF94]')));
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      Reflect.get(window, 'setService')('MAIRIE94');
      Reflect.get(window, 'setLanguage')('en');
    });
    await page.locator('avis-plus[service=MAIRIE94][language=en]').waitFor();
    const dialog = await openDialog(widget);
    await dialog.getByRole('heading', { name: 'Mairie de Créteil' }).waitFor();
    expect(await dialog.getAttribute('lang')).toBe('en');
    await page.keyboard.press('Escape');
    await page.evaluate(() => Reflect.get(window, 'setLanguage')(undefined));
    await widget.getByRole('button', { name: 'Donner mon avis' }).waitFor();
    expect(scene.avis.sent.map(({ service }) => service)).toEqual(['PREF94']);
    expect(complaints.filter((line) => !/event handler|onavisplus/i.test(line))).toEqual([]);
    expect(escaped).toEqual([]);
    await page.close();
  });
});

test('React 19 binds the events in its own syntax', async () => {
  const { page } = await scene.visit({ host: 'drawn.html', prepare: withReact('19') });
  await page.evaluate(() => Reflect.get(window, 'setService')('PREF94'));
  await rate(await openDialog(page.locator('avis-plus[service=PREF94]')));
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.locator('#heard').textContent())
    .toBe('avisplusopen avisplussubmit avisplusclose ');
  await page.close();
});

test('Firefox lets React 19 take over without a difference, too', async () => {
  const other = await openScene(import.meta.url, openFirefox);
  const { page, complaints } = await other.visit({ prepare: withReact('19') });
  await page.locator('#bare').getByRole('button').waitFor();
  await hydrate(page);
  await openDialog(page.locator('#bare'));
  expect(complaints).toEqual([]);
  await other.close();
});

/** The page asks for React; which one, the test says. */
function withReact(version: string) {
  return (page: Page) =>
    page.route('**/libraries/react.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: libraries[version] ?? '' }),
    );
}

/** @param answers whether it is React that answers the page's button afterwards. */
async function hydrate(page: Page, answers = true): Promise<void> {
  await page.evaluate(() => Reflect.get(window, 'hydrate')());
  if (!answers) return;
  await isTaken(page, '#next');
  await page.locator('#next').click();
  expect(await page.locator('#next').textContent()).toBe('1');
}

/** React writes on what is its own. */
function isTaken(page: Page, selector: string): Promise<unknown> {
  return page.waitForFunction(
    (own) => Object.keys(document.querySelector(own) ?? {}).some((key) => key.startsWith('__reactProps')),
    selector,
  );
}
