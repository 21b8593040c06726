/** The same widget in Firefox: another engine's policy, focus and styles. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { chooseByKeys, focused, tabTo } from '../../support/keyboard.ts';
import { openScene, type Scene } from '../open-scene.ts';

const policy =
  "default-src 'none'; script-src AVIS; connect-src AVIS; require-trusted-types-for 'script'; trusted-types 'none'";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url, openFirefox);
});
afterAll(() => scene.close());

test('Firefox rates by keyboard alone under the strictest policy, without one complaint', async () => {
  const { page, complaints } = await scene.visit({ policy });
  await page.locator('avis-plus').getByRole('button').waitFor();
  await tabTo(page, ({ tag }) => tag === 'button');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Votre avis Préfecture du Val-de-Marne' });
  await dialog.waitFor();
  expect(await focused(page)).toMatchObject({ tag: 'input', name: 'overall' });
  await chooseByKeys(page, { fromFirst: 3 });
  await page.keyboard.press('Enter');
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(scene.avis.sent).toMatchObject([{ ratings: { overall: 4 }, channel: 'online' }]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toMatchObject({ tag: 'button', text: 'Donner mon avis' });
  expect(complaints).toEqual([]);
  await page.close();
});
