/** A page written from right to left: the questions run as their own language does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('questions in French run from left to right on a page that does not, and the page stays as it was', async () => {
  const { page, changes } = await scene.visit();
  const dialog = await openDialog(page.locator('#button'));
  expect(await dialog.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  const positions = await dialog
    .locator('label:has([name=overall])')
    .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().left));
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  await rate(dialog);
  expect(await changes()).toEqual([]);
  await page.close();
});

test('so do questions that stand in the page', async () => {
  const { page } = await scene.visit();
  const inline = page.locator('#inline');
  await inline.scrollIntoViewIfNeeded();
  const legend = inline.getByText('Overall, how did it go?');
  await legend.waitFor();
  expect(await legend.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await page.close();
});
