/** The strictest policy a host can write that still lets the widget in, used by keyboard alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseByKeys, focused, tabTo } from '../../support/keyboard.ts';
import { openScene, type Scene } from '../open-scene.ts';

const policy =
  "default-src 'none'; script-src AVIS; connect-src AVIS; require-trusted-types-for 'script'; trusted-types 'none'";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('rates by keyboard alone, without one complaint of the policy', async () => {
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
  expect(await focused(page)).toMatchObject({ tag: 'h3', text: 'Votre avis est enregistré.' });
  expect(scene.avis.sent).toMatchObject([{ ratings: { overall: 4 }, channel: 'online' }]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('Escape closes the dialog, gives the focus back to the button and keeps the answers', async () => {
  const { page } = await scene.visit({ policy });
  await page.locator('avis-plus').getByRole('button').waitFor();
  await tabTo(page, ({ tag }) => tag === 'button');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await chooseByKeys(page, { fromFirst: 1 });
  await tabTo(page, ({ tag }) => tag === 'textarea');
  await page.keyboard.type('Rien à redire.');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toMatchObject({ tag: 'button', text: 'Donner mon avis' });
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  expect(await dialog.getByLabel('Plutôt insatisfait').isChecked()).toBe(true);
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Rien à redire.');
  await page.close();
});

test('the styles apply although the policy allows none', async () => {
  const { page } = await scene.visit({ policy });
  const button = page.locator('avis-plus').getByRole('button');
  await button.waitFor();
  const { height, background } = await button.evaluate((element) => ({
    height: element.getBoundingClientRect().height,
    background: getComputedStyle(element).backgroundColor,
  }));
  expect(height).toBeGreaterThanOrEqual(44);
  expect(background).toBe('rgb(13, 112, 130)');
  await page.close();
});
