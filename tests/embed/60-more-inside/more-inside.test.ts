/** An element that took what is not its own – never closed, or closed as in XML – hides nothing of the page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { withoutBrowsersOwn } from '../../support/watched-page.ts';
import { openDialog, openScene, press, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('a self-closed element has its own button, and all that follows it is still there', async () => {
  const { page, complaints } = await scene.visit({ host: 'self-closed.html' });
  const first = page.locator('avis-plus').first();
  await first.getByRole('button', { name: 'Donner mon avis', exact: true }).waitFor();
  for (const kept of ['h2', 'form', 'input', 'a[href="/contact"]', 'img', 'footer'])
    expect(await page.locator(kept).isVisible(), kept).toBe(true);
  await page.getByLabel('Chercher').fill('passeport');
  await rate(await openDialogOf(page, 'Donner mon avis'));
  expect(scene.avis.sent.at(-1)).toMatchObject({ service: 'PREF94' });
  expect(withoutBrowsersOwn(complaints)).toEqual([]);
  await page.close();
});

test('a second element swallowed by the first keeps its own link, words and service', async () => {
  const { page } = await scene.visit({ host: 'self-closed.html' });
  await rate(await openDialogOf(page, 'Le second'));
  expect(scene.avis.sent.at(-1)).toMatchObject({ service: 'MAIRIE94' });
  expect(await page.locator('#second > a').isVisible(), 'the button is in its place').toBe(false);
  await page.close();
});

test('without its end the element is named by the link that leads to the form, in its language, not by the first', async () => {
  const { page } = await scene.visit({ host: 'lost-end.htm' });
  const button = page.locator('avis-plus').getByRole('button', { name: 'Tell us' });
  expect(await button.getAttribute('lang')).toBe('en');
  for (const kept of ['h2', 'a[href="/avis"]', 'form', 'a[lang]'])
    expect(await page.locator(kept).isVisible(), kept).toBe(true);
  await page.close();
});

test('when the form cannot come, the page keeps what it had, and gains the link it lacked', async () => {
  const { page } = await scene.visit({
    host: 'self-closed.html',
    prepare: (visitor) => visitor.route('**/panel.*', (route) => route.abort()),
  });
  await page.getByRole('button', { name: 'Donner mon avis' }).hover();
  await page.getByRole('link', { name: 'Donner mon avis' }).waitFor();
  expect(await page.getByRole('button', { name: 'Donner mon avis' }).count()).toBe(0);
  expect(await page.locator('form').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Donner mon avis' }).click();
  await page.waitForURL(`${scene.avis.origin}/s/PREF94*`);
  await page.close();
});

test('a press that fails leads to the form, not to the page’s first link', async () => {
  const { page } = await scene.visit({
    host: 'lost-end.htm',
    prepare: (visitor) => visitor.route('**/panel.*', (route) => route.abort()),
  });
  await press(page.getByRole('button', { name: 'Tell us' }));
  await page.waitForURL(`${scene.avis.origin}/s/PREF94?placement=hall`);
  await page.close();
});

test('a question in the page that was never closed stands before what follows, which keeps the focus', async () => {
  const { page, requests } = await scene.visit({ host: 'inline.html' });
  await page.locator('avis-plus').getByRole('link', { name: 'Donner mon avis' }).waitFor();
  expect(requests.filter((url) => url.includes('questionnaire'))).toEqual([]);
  await page.locator('#on').focus();
  await page.locator('avis-plus').getByRole('radio').first().waitFor();
  expect(await page.locator('#on').isVisible()).toBe(true);
  expect(await page.locator('h2', { hasText: 'La suite' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('on');
  const above = await page.locator('legend').first().boundingBox();
  const below = await page.locator('h2', { hasText: 'La suite' }).boundingBox();
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  await page.close();
});

/** What stands inside → whether it stays in sight besides the button. The link leads to the form. */
const insides: Record<string, { markup: string; stays: string | null; name?: string }> = {
  'the link alone': { markup: '<a href="AVIS/s/PREF94">Noter</a>', stays: null },
  'the link in a paragraph': {
    markup: '<p><strong><a href="AVIS/s/PREF94">Noter</a></strong></p>',
    stays: null,
  },
  'one link, to another address': { markup: '<a href="/avis-de-la-page">Noter</a>', stays: null },
  'a link to the form with parameters and an anchor': {
    markup: '<a href="AVIS/s/PREF94?channel=phone#top">Noter</a>',
    stays: null,
  },
  'a sentence around the link': {
    markup: '<p id="stays">Vous pouvez <a href="AVIS/s/PREF94">Noter</a> ce service.</p>',
    stays: '#stays',
  },
  'words without a link': { markup: '<b>Votre avis</b>', stays: 'b', name: 'Donner mon avis' },
  'a picture without words': {
    markup:
      '<a href="AVIS/s/PREF94">Noter</a><img id="stays" src="/favicon.ico" alt="" width="9" height="9">',
    stays: '#stays',
  },
  'a field': { markup: '<a href="AVIS/s/PREF94">Noter</a><input id="stays">', stays: '#stays' },
  'two links, neither of which leads to the form': {
    markup: '<a href="/1" id="stays">Un</a> <a href="/2">Deux</a>',
    stays: '#stays',
    name: 'Donner mon avis',
  },
  'a link that leads to the form of another service': {
    markup: '<h3 id="stays">Titre</h3><a href="AVIS/s/PREF942">Autre</a>',
    stays: '#stays',
    name: 'Donner mon avis',
  },
  'an anchor that leads nowhere': {
    markup: '<a id="stays" name="ici">Ici</a>',
    stays: '#stays',
    name: 'Donner mon avis',
  },
  'a button of the page': {
    markup: '<button id="stays">Aide</button>',
    stays: '#stays',
    name: 'Donner mon avis',
  },
};

for (const [what, { markup, stays, name = 'Noter' }] of Object.entries(insides))
  test(`with ${what} inside there is one button « ${name} », and ${stays ? 'the rest stays in sight' : 'no second thing to press'}`, async () => {
    const { page, complaints } = await scene.visit();
    await write(page, markup);
    const widget = page.locator('avis-plus');
    await widget.getByRole('button', { name, exact: true }).waitFor();
    if (stays) expect(await page.locator(stays).isVisible()).toBe(true);
    else expect(await widget.getByRole('link').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

test('Firefox shows the same', async () => {
  const other = await openScene(import.meta.url, openFirefox);
  const { page } = await other.visit({ host: 'self-closed.html' });
  await page.getByRole('button', { name: 'Donner mon avis' }).waitFor();
  for (const kept of ['h2', 'form', 'footer']) expect(await page.locator(kept).isVisible(), kept).toBe(true);
  await openDialog(page.locator('#second'));
  await other.close();
});

async function write(page: Page, markup: string): Promise<void> {
  await page.evaluate(
    ([inside = '']) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = `<avis-plus service="PREF94">${inside}</avis-plus>`;
    },
    [markup.replaceAll('AVIS', scene.avis.origin)],
  );
}

async function openDialogOf(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}
