/** One rating's whole journey on the built server: from a stranger's page to the published score. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findEdition } from '#shared/charter/charter.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { panelFr } from '#shared/i18n/panel.fr.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { openFullBrowser } from '../support/browser.ts';
import { openHostPage } from '../support/host-page.ts';
import { chooseByKeys, focused, tabTo } from '../support/keyboard.ts';
import { type DataFolder, openDataFolder } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';
import { fitsInWidth, leftBehind, nothingLeft, watchPage } from '../support/watched-page.ts';

const service = 'TOWN';
const strictPolicy =
  "default-src 'none'; script-src AVIS; connect-src AVIS; require-trusted-types-for 'script'";
const criteria = (findEdition('sp-plus-2020')?.criteria ?? [])
  .map(({ criterion }) => criterion)
  .filter((criterion) => criterion !== 'overall');
const comment = "L'accueil était « parfait » – mais <b>long</b>.\nJe n'ai pas compris le 2e courrier 🙂";

let browser: Browser;
beforeAll(async () => {
  browser = await openFullBrowser();
});
afterAll(() => browser.close());

test('A person rates by keyboard alone on a page with a strict policy, and is counted in what is published', async () => {
  const { folder, url } = await openTown();
  const host = await openHost(url, 'host.html');
  const page = await openPage();
  const watched = watchPage(page);
  await page.goto(host);
  await page.locator('avis-plus button').waitFor();
  expect(watched.requests, 'nothing is asked before the person comes').toEqual([
    `${host}/`,
    url + paths.widget(),
  ]);
  expect(await leftBehind(page)).toEqual(nothingLeft);

  await tabTo(page, ({ tag, text }) => tag === 'button' && text === 'Donner mon avis');
  // She reads before she presses: what arrives meanwhile must not take the focus away.
  await page.locator('avis-plus dialog').waitFor({ state: 'attached' });
  expect(await focused(page)).toMatchObject({ tag: 'button', text: 'Donner mon avis' });
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await focused(page)).toMatchObject({ tag: 'input', name: 'overall' });
  await chooseByKeys(page, { fromFirst: 3 });

  const drawn: string[] = [];
  while (drawn.length < 6) {
    const { name } = await tabTo(page, ({ tag }) => tag === 'input');
    await chooseByKeys(page, drawn.length === 0 ? 'last' : { fromFirst: 1 });
    drawn.push(name);
  }
  await tabTo(page, ({ tag }) => tag === 'textarea');
  await page.keyboard.type(comment);
  await tabTo(page, ({ text }) => text === typeset(panelFr.send));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: typeset(panelFr.done) }).waitFor();
  expect((await focused(page)).text).toBe(typeset(panelFr.done));
  const receipt = await page.locator('avis-plus .code').innerText();

  expect(storedRows(folder), 'on disk once the receipt is shown').toEqual([{ open: 1 }]);
  expect(storedComments(folder)).toEqual([{ text: comment, release: null }]);
  expect(JSON.parse(await folder.run('comments', service, '--json')), 'not readable yet').toEqual([]);
  await page.keyboard.press('Escape');
  expect((await focused(page)).text, 'back where she was').toBe('Donner mon avis');

  expect(await leftBehind(page)).toEqual(nothingLeft);
  expect(watched.complaints).toEqual([]);
  expect(new Set(watched.requests.map((request) => new URL(request).origin))).toEqual(new Set([host, url]));
  expect(watched.requests.map((request) => new URL(request).pathname).slice(1)).toEqual([
    paths.widget(),
    expect.stringMatching(/^\/widget\/panel\.[\w-]+\.js$/),
    paths.api.questionnaire(service),
    expect.stringMatching(/^\/widget\/outbox\.[\w-]+\.js$/),
    paths.api.submissions(),
  ]);

  await addTenOthers(url);
  await folder.publishTomorrow();
  await expectCounted(page, { url, receipt });
  expect(JSON.parse(await folder.run('comments', service, '--json'))).toEqual([
    { month: expect.stringMatching(/^\d{4}-\d{2}$/), comments: [comment] },
  ]);

  const results = await resultsOf(url);
  const [notApplicable, ...rated] = drawn;
  for (const { criterion, state, n, na, asked, counts } of results.criteria) {
    const shown = { criterion, state, n, na, asked, counts };
    if (criterion === 'overall')
      expect(shown).toEqual({ ...elevenRatings, criterion, counts: [2, 2, 2, 3, 2] });
    else if (rated.includes(criterion))
      expect(shown).toEqual({ ...elevenRatings, criterion, counts: [2, 3, 2, 2, 2] });
    // Ten ratings, and one « sans objet » that is none: not enough to be shown.
    else
      expect(shown, `${notApplicable} or not drawn`).toMatchObject({ state: 'insufficient', counts: null });
  }
  expect(results.criteria.filter(({ state }) => state === 'indicative')).toHaveLength(6);
});

test('The same on a phone 360 px wide, from one script tag', async () => {
  const { folder, url } = await openTown();
  const host = await openHost(url, 'host-script-only.html');
  const page = await openPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const watched = watchPage(page);
  await page.goto(host);
  await page.getByRole('button', { name: 'Donner mon avis' }).tap();
  const dialog = page.getByRole('dialog');
  const overall = dialog.getByRole('group').first();
  await overall.getByText('Plutôt satisfait').tap();
  const { width = 0 } = (await dialog.boundingBox()) ?? {};
  expect(width).toBeLessThanOrEqual(360);
  expect(await fitsInWidth(page)).toBe(true);
  await dialog.getByRole('textbox').fill(comment);
  await dialog.getByRole('button', { name: typeset(panelFr.send) }).tap();
  await dialog.getByRole('heading', { name: typeset(panelFr.done) }).waitFor();
  const receipt = await dialog.locator('.code').innerText();
  expect(storedRows(folder)).toEqual([{ open: 1 }]);
  expect(storedComments(folder)).toEqual([{ text: comment, release: null }]);
  expect(watched.complaints).toEqual([]);

  await addTenOthers(url);
  await folder.publishTomorrow();
  await expectCounted(page, { url, receipt });
});

test('The same without JavaScript: link, form, receipt, refresh, published result', async () => {
  const { folder, url } = await openTown();
  const host = await openHost(url, 'host.html');
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const watched = watchPage(page);
  await page.goto(host);
  await page.getByRole('link', { name: 'Donner mon avis' }).click();
  await page.locator('fieldset').first().getByRole('radio', { name: 'Plutôt satisfait' }).check();
  await page.locator('fieldset').nth(1).getByRole('radio', { name: 'Sans objet' }).check();
  await page.getByRole('textbox').fill(comment);
  await page.getByRole('button', { name: typeset(panelFr.send) }).click();
  await page.waitForURL(/\/r\//);
  const receipt = (await page.locator('.receipt-code').innerText()).trim();
  expect(await page.locator('.verbatim').textContent()).toBe(comment);
  await page.reload();
  expect(storedRows(folder), 'a refresh sends nothing again').toEqual([{ open: 1 }]);
  expect(storedComments(folder)).toEqual([{ text: comment, release: null }]);
  expect(watched.requests.filter((request) => !request.startsWith(url))).toEqual([`${host}/`]);
  // The page's own script is not run here, so nothing but documents and the stylesheet is asked.
  expect(watched.requests.filter((request) => request.includes('/widget/'))).toEqual([]);

  await addTenOthers(url);
  await folder.publishTomorrow();
  await expectCounted(page, { url, receipt });
});

async function openTown(): Promise<{ folder: DataFolder; url: string }> {
  const folder = await openDataFolder();
  await folder.createServices([`${service},Mairie de Valmont`]);
  const { url } = await folder.start();
  return { folder, url };
}

/** @returns the origin of the stranger's page */
async function openHost(avis: string, page: string): Promise<string> {
  const { origin, close } = await openHostPage({ spec: import.meta.url, avis, page, policy: strictPolicy });
  onTestFinished(close);
  return origin;
}

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  return context.newPage();
}

