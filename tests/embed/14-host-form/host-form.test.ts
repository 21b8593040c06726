/** Inside the form of a procedure: the two forms do not know of each other. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseByKeys, tabTo } from '../../support/keyboard.ts';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('Enter in our questions sends our answers and never the procedure', async () => {
  const { page, changes, complaints } = await scene.visit();
  const dialog = await openDialog(page.locator('#button'));
  await chooseByKeys(page, { fromFirst: 2 });
  await page.keyboard.press('Enter');
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(complaints).toEqual([]);
  expect(await changes()).toEqual([]);
  await page.close();
});

test('the procedure’s form counts none of our fields, before and after they are filled in', async () => {
  const { page } = await scene.visit();
  const own = ['name', ':name', ':', ':'];
  expect(await fieldsOf(page)).toEqual(own);
  const inline = page.locator('#inline');
  await inline.scrollIntoViewIfNeeded();
  await inline.getByText('Plutôt satisfait').first().click();
  await inline.getByRole('textbox').fill('Un mot.');
  expect(await fieldsOf(page)).toEqual(own);
  await page.close();
});

test('what is typed into our comment is neither trimmed by the procedure nor taken for the page’s own keys', async () => {
  const { page, complaints } = await scene.visit();
  const inline = page.locator('#inline');
  await inline.scrollIntoViewIfNeeded();
  await inline.getByText('Plutôt satisfait').first().click();
  await tabTo(page, ({ tag }) => tag === 'textarea');
  await page.keyboard.type('  rien à dire, service très simple');
  await page.keyboard.press('Enter');
  await page.keyboard.type('sinon rien');
  expect(await inline.getByRole('textbox').inputValue()).toBe(
    '  rien à dire, service très simple\nsinon rien',
  );
  await inline.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await inline.getByText('Votre avis est enregistré.').waitFor();
  expect(await page.evaluate(() => Reflect.get(window, 'hostForm').heard)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the procedure’s own Enter still sends the procedure, and asks for its own missing field', async () => {
  const { page } = await scene.visit();
  await page.locator('#button').getByRole('button').waitFor();
  await page.getByLabel('Nom').press('Enter');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.getByLabel('Nom').fill('Dupont');
  await page.getByLabel('Nom').press('Enter');
  await page.waitForURL('**/sent?name=Dupont');
  await page.close();
});

function fieldsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, 'hostForm').fields());
}
