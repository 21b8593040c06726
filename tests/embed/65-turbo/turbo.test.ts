/** Turbo replaces the page by the next, shows earlier ones from its memory and morphs one into what the server drew anew. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { begin, openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

for (const [what, at, count] of [
  ['each element', '/', 2],
  ['one line in the body', '/one-line.html', 1],
] as const)
  test(`forth, and back from Turbo’s memory, ${what} makes one button on each page, and takes a rating`, async () => {
    const { page, complaints } = await scene.visit({ at });
    const widget = page.locator(at === '/' ? '#bare' : 'avis-plus');
    await openDialog(widget);
    await page.keyboard.press('Escape');
    await oneButtonEach(page, count);
    await follow(page, 'Suivant', 'La suite');
    await oneButtonEach(page, 1);
    await rate(await openDialog(page.locator('avis-plus')));
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.getByRole('heading', { name: 'Une démarche' }).waitFor();
    await oneButtonEach(page, count);
    await rate(await openDialog(widget));
    expect(scene.avis.sent.map(({ service }) => service)).toEqual(['MAIRIE94', 'PREF94']);
    expect(complaints).toEqual([]);
    await page.close();
  });

test('a preview from memory and the page that replaces it have one button, one after the other', async () => {
  const { page, complaints } = await scene.visit();
  await oneButtonEach(page, 2);
  await follow(page, 'Suivant', 'La suite');
  const previewed = page.evaluate(
    () =>
      new Promise<boolean>((rendered) =>
        addEventListener('turbo:render', () =>
          rendered(document.documentElement.hasAttribute('data-turbo-preview')),
        ),
      ),
  );
  await follow(page, 'Retour', 'Une démarche');
  expect(await previewed, 'Turbo has shown it from memory first').toBe(true);
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-turbo-preview'));
  await oneButtonEach(page, 2);
  await openDialog(page.locator('#bare'));
  expect(complaints).toEqual([]);
  await page.close();
});

for (const id of ['bare', 'linked'])
  test(`a morph leaves the open dialog of the ${id} element as it is, text and choice included`, async () => {
    const { page, complaints } = await scene.visit();
    const widget = page.locator(`#${id}`);
    const dialog = await openDialog(widget);
    await begin(dialog, 'Un mot.');
    await morph(page);
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
    expect(await dialog.getByLabel('Neutre').first().isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await oneButtonEach(page, 2);
    expect(complaints).toEqual([]);
    await page.close();
  });

test('after a morph the link we write ourselves is still there when the form cannot come', async () => {
  const { page } = await scene.visit({
    prepare: (visitor) => visitor.route('**/panel.*', (route) => route.abort()),
  });
  await oneButtonEach(page, 2);
  await morph(page);
  await page.locator('#bare').getByRole('button').hover();
  await page.locator('#bare').getByRole('link', { name: 'Donner mon avis' }).click();
  await page.waitForURL(`${scene.avis.origin}/s/PREF94*`);
  await page.close();
});

test('one line in the body outlives ten morphs, and so does what is typed in its dialog', async () => {
  const { page, complaints } = await scene.visit({ at: '/one-line.html' });
  const widget = page.locator('avis-plus');
  const dialog = await openDialog(widget);
  await begin(dialog, 'Un mot.');
  for (let time = 0; time < 10; time += 1) await morph(page);
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
  await page.keyboard.press('Escape');
  await oneButtonEach(page, 1);
  expect(await page.locator('script[data-service] + avis-plus').count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.close();
});

test('Firefox keeps what is typed through a morph, too', async () => {
  const other = await openScene(import.meta.url, openFirefox);
  for (const at of ['/', '/one-line.html']) {
    const { page } = await other.visit({ at });
    const dialog = await openDialog(page.locator('avis-plus').first());
    await begin(dialog, 'Un mot.');
    await morph(page);
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
    await page.close();
  }
  await other.close();
});

async function follow(page: Page, link: string, heading: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click();
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

async function oneButtonEach(page: Page, elements: number): Promise<void> {
  await expect.poll(() => page.locator('avis-plus').count()).toBe(elements);
  for (const widget of await page.locator('avis-plus').all())
    await widget.getByRole('button').first().waitFor();
  expect(await page.locator('avis-plus').getByRole('button').count()).toBe(elements);
}

/** Asks the server for the same page and morphs this one into it, which undoes what a script wrote. */
async function morph(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = document.querySelector('#drawn') as Element;
    drawn.textContent = 'Écrit par un script';
    const rendered = new Promise((done) => addEventListener('turbo:render', done, { once: true }));
    Reflect.get(window, 'Turbo').session.refresh(location.href);
    await rendered;
    if (!drawn.isConnected || drawn.textContent !== 'Dessiné par le serveur') throw new Error('no morph');
  });
}
