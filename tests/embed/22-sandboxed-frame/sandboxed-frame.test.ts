/** In a frame that may run scripts and nothing else: no origin, no storage, no form that could be sent. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chooseByKeys } from '../../support/keyboard.ts';
import { refused, stored } from '../../support/stub-avis.ts';
import { withoutBrowsersOwn } from '../../support/watched-page.ts';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

test('a click rates, without one complaint', async () => {
  const { page, complaints } = await scene.visit();
  await rate(await openDialog(page.frameLocator('iframe').locator('avis-plus')));
  expect(scene.avis.sent).toHaveLength(1);
  expect(complaints).toEqual([]);
  await page.close();
});

test('so does Enter, though the frame may not send forms', async () => {
  const { page, complaints } = await scene.visit();
  const dialog = await openDialog(page.frameLocator('iframe').locator('avis-plus'));
  await chooseByKeys(page, { fromFirst: 1 });
  await page.keyboard.press('Enter');
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(scene.avis.sent).toMatchObject([{ ratings: { overall: 2 } }]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('what could not be sent is kept on the screen although nothing can be kept in the browser', async () => {
  const { page, complaints } = await scene.visit();
  const dialog = await openDialog(page.frameLocator('iframe').locator('avis-plus'));
  await dialog.getByText('Neutre').first().click();
  await dialog.getByRole('textbox').fill('Un mot.');
  scene.avis.answer = () => refused(503, 'overloaded');
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText('42 secondes').waitFor();
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
  scene.avis.answer = (submission) => stored(scene.avis.origin, submission);
  await rate(dialog);
  expect(withoutBrowsersOwn(complaints)).toEqual([]);
  await page.close();
});
