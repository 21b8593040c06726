/** A modal dialog makes the page behind it dead: where nobody can see it, it is not open. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openFirefox } from '../../support/browser.ts';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

const landscape = { width: 900, height: 600 };
const portrait = { width: 600, height: 900 };

/** What a page does to a part of it. */
const hidings = {
  'is turned': (page: Page) => page.setViewportSize(portrait),
  'hides its column': (page: Page) => column(page, (one) => one.setAttribute('hidden', '')),
  'skips the content of its column': (page: Page) =>
    column(page, (one) => one.setAttribute('style', 'content-visibility: hidden')),
};

for (const [browser, open] of Object.entries({ Chromium: openBrowser, Firefox: () => openFirefox() }))
  describe(browser, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene(import.meta.url, open);
    });
    afterAll(() => scene.close());

    for (const id of ['inHidden', 'inSkipped', 'inDetails'])
      test(`open() answers false ${id}, and leaves the page alive`, async () => {
        const { page, complaints } = await scene.visit();
        const opened = await page.locator(`#${id}`).evaluate((element: AvisPlusElement) => element.open());
        expect(opened).toBe(false);
        expect(await isAlive(page)).toBe(true);
        expect(await heard(page)).not.toContain('open');
        expect(new URL(page.url()).pathname).toBe('/');
        expect(complaints).toEqual([]);
        await page.close();
      });

    for (const [what, hide] of Object.entries(hidings))
      test(`a page that ${what} while the form is open stays alive, and what was answered and written is there when it comes back`, async () => {
        const { page, complaints } = await scene.visit({ viewport: landscape });
        const widget = page.locator('#column avis-plus');
        const dialog = await openDialog(widget);
        await dialog.getByText('Neutre').first().click();
        await dialog.getByRole('textbox').fill('Un mot.');

        await hide(page);
        await page.waitForFunction(() => Reflect.get(window, 'heard').at(-1) === 'close');
        expect(await isAlive(page)).toBe(true);

        await page.setViewportSize(landscape);
        await column(page, (one) => one.removeAttribute('hidden'));
        await column(page, (one) => one.removeAttribute('style'));
        await openDialog(widget);
        expect(await dialog.getByRole('radio', { name: 'Neutre' }).first().isChecked()).toBe(true);
        expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
        expect(await heard(page)).toEqual(['open', 'close', 'open']);
        expect(complaints).toEqual([]);
        await page.close();
      });
  });

test('a dialog in a frame that its page scrolls out of sight stays as it is: it is the frame’s alone', async () => {
  const scene = await openScene(import.meta.url);
  const { page } = await scene.visit({ at: '/framing.html' });
  const frame = page.frameLocator('iframe');
  const dialog = await openDialog(frame.locator('#column avis-plus'));
  await page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    // What is out of sight is told between two frames.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  });
  expect(await dialog.evaluate((one) => one.matches(':modal'))).toBe(true);
  await scene.close();
});

function column(page: Page, act: (one: Element) => void): Promise<void> {
  return page.locator('#column').evaluate(act);
}

/** A press on the page is taken by it. */
async function isAlive(page: Page): Promise<boolean> {
  await page.locator('#page').click({ timeout: 5_000 });
  return (await page.locator('#page').getAttribute('data-pressed')) === 'yes';
}

function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, 'heard'));
}
