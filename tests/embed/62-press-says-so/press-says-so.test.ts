/** Between the press and the questions the button says that it loads – to the eye and to the ear, and only while it is true. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { holdRequests } from '../../support/hold-requests.ts';
import { openScene, press, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const words: Readonly<Record<(typeof languages)[number], string>> = {
  fr: 'Chargement…',
  'fr-simple': 'Chargement…',
  en: 'Loading…',
  de: 'Wird geladen…',
  es: 'Cargando…',
  it: 'Caricamento…',
  pt: 'A carregar…',
  ar: 'جارٍ التحميل…',
};

test('a press is answered at once, in sight and in a live region, until the dialog is there', async () => {
  const panel = holdRequests('**/panel.*');
  const { page, changes, complaints } = await scene.visit({ prepare: panel.prepare });
  const widget = page.locator('#french');
  const button = widget.getByRole('button', { name: 'Donner mon avis' });
  const said = widget.getByRole('status');
  expect(await said.textContent(), 'the region is there before it speaks').toBe('');
  expect(await button.getAttribute('aria-busy')).not.toBe('true');
  const box = await button.boundingBox();
  await press(button);
  await widget.getByText('Chargement…').waitFor();
  expect(await said.textContent()).toBe('Chargement…');
  expect(await button.getAttribute('aria-busy')).toBe('true');
  expect(await button.boundingBox(), 'nothing moves').toEqual(box);
  panel.release();
  await widget.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await button.waitFor();
  expect(await button.getAttribute('aria-busy')).not.toBe('true');
  expect(await said.first().textContent()).toBe('');
  expect(complaints).toEqual([]);
  expect(await changes()).toEqual([]);
  await page.close();
});

test('somebody who only comes near is told nothing', async () => {
  const panel = holdRequests('**/panel.*');
  const { page } = await scene.visit({ prepare: panel.prepare });
  const widget = page.locator('#french');
  await widget.getByRole('button').hover();
  await panel.asked;
  expect(await widget.getByRole('status').textContent()).toBe('');
  panel.release();
  await page.close();
});

test('a form that cannot come is not said to load', async () => {
  const { page } = await scene.visit();
  const widget = page.locator('#unknown');
  await press(widget.getByRole('button'));
  await page.waitForURL('**/#nowhere');
  expect(await widget.getByRole('button').count()).toBe(0);
  expect(await widget.getByText('Chargement…').count()).toBe(0);
  await page.close();
});

test('open() taken back by close() is not said to load any longer', async () => {
  const panel = holdRequests('**/panel.*');
  const { page } = await scene.visit({ prepare: panel.prepare });
  const widget = page.locator('#french');
  await press(widget.getByRole('button'));
  await widget.getByText('Chargement…').waitFor();
  await widget.evaluate((element: AvisPlusElement) => element.close());
  await widget.getByText('Chargement…').waitFor({ state: 'detached' });
  panel.release();
  await page.close();
});

for (const language of languages)
  test(`in ${language} it says « ${words[language]} »`, async () => {
    const panel = holdRequests('**/panel.*');
    const { page } = await scene.visit({ prepare: panel.prepare });
    const widget = page.locator('#english');
    await widget.evaluate((element, code) => element.setAttribute('language', code), language);
    await widget.getByRole('button').waitFor();
    await press(widget.getByRole('button'));
    await widget.getByText(words[language]).waitFor();
    expect(await widget.getByRole('status').textContent()).toBe(words[language]);
    panel.release();
    await page.close();
  });
