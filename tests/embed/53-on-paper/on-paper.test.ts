/** A dark page is printed while the form or the receipt stands above it: read on white paper, each once. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

/** WCAG 1.4.3; browsers leave backgrounds off the paper. */
const contrastMin = 4.5;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('the receipt is read on white paper, with the address of its link', async () => {
  const { page } = await scene.visit({ colorScheme: 'dark' });
  const dialog = await openDialog(page.locator('avis-plus'));
  await rate(dialog);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const { text, contrast } of await onWhite(dialog)) expect(contrast, text).toBeGreaterThan(contrastMin);
  const link = dialog.getByRole('link');
  const printed = await link.evaluate((one) => getComputedStyle(one, '::after').content);
  expect(printed).toContain(await link.getAttribute('href'));
  await page.close();
});

test('of the answers the chosen one is the darkest', async () => {
  const { page } = await scene.visit({ colorScheme: 'dark' });
  const dialog = await openDialog(page.locator('avis-plus'));
  await dialog.getByText('Neutre').first().click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const inks = await dialog.locator('.answers label').evaluateAll((labels) =>
    labels.map((label) => {
      const { backgroundColor, printColorAdjust } = getComputedStyle(label);
      const chosen = !!label.querySelector(':checked');
      const isPrinted = printColorAdjust === 'exact' && !/, 0\)/.test(backgroundColor);
      return { chosen, isPrinted };
    }),
  );
  expect(inks.filter(({ isPrinted }) => isPrinted)).toEqual([{ chosen: true, isPrinted: true }]);
  for (const { text, contrast } of await onWhite(dialog, ':checked'))
    expect(contrast, text).toBeGreaterThan(contrastMin);
  await page.close();
});

test('while it is printed the dialog stands once where its widget stands, covering nothing, and is above the page again afterwards', async () => {
  const { page } = await scene.visit({ colorScheme: 'dark' });
  const dialog = await openDialog(page.locator('avis-plus'));
  await dialog.getByText('Neutre').first().click();
  await dialog.getByRole('textbox').fill('Un mot.');
  await page.evaluate(() => {
    matchMedia('print').onchange = ({ matches }) => {
      const dialog = document.querySelector('avis-plus')?.shadowRoot?.querySelector('dialog');
      const top = (one: Element | null | undefined) => one?.getBoundingClientRect();
      if (matches)
        Object.assign(window, {
          printed: {
            isAbove: dialog?.matches(':modal'),
            follows: Number(top(document.querySelector('#before'))?.bottom) <= Number(top(dialog)?.top),
            precedes: Number(top(dialog)?.bottom) <= Number(top(document.querySelector('#after'))?.top),
          },
        });
    };
  });
  await page.pdf();
  const printed = await page.evaluate(() => Reflect.get(window, 'printed'));
  expect(printed).toEqual({ isAbove: false, follows: true, precedes: true });
  expect(await dialog.evaluate((one) => one.matches(':modal'))).toBe(true);
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
  await page.close();
});

/** Of each text in sight, its contrast against white. */
function onWhite(dialog: Locator, but?: string): Promise<{ text: string; contrast: number }[]> {
  return dialog.evaluate((root, without) => {
    const brush = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    const luminance = (colour: string) => {
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...brush.getImageData(0, 0, 1, 1).data].map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return [...root.querySelectorAll<HTMLElement>('*')]
      .filter(
        (one) =>
          one.checkVisibility() &&
          [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((one) => !without || !one.closest('label')?.querySelector(without))
      .map((one) => ({
        text: one.textContent ?? '',
        contrast: 1.05 / (luminance(getComputedStyle(one).color) + 0.05),
      }));
  }, but);
}
