/** Several services on one page: one panel is fetched, and no widget knows of another. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

test('each widget asks about its own service, keeps its own answers and sends its own', async () => {
  const { page, requests, changes, complaints } = await scene.visit();
  const first = await openDialog(page.locator('#prefecture'));
  await first.getByText('Très insatisfait').click();
  await first.getByRole('textbox').fill('À la préfecture.');
  await page.keyboard.press('Escape');
  const second = await openDialog(page.locator('#mairie'));
  await second.getByRole('heading', { name: 'Votre avis Mairie de Créteil' }).waitFor();
  expect(await second.getByRole('radio', { checked: true }).count()).toBe(0);
  await rate(second);
  await page.keyboard.press('Escape');
  const again = await openDialog(page.locator('#prefecture'));
  expect(await again.getByLabel('Très insatisfait').isChecked()).toBe(true);
  await again.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await again.getByText('Votre avis est enregistré.').waitFor();
  expect(scene.avis.sent).toMatchObject([
    { service: 'MAIRIE94', channel: 'phone', ratings: { overall: 4 } },
    { service: 'PREF94', channel: 'counter', ratings: { overall: 1 }, comment: 'À la préfecture.' },
  ]);
  expect(requests.filter((url) => url.includes('/panel.'))).toHaveLength(1);
  expect(complaints).toEqual([]);
  expect(await changes()).toEqual([]);
  await page.close();
});

test('answers in a dialog leave the questions that stand in the page untouched', async () => {
  const { page } = await scene.visit();
  const inline = page.locator('#here');
  await inline.scrollIntoViewIfNeeded();
  await inline.getByText('Very satisfied').first().click();
  await rate(await openDialog(page.locator('#prefecture')));
  await page.keyboard.press('Escape');
  expect(await inline.getByLabel('Very satisfied').first().isChecked()).toBe(true);
  expect(scene.avis.sent).toMatchObject([{ service: 'PREF94' }]);
  await page.close();
});
