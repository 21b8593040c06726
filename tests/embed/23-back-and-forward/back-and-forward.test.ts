/** A page left and found again: the browser may keep it whole, and what was answered is still there to be sent. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowserThatKeepsPages } from '../../support/browser.ts';
import { openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url, openBrowserThatKeepsPages);
});
afterAll(() => scene.close());

test('going back finds the page as it was left, answers and text included, and it can be sent', async () => {
  const { page, complaints } = await scene.visit();
  const widget = page.locator('avis-plus');
  await widget.getByText('Plutôt insatisfait').first().click();
  await widget.getByRole('textbox').fill('Un mot.');
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
  );
  await page.getByRole('link', { name: 'Ailleurs' }).click();
  await page.waitForURL('**/elsewhere');
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => 'persisted' in window);
  expect(await page.evaluate(() => Reflect.get(window, 'persisted'))).toBe(true);
  expect(await widget.getByLabel('Plutôt insatisfait').first().isChecked()).toBe(true);
  expect(await widget.getByRole('textbox').inputValue()).toBe('Un mot.');
  await widget.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await widget.getByText('Votre avis est enregistré.').waitFor();
  expect(scene.avis.sent).toMatchObject([{ ratings: { overall: 2 }, comment: 'Un mot.' }]);
  expect(complaints).toEqual([]);
  await page.close();
});
