/** A page that wrote no link and no language: the button speaks the page's, and so do the questions behind it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const pages = [
  { lang: 'fr', words: 'Donner mon avis', questions: 'fr' },
  { lang: 'fr-simple', words: 'Donner mon avis', questions: 'fr-simple' },
  { lang: 'en-GB', words: 'Rate this service', questions: 'en' },
  { lang: 'de-AT', words: 'Bewerten', questions: 'de' },
  { lang: 'es', words: 'Valorar', questions: 'es' },
  { lang: 'it-CH', words: 'Valuta', questions: 'it' },
  { lang: 'pt-BR', words: 'Avaliar', questions: 'pt' },
  { lang: 'ar', words: 'قيّم', questions: 'ar' },
  { lang: 'tlh', words: 'Donner mon avis', questions: 'fr' },
  { lang: '', words: 'Donner mon avis', questions: 'fr' },
] as const;

for (const { lang, words, questions } of pages)
  test(`a page in ${lang || 'no language'} has a button « ${words} » and questions in ${questions}`, async () => {
    const { page } = await scene.visit({ at: `/?lang=${lang}` });
    const widget = page.locator('avis-plus');
    await widget.getByRole('button', { name: words, exact: true }).waitFor();
    const dialog = await openDialog(widget);
    expect(await dialog.getAttribute('lang')).toBe(questions);
    expect(await dialog.evaluate((element) => getComputedStyle(element).direction)).toBe(
      questions === 'ar' ? 'rtl' : 'ltr',
    );
    await page.close();
  });

test('every language of the questionnaire is among these', () => {
  expect(new Set(pages.map(({ questions }) => questions))).toEqual(new Set(languages));
});

test('a page that says its language late is asked in it, as long as nothing was opened', async () => {
  const { page } = await scene.visit({ at: '/?lang=de' });
  const widget = page.locator('avis-plus');
  await widget.getByRole('button', { name: 'Bewerten' }).waitFor();
  await page.evaluate(() => {
    document.documentElement.lang = 'it';
  });
  expect(await (await openDialog(widget)).getAttribute('lang')).toBe('it');
  await page.close();
});

test('inside the shadow root of another component the page’s language is spoken', async () => {
  const { page } = await scene.visit({ at: '/?lang=de' });
  await page.evaluate(() => {
    const component = document.createElement('section');
    component.attachShadow({ mode: 'open' }).append(document.createElement('avis-plus'));
    document.body.append(component);
  });
  await page.locator('section').getByRole('button', { name: 'Bewerten' }).waitFor();
  await page.close();
});

test('the link of an element without one says to the form all that the page says', async () => {
  const { page } = await scene.visit();
  const written = { channel: 'phone', outcome: 'refused', placement: 'hall', language: 'es' };
  const href = await page.evaluate(
    async (attributes) => {
      const widget = document.createElement('avis-plus');
      for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
      document.body.append(widget);
      await new Promise(requestAnimationFrame);
      // Not beside the page's own content, which frameworks compare with what they wrote.
      return widget.shadowRoot?.querySelector('a')?.href ?? '';
    },
    { service: 'PREF94', ...written },
  );
  const { origin, pathname, searchParams } = new URL(href);
  expect(origin + pathname).toBe(scene.avis.origin + paths.form('PREF94'));
  expect(Object.fromEntries(searchParams)).toMatchObject(written);
  await page.close();
});

test('a section of the page in another language is spoken to in that one', async () => {
  const { page } = await scene.visit();
  await page.evaluate(() => {
    const section = document.createElement('section');
    section.lang = 'it';
    section.append(document.createElement('avis-plus'));
    document.body.append(section);
  });
  await page.locator('section').getByRole('button', { name: 'Valuta' }).waitFor();
  await page.close();
});
