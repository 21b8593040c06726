/** Questions that are longer than the screen scroll, and the page behind them does not: by wheel, by finger, by keys. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openFirefox } from '../../support/browser.ts';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

/** Too low for all questions. */
const viewport = { width: 700, height: 560 };
/** More than all questions are high. */
const turn = 900;

const hosts = { 'a page that scrolls smoothly by itself': 'lenis.html', 'a plain page': 'host.html' };

for (const [browser, open] of Object.entries({ Chromium: openBrowser, Firefox: () => openFirefox() }))
  describe(browser, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene(import.meta.url, open);
    });
    afterAll(() => scene.close());

    for (const [what, host] of Object.entries(hosts))
      test(`on ${what} the wheel moves the questions, never the page, and moves the page again afterwards`, async () => {
        const { page, dialog, body } = await answered(scene, host);
        const began = await top(body);
        await wheelOver(page, body, 120);
        await expect.poll(() => top(body)).toBeGreaterThan(began);
        // To their end, and on.
        for (let time = 0; time < 3; time += 1) await wheelOver(page, body, turn);
        await wheelOver(page, dialog.locator('h2'), turn);
        await page.mouse.move(10, 10);
        await page.mouse.wheel(0, turn);
        expect(await restOf(page)).toBe(0);
        expect(await body.evaluate((one) => one.scrollTop + one.clientHeight >= one.scrollHeight - 1)).toBe(
          true,
        );

        await dialog.getByRole('button', { name: 'Fermer' }).click();
        await dialog.waitFor({ state: 'hidden' });
        await page.mouse.wheel(0, turn);
        await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
        await page.close();
      });

    test('keys that scroll move the questions, never the page; those of a field are the field’s', async () => {
      const { page, dialog } = await answered(scene, 'host.html');
      await dialog.getByRole('button', { name: 'Fermer' }).focus();
      for (const key of ['PageDown', 'End', 'ArrowDown']) await page.keyboard.press(key);
      await dialog.getByRole('link').first().focus();
      for (const key of ['PageDown', 'End', 'PageDown', ' ', 'ArrowDown']) await page.keyboard.press(key);
      expect(await restOf(page)).toBe(0);

      await dialog.getByRole('radio', { name: 'Neutre' }).first().focus();
      await page.keyboard.press('ArrowRight');
      expect(await dialog.locator('[value="4"]').first().isChecked()).toBe(true);
      const comment = dialog.getByRole('textbox');
      await comment.fill('Un\nmot');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.type('Pas  ');
      expect(await comment.inputValue()).toBe('Pas  Un\nmot');
      await page.close();
    });
  });

test('a finger moves the questions, never the page behind; a tap presses, and two fingers enlarge', async () => {
  const scene = await openScene(import.meta.url);
  for (const host of Object.values(hosts)) {
    const { page, dialog, body } = await answered(scene, host, { hasTouch: true, isMobile: true });
    const began = await top(body);
    await drag(page, body, 200);
    await expect.poll(() => top(body)).toBeGreaterThan(began);
    for (let time = 0; time < 4; time += 1) await drag(page, body, 300);
    await drag(page, dialog.locator('h2'), 300);
    expect(await restOf(page)).toBe(0);
    await dialog.getByRole('button', { name: 'Fermer' }).tap();
    await dialog.waitFor({ state: 'hidden' });
    await openDialog(page.locator('avis-plus'));
    await spread(page, dialog.locator('h2'));
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1);
    await page.close();
  }
  await scene.close();
});

/** A form whose questions have unfolded. */
async function answered(scene: Scene, host: string, more: BrowserContextOptions = {}) {
  const { page } = await scene.visit({ host, viewport, ...more });
  const dialog = await openDialog(page.locator('avis-plus'));
  await dialog.getByText('Neutre').first().click();
  const body = dialog.locator('.body');
  expect(await body.evaluate((one) => one.scrollHeight > one.clientHeight + 200)).toBe(true);
  return { page, dialog, body };
}

function top(body: Locator): Promise<number> {
  return body.evaluate((one) => one.scrollTop);
}

async function wheelOver(page: Page, target: Locator, distance: number): Promise<void> {
  const { x, y } = await middleOf(target);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, distance);
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where the page is once nothing moves it any more. */
function restOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let still = 0;
    for (let before = -1; still < 20; before = scrollY) {
      await new Promise(requestAnimationFrame);
      still = scrollY === before ? still + 1 : 0;
    }
    return scrollY;
  });
}

/** Steps of one movement. */
const steps = 10;

/** Upwards, as one does to read on. */
async function drag(page: Page, target: Locator, distance: number): Promise<void> {
  const { x, y } = await middleOf(target);
  await touch(page, (step) => [{ x, y: y - (distance * step) / steps }]);
}

async function spread(page: Page, target: Locator): Promise<void> {
  const { x, y } = await middleOf(target);
  await touch(page, (step) => [
    { x: x - 20 - step * 10, y },
    { x: x + 20 + step * 10, y },
  ]);
}

async function touch(page: Page, fingers: (step: number) => { x: number; y: number }[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    });
  await send('touchStart', fingers(0));
  for (let step = 1; step <= steps; step += 1) await send('touchMove', fingers(step));
  await send('touchEnd', []);
}
