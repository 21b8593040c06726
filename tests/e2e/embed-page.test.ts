/** The embed page in the hands of an agency: by keys alone, with and without script, and what was copied really works. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { openBrowser } from '../support/browser.ts';
import { focused, tabTo } from '../support/keyboard.ts';
import { pasteIntoHost } from '../support/pasted-host.ts';
import { openDataFolder } from '../support/running-server.ts';
import { fitsInWidth, watchPage } from '../support/watched-page.ts';

const closing: (() => Promise<void>)[] = [];
let browser: Browser;
let url: string;

beforeAll(async () => {
  const folder = await openDataFolder((work) => closing.push(work));
  await folder.createServices(['TOWN,Mairie de Valmont,hall'], 'code,name,placements');
  ({ url } = await folder.start());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const close of closing) await close();
});

const shut = "default-src 'self'; script-src 'self' 'unsafe-inline'";
const works = /^Le composant fonctionnera – Mairie de Valmont – /;

describe.each([
  ['with script', true],
  ['without script', false],
])('By keys alone, %s,', (_, javaScriptEnabled) => {
  test('a service is found, options are chosen, and the snippet that carries them is copied', async () => {
    const page = await openPage({ javaScriptEnabled });
    await page.goto(url + paths.embed());
    await tabTo(page, ({ name }) => name === 'q');
    await page.keyboard.type('valmont');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=valmont/);
    await tabTo(page, ({ tag, text }) => tag === 'a' && text === 'Mairie de Valmont');
    await page.keyboard.press('Enter');
    await page.getByLabel('Présentation').waitFor();
    await tabTo(page, ({ name }) => name === 'channel');
    await page.keyboard.type('Au guichet');
    await tabTo(page, ({ text }) => text === 'Mettre à jour');
    await page.keyboard.press('Enter');
    await page.waitForURL(/channel=counter/);
    // The way on starts at the snippets, not at the top of the page again.
    const { text: snippet } = await tabTo(page, ({ tag }) => tag === 'textarea');
    expect(snippet).toContain(' channel="counter"');
    if (javaScriptEnabled) {
      expect((await tabTo(page, ({ tag }) => tag === 'button')).text).toBe('Copier');
      await page.keyboard.press('Enter');
      await page.getByText('Copié', { exact: true }).waitFor();
      expect((await focused(page)).text, 'the focus stays where it was').toBe('Copier');
    } else {
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
    }
    expect(await pasted(page)).toBe(snippet);
  });

  test('a policy is refused, its advice followed, and the same page then says that it works', async () => {
    const page = await openPage({ javaScriptEnabled });
    await page.goto(url + paths.embed({ service: 'TOWN' }));
    await page.locator('#policy').focus();
    await page.keyboard.type(shut);
    await tabTo(page, ({ text }) => text === 'Vérifier');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.title.startsWith('Politique à compléter – '));
    expect((await focused(page)).text).toContain('Le composant ne fonctionnera pas');
    expect(await page.getByRole('row').allTextContents()).toContain('Charger le scriptscript-srcrefusé');
    await tabTo(page, ({ tag }) => tag === 'summary');
    await page.keyboard.press('Enter');
    const advice = await copyOf(page, 'La politique entière, complétée');
    await page.locator('#policy').fill(advice);
    await tabTo(page, ({ text }) => text === 'Vérifier');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.title.startsWith('Le composant fonctionnera – '));
    expect(await page.title()).toMatch(works);
    expect((await focused(page)).text).toContain('Le composant fonctionnera sur cette page');
    expect(await page.locator('.verdict strong').allTextContents(), 'no answer stands out').toHaveLength(1);
  });
});

describe('Pasted into a stranger’s page as it was copied,', () => {
  test.each([
    'Deux lignes, là où le composant doit paraître',
    /^Une seule ligne, /,
    'Version figée, avec contrôle d’intégrité',
  ])('« %s » takes a rating under the policy the page names, with the channel chosen', async (name) => {
    const page = await openPage();
    await page.goto(url + paths.embed({ service: 'TOWN', channel: 'counter', placement: 'hall' }));
    const [snippet, policy] = [
      await copyOf(page, name),
      await copyOf(page, /^Si votre page a une politique/),
    ];
    const host = await pasteIntoHost(
      snippet,
      `default-src 'none'; ${policy}; require-trusted-types-for 'script'`,
    );
    const visitor = await openPage();
    const { complaints } = watchPage(visitor);
    await visitor.goto(host);
    expect(await rate(visitor)).toMatchObject({ service: 'TOWN', channel: 'counter', placement: 'hall' });
    expect(complaints).toEqual([]);
  });

  test('a pinned loader that is not the one named is refused, and the link stays', async () => {
    const page = await openPage();
    await page.goto(url + paths.embed({ service: 'TOWN' }));
    const pinned = await copyOf(page, 'Version figée, avec contrôle d’intégrité');
    const visitor = await openPage();
    await visitor.route('**/widget/loader.*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()} ` });
    });
    await visitor.goto(await pasteIntoHost(pinned));
    await visitor.getByRole('link', { name: 'Donner mon avis' }).click();
    await visitor.waitForURL(`${url}${paths.form('TOWN')}`);
  });

  test('what the check refuses does not work there, and what it advises does', async () => {
    const page = await openPage();
    await page.goto(url + paths.embed({ service: 'TOWN' }));
    const snippet = await copyOf(page, 'Deux lignes, là où le composant doit paraître');
    await page.locator('#policy').fill(shut);
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await page.getByText('La politique entière, complétée').click();
    const advice = await copyOf(page, 'La politique entière, complétée');

    const refused = await openPage();
    await refused.goto(await pasteIntoHost(snippet, shut));
    expect(await refused.getByRole('link', { name: 'Donner mon avis' }).isVisible()).toBe(true);
    expect(await refused.locator('avis-plus').getByRole('button').count()).toBe(0);
    const allowed = await openPage();
    await allowed.goto(await pasteIntoHost(snippet, advice));
    expect(await rate(allowed)).toMatchObject({ service: 'TOWN' });
  });
});

describe.each(['fr', 'en'])('In "%s"', (language) => {
  const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    search: (page) => page.goto(url + paths.embed({ page: language })),
    'nothing found': (page) => page.goto(url + paths.embed({ page: language, q: 'zzz' })),
    chosen: (page) => page.goto(url + paths.embed({ page: language, service: 'TOWN', theme: 'dark' })),
    refused: async (page) => {
      await page
        .locator('#policy')
        .fill(`${shut}; sandbox; upgrade-insecure-requests, script-src 'nonce-abc'`);
      await page.locator('form[method=post] button').click();
      for (const summary of await page.locator('.verdict summary').all()) await summary.click();
    },
    'nothing to read': async (page) => {
      await page.locator('#policy').fill('bonjour');
      await page.locator('form[method=post] button').click();
      await page.locator('.verdict').waitFor();
    },
  };

  test('nothing has to be scrolled sideways at 320 px, and every state has a title of its own', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } });
    const titles: string[] = [];
    for (const [state, reach] of Object.entries(states)) {
      await reach(page);
      expect(await fitsInWidth(page), state).toBe(true);
      titles.push(await page.title());
    }
    // Searching and finding nothing are one page.
    expect(new Set(titles).size).toBe(titles.length - 1);
  });
});

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  onTestFinished(() => context.close());
  return context.newPage();
}

async function copyOf(page: Page, name: string | RegExp): Promise<string> {
  return page.getByRole('textbox', { name, exact: true }).inputValue();
}

/** What the clipboard gives to a field. */
async function pasted(page: Page): Promise<string> {
  const field = page.locator('#policy');
  await field.focus();
  await page.keyboard.press('Control+V');
  return field.inputValue();
}

/** The required question alone. @returns what was sent, once the receipt is there */
async function rate(page: Page): Promise<unknown> {
  await page.locator('avis-plus').getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Plutôt satisfait').first().click();
  const sent = page.waitForRequest(/\/submissions$/);
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  return (await sent).postDataJSON();
}
