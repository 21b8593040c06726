/** What axe cannot measure of the panel: targets, zoom, forced colours; the rest is in `e2e/accessibility/states.test.ts`. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

/** 320 px is 1280 px at 400 % zoom (WCAG 1.4.10). */
const widths = [320, 1280];

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('every target is at least 44 px high and every answer has its word', async () => {
  for (const width of widths) {
    const { page } = await scene.visit({ viewport: { width, height: 800 } });
    const dialog = await openDialog(page.locator('#button'));
    await dialog.getByText('Neutre').first().click();
    const targets = await dialog.locator('.answers label, button').evaluateAll((elements) =>
      elements.map((element) => ({
        height: element.getBoundingClientRect().height,
        word: element.textContent,
      })),
    );
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter(({ height, word }) => height < 44 || !word.trim())).toEqual([]);
    await page.close();
  }
});

test('at 400 % zoom every answer can be scrolled into sight as a whole', async () => {
  const { page } = await scene.visit({ viewport: { width: 320, height: 256 } });
  const dialog = await openDialog(page.locator('#button'));
  const answer = dialog.locator('label', { hasText: 'Neutre' });
  await answer.scrollIntoViewIfNeeded();
  const seen = await answer.evaluate((element) => {
    const boxes = ['dialog', '.body', 'label'].flatMap((name) => element.closest(name) ?? []);
    const edges = boxes.map((box) => box.getBoundingClientRect());
    return Math.min(...edges.map(({ bottom }) => bottom)) - Math.max(...edges.map(({ top }) => top));
  });
  expect(seen).toBeGreaterThanOrEqual(44);
  await page.close();
});

test('with forced colours the chosen answer is still told by its fill', async () => {
  const { page } = await scene.visit({ forcedColors: 'active' });
  const dialog = await openDialog(page.locator('#button'));
  await dialog.getByText('Neutre').first().click();
  const fills = await backgrounds(page, '#button', 'input[name=overall]');
  expect(new Set(fills).size).toBe(2);
  await page.close();
});

test('the panel speaks the language of its questions, whatever the page speaks', async () => {
  const { page } = await scene.visit();
  const inline = page
    .locator('#inline')
    .getByRole('region', { name: 'Your rating Préfecture du Val-de-Marne' });
  await inline.waitFor();
  expect(await inline.getAttribute('lang')).toBe('en');
  const radios = inline.getByRole('group', { name: 'Overall, how did it go?' }).getByRole('radio');
  expect(await radios.count()).toBe(5);
  await page.close();
});

function backgrounds(page: Page, host: string, inputs: string): Promise<string[]> {
  return page
    .locator(`${host} ${inputs}`)
    .evaluateAll((elements) =>
      elements.map((element) => getComputedStyle(element.closest('label') ?? element).backgroundColor),
    );
}
