/** The page has modals of its own: our dialog inside one, or above one, is used by keys and by mouse as on any page. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openFirefox } from '../../support/browser.ts';
import { openScene, type Scene } from '../open-scene.ts';

/** Further than any way round: close, seven groups, comment, two links, send. */
const tabs = 14;

const hosts = {
  Bootstrap: 'bootstrap.html',
  'Radix, in React': 'radix.html',
  'focus-trap': 'focus-trap.html',
  'a design system that listens before all others': 'capturing.html',
};

const positions = { inside: 'inside a modal of', outside: 'above, and outside of, a modal of' };
type Position = keyof typeof positions;

const browsers: Record<string, { open: () => Promise<Browser>; tried: readonly Position[] }> = {
  Chromium: { open: openBrowser, tried: ['inside', 'outside'] },
  // Where its traps have more to take.
  Firefox: { open: () => openFirefox(), tried: ['outside'] },
};

for (const [browser, { open, tried }] of Object.entries(browsers))
  describe(browser, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene(import.meta.url, open);
    });
    afterAll(() => scene.close());

    for (const [library, host] of Object.entries(hosts))
      for (const position of tried)
        test(`${positions[position]} ${library}, answers are taken, Tab goes round our dialog, and one Escape closes one thing`, async () => {
          const { page, escaped } = await scene.visit({ host });
          await page.locator('#page').click();
          const modal = page.locator('#modal');
          await modal.waitFor();
          const dialog = await openAt(page, position);

          // Not by their roles: until the focus is there Radix hides from assistive technology what is not its own.
          await dialog.getByText('Neutre').first().click();
          await dialog.locator('textarea').fill('Un mot.');
          for (const key of ['Tab', 'Shift+Tab'])
            for (let time = 0; time < tabs; time += 1) {
              await page.keyboard.press(key);
              expect(await isInside(dialog), `${key} ${time}`).toBe(true);
            }

          await dialog.locator('textarea').focus();
          await page.keyboard.press('Escape');
          await dialog.waitFor({ state: 'hidden' });
          expect(await modal.isVisible()).toBe(true);

          await openAt(page, position);
          expect(await dialog.locator('textarea').inputValue()).toBe('Un mot.');
          await dialog.getByText('Envoyer mon avis').click();
          await dialog.getByText('Votre avis est enregistré.').waitFor();
          await dialog.locator('header button').click();
          await dialog.waitFor({ state: 'hidden' });
          expect(scene.avis.sent.at(-1)).toMatchObject({ ratings: { overall: 3 }, comment: 'Un mot.' });
          expect(await modal.isVisible()).toBe(true);

          await page.getByRole('button', { name: 'Fermer' }).focus();
          await page.keyboard.press('Escape');
          await modal.waitFor({ state: 'hidden' });
          expect(escaped).toEqual([]);
          await page.close();
        });
  });

/** By its button where it can be pressed, else by the page's own script. */
async function openAt(page: Page, position: Position): Promise<Locator> {
  const widget = page.locator(`#${position}`);
  if (position === 'inside') await widget.getByRole('button', { name: 'Donner mon avis' }).click();
  else await widget.evaluate((element: AvisPlusElement) => element.open());
  const dialog = widget.locator('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Or nowhere, as between the end of a page and its beginning. */
function isInside(dialog: Locator): Promise<boolean> {
  return dialog.evaluate((one) => {
    const focused = (one.getRootNode() as ShadowRoot).activeElement;
    return one.contains(focused) || document.activeElement === document.body;
  });
}
