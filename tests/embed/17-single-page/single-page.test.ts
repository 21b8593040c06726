/** An application of one page: widgets come before their attributes, and go while they are open. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDialog, openScene, press, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

test('each step has its own widget, there and back, and history is the page’s alone', async () => {
  const { page, changes, complaints } = await scene.visit();
  const walk = async (rated?: true) => {
    const widget = page.locator('avis-plus');
    if (rated) await rate(await openDialog(widget));
    if (rated) await page.keyboard.press('Escape');
    await page.locator('#next').click();
    if (rated) await rate(await openDialog(page.locator('avis-plus[service=MAIRIE94]')));
    if (rated) await page.keyboard.press('Escape');
    await page.goBack();
    await page.locator('avis-plus[service=PREF94]').waitFor();
  };
  await walk(true);
  const widget = page.locator('avis-plus');
  await widget.getByRole('button', { name: 'Avis sur PREF94' }).waitFor();
  await rate(await openDialog(widget));
  expect(scene.avis.sent.map(({ service }) => service)).toEqual(['PREF94', 'MAIRIE94', 'PREF94']);
  expect(complaints).toEqual([]);
  expect(
    await changes(async (twin) => {
      await twin.locator('#next').click();
      await twin.goBack();
    }),
  ).toEqual([]);
  await page.close();
});

test('a step taken while the dialog is open takes the dialog along, and the page can be used', async () => {
  const { page, complaints } = await scene.visit();
  const dialog = await openDialog(page.locator('avis-plus'));
  await press(page.locator('#next'));
  await dialog.waitFor({ state: 'detached' });
  await page.locator('#next').click();
  await openDialog(page.locator('avis-plus'));
  expect(complaints).toEqual([]);
  await page.close();
});

test('a widget given another service while it is open asks about that one', async () => {
  const { page, complaints } = await scene.visit();
  const widget = page.locator('avis-plus');
  const dialog = await openDialog(widget);
  await dialog.getByText('Très insatisfait').click();
  await widget.evaluate((element) => {
    element.setAttribute('service', 'MAIRIE94');
    element.setAttribute('channel', 'phone');
  });
  await dialog.waitFor({ state: 'detached' });
  const anew = await openDialog(widget);
  await anew.getByRole('heading', { name: 'Votre avis Mairie de Créteil' }).waitFor();
  await rate(anew);
  expect(scene.avis.sent).toMatchObject([{ service: 'MAIRIE94', channel: 'phone', ratings: { overall: 4 } }]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a widget drawn with nothing in it writes its own link, and takes the page’s words when they come', async () => {
  const { page, complaints } = await scene.visit();
  await page.locator('avis-plus').getByRole('button').waitFor();
  await page.evaluate(() => {
    const widget = document.createElement('avis-plus');
    widget.id = 'bare';
    document.querySelector('main')?.append(widget);
    requestAnimationFrame(() => widget.setAttribute('service', 'MAIRIE94'));
  });
  const bare = page.locator('#bare');
  await rate(await openDialog(page.locator('#bare[service]')));
  const link = new URL((await bare.locator('> a').getAttribute('href')) ?? '');
  expect(link.origin + link.pathname).toBe(`${scene.avis.origin}/s/MAIRIE94`);
  expect(scene.avis.sent).toMatchObject([{ service: 'MAIRIE94' }]);
  expect(complaints).toEqual([]);
  await page.close();
});
