/** The button is called what the link is called for those who hear it; a button is never without a name. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const picture = '<img src="/favicon.ico" width="9" height="9"';
const ours = 'Donner mon avis';

/** Inside of `<avis-plus>` → name and language of its button. */
const links: Record<string, { link: string; name: string; lang?: string }> = {
  'a picture': {
    link: `<a href="/s/PREF94">${picture} alt="Je donne mon avis"></a>`,
    name: 'Je donne mon avis',
  },
  'a picture in a picture element': {
    link: `<a href="/s/PREF94"><picture><source srcset="/favicon.ico">${picture} alt="Je donne mon avis"></picture></a>`,
    name: 'Je donne mon avis',
  },
  'a picture for the eye beside words': {
    link: `<a href="/s/PREF94">${picture} alt=""> Je donne\n mon avis</a>`,
    name: 'Je donne mon avis',
  },
  'a label': { link: '<a href="/s/PREF94" aria-label="Noter la mairie">★</a>', name: 'Noter la mairie' },
  'nothing, a background in its place': {
    link: '<a href="/s/PREF94" class="logo"></a>',
    name: ours,
    lang: 'fr',
  },
  'a picture nobody named': { link: `<a href="/s/PREF94">${picture}></a>`, name: ours, lang: 'fr' },
  'words in another language': {
    link: '<a href="/s/PREF94" lang="de">Bewerten</a>',
    name: 'Bewerten',
    lang: 'de',
  },
  'words in the page’s language while the questions are in another': {
    link: '<a href="/s/PREF94">Noter</a>',
    name: 'Noter',
    lang: 'fr',
  },
};

for (const [what, { link, name, lang = 'fr' }] of Object.entries(links))
  test(`a link named by ${what} makes a button « ${name} » that says its language`, async () => {
    const { page, complaints } = await scene.visit();
    await page.evaluate(write, link);
    const button = page.locator('avis-plus').getByRole('button', { name, exact: true });
    await button.waitFor();
    expect(await button.innerText(), 'and it can be read').toBe(name);
    expect(await button.getAttribute('lang')).toBe(lang);
    expect(complaints).toEqual([]);
    await page.close();
  });

test('Firefox calls them the same', async () => {
  const other = await openScene(import.meta.url, openFirefox);
  const { page } = await other.visit();
  for (const { link, name } of Object.values(links)) {
    await page.evaluate(write, link);
    await page.locator('avis-plus').getByRole('button', { name, exact: true }).waitFor();
  }
  await other.close();
});

/** The last one asks its questions in English, which its words are not. */
function write(link: string): void {
  const main = document.querySelector('main');
  const asked = link === '<a href="/s/PREF94">Noter</a>' ? 'language="en"' : '';
  if (main) main.innerHTML = `<avis-plus service="PREF94" ${asked}>${link}</avis-plus>`;
}