/** Each level twice, for every criterion. */
async function addTenOthers(url: string): Promise<void> {
  const others = Array.from({ length: 10 }, (_, at) => {
    const level = (at % 5) + 1;
    const ratings = Object.fromEntries(['overall', ...criteria].map((criterion) => [criterion, level]));
    return { service, ratings, comment: '' };
  });
  const answers = await sendSubmissions(url, others);
  expect(answers.map(({ status }) => status)).toEqual(others.map(() => 201));
}

const elevenRatings = { state: 'indicative', n: 11, na: 0, asked: 11 };

/** What is published of `overall` once the person's 4 is the eleventh rating: page, API and receipt agree. */
async function expectCounted(page: Page, { url, receipt }: { url: string; receipt: string }): Promise<void> {
  const overall = (await resultsOf(url)).criteria.find(({ criterion }) => criterion === 'overall');
  expect(overall).toMatchObject({ ...elevenRatings, counts: [2, 2, 2, 3, 2], mean: null });
  expect(overall?.satisfied?.value).toBe(0.4545);

  const watched = watchPage(page);
  await page.goto(url + paths.service(service));
  const shown = plain(await page.locator('main').innerText());
  expect(shown).toContain('45 %');
  expect(shown).toMatch(/\b11 /);
  expect(await fitsInWidth(page)).toBe(true);
  await page.goto(url + paths.receipt(receipt));
  expect(plain(await page.locator('h1').innerText())).toMatch(/^Votre avis est compté dans la parution du /);
  expect(watched.complaints).toEqual([]);
}

async function resultsOf(url: string): Promise<Results> {
  const response = await fetch(url + paths.api.serviceResults(service));
  expect(response.status).toBe(200);
  return (await response.json()) as Results;
}

/** Every kind of space as a plain one. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}

function storedRows(folder: DataFolder): unknown[] {
  return folder.query(
    'SELECT count(*) AS open FROM submission_open JOIN service ON service = number WHERE code = ?',
    service,
  );
}

function storedComments(folder: DataFolder): unknown[] {
  return folder.query(
    'SELECT text, release FROM comment JOIN service ON service = number WHERE code = ?',
    service,
  );
}
