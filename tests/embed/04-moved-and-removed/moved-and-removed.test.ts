/** Single-page applications move, change and remove nodes: a move keeps what was typed, a removal leaves nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, press, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('a widget moved elsewhere keeps the answers and the text', async () => {
  const { page, requests } = await scene.visit();
  const widget = page.locator('avis-plus[display]');
  await widget.getByText('Plutôt satisfait').click();
  await widget.getByRole('textbox').fill('Un mot.');
  const before = requests.length;
  await page.evaluate(() => {
    const moved = document.querySelector('avis-plus');
    if (moved) document.querySelector('#there')?.append(moved);
  });
  expect(await widget.getByLabel('Plutôt satisfait').isChecked()).toBe(true);
  expect(await widget.getByRole('textbox').inputValue()).toBe('Un mot.');
  await widget.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await widget.getByText('Votre avis est enregistré.').waitFor();
  expect(requests.slice(before).filter((url) => /panel|questionnaire/.test(url))).toEqual([]);
  await page.close();
});

test('a dialog moved while open stays open, above the page', async () => {
  const { page, complaints } = await scene.visit();
  const dialog = await openDialog(page.locator('#button'));
  await dialog.getByText('Neutre').first().click();
  await page.evaluate(() => {
    const moved = document.querySelector('#button');
    if (moved) document.querySelector('#there')?.append(moved);
  });
  await page.waitForFunction(() =>
    document.querySelector('#button')?.shadowRoot?.querySelector('dialog')?.matches(':modal'),
  );
  expect(await dialog.getByLabel('Neutre').first().isChecked()).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a widget removed is forgotten by the page, which looks as before', async () => {
  const { page, complaints } = await scene.visit();
  const before = await outsideOf(page);
  await openDialog(page.locator('#button'));
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const removed = document.querySelector('#button');
    if (removed) Object.assign(window, { gone: new WeakRef(removed) });
    removed?.remove();
  });
  const devtools = await page.context().newCDPSession(page);
  await expect
    .poll(
      async () => {
        await devtools.send('HeapProfiler.collectGarbage');
        return page.evaluate(() => Reflect.get(window, 'gone').deref() === undefined);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  expect(await outsideOf(page)).toBe(before.replace(/<avis-plus id="button".*?<\/avis-plus>/s, ''));
  expect(complaints).toEqual([]);
  await page.close();
});

test('a widget removed while its panel is on the way shows nothing and says nothing', async () => {
  const { page, complaints } = await scene.visit({
    prepare: (visitor) =>
      visitor.route(ofTheButton, async (route) => {
        await visitor.evaluate(() => document.querySelector('#button')?.remove());
        await route.continue();
      }),
  });
  const answered = page.waitForResponse(ofTheButton);
  await press(page.locator('#button').getByRole('button'));
  await answered;
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(page.url()).not.toContain('/s/');
  expect(complaints).toEqual([]);
  await page.close();
});

test('a widget given another language starts anew in it', async () => {
  const { page } = await scene.visit();
  const widget = page.locator('#button');
  await openDialog(widget);
  await widget.evaluate((element) => element.setAttribute('language', 'en'));
  await widget.getByRole('dialog').waitFor({ state: 'detached' });
  const dialog = await openDialog(widget);
  await dialog.getByText('Overall, how did it go?').waitFor();
  await page.close();
});

test('an attribute written anew with what it says already changes nothing of what was typed', async () => {
  const { page } = await scene.visit();
  const dialog = await openDialog(page.locator('#button'));
  await dialog.getByText('Neutre').first().click();
  await dialog.getByRole('textbox').fill('Un mot.');
  await page.evaluate(async () => {
    const widget = document.querySelector('#button');
    for (const { name, value } of [...(widget?.attributes ?? [])]) widget?.setAttribute(name, value);
    await new Promise(requestAnimationFrame);
  });
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
  await page.close();
});

test('data-fr-theme on the page rules over the system’s preference, also when it changes', async () => {
  const { page } = await scene.visit({ colorScheme: 'light' });
  const dialog = await openDialog(page.locator('#button'));
  const background = () => dialog.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await background();
  const setTheme = (theme: string) =>
    page.evaluate((value) => document.documentElement.setAttribute('data-fr-theme', value), theme);
  await setTheme('dark');
  await expect.poll(background).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await setTheme('light');
  await expect.poll(background).toBe(light);
  await page.close();
});

/** The button's own request for its questions. */
const ofTheButton = '**/questionnaire?channel=mail*';

/** Everything of the page that is not inside our shadow roots. */
function outsideOf(page: Page): Promise<string> {
  return page.evaluate(
    () => document.documentElement.outerHTML + document.adoptedStyleSheets.length + document.title,
  );
}
