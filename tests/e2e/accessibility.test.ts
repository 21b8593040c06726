/** What axe finds wrong, step by step, on the built server: nothing, in light and in dark. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { commentGraphemesMax } from '#shared/contracts/submission.ts';
import { panelEn } from '#shared/i18n/panel.en.ts';
import { panelFr } from '#shared/i18n/panel.fr.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { faultsOf } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { openHostPage } from '../support/host-page.ts';
import { openDataFolder } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

const strictPolicy =
  "default-src 'none'; script-src AVIS; connect-src AVIS; require-trusted-types-for 'script'";
const tooLong = 'é'.repeat(commentGraphemesMax + 1);

let browser: Browser;
let url = '';
/** A stranger's page, and the receipts of an open, a withdrawn and a counted submission. */
let host = '';
const receipts = { open: '', withdrawn: '', counted: '' };
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const folder = await openDataFolder((work) => closing.push(work));
  // The demonstration holds a year of results; the town is what the stranger's page asks about.
  await (await folder.start({ AVIS_DEMO: 'on' })).stop();
  await folder.createServices(['VALMONT,Valmont,', 'TOWN,Mairie de Valmont,VALMONT'], 'code,name,parent');
  ({ url } = await folder.start());
  const opened = await openHostPage({
    spec: import.meta.url,
    avis: url,
    page: 'host.html',
    policy: strictPolicy,
  });
  host = opened.origin;
  closing.push(opened.close);
  await rateUntilPublished(folder.publishTomorrow);
  browser = await openBrowser();
  closing.push(() => browser.close());
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test('axe sees into the shadow root: it finds an image without text and a pale word planted there', async () => {
  const page = await openPage('light');
  await page.goto(host);
  await page.locator('avis-plus button').waitFor();
  expect(await faultsOf(page, 'before')).toEqual([]);
  await page.locator('avis-plus').evaluate((element) => {
    const word = document.createElement('p');
    word.textContent = 'Un mot trop pâle';
    word.style.cssText = 'color: #ccc; background: #fff';
    element.shadowRoot?.append(document.createElement('img'), word);
  });
  const rules = (await faultsOf(page, 'after')).map((fault) => fault.split(': ')[1]);
  expect(rules.sort()).toEqual(['color-contrast', 'image-alt']);
});

describe.each(['light', 'dark'] as const)('In %s, axe finds nothing', (colorScheme) => {
  test.each([
    ['fr', panelFr, typeset],
    ['en', panelEn, (text: string) => text],
  ] as const)(
    'on a stranger’s page and at any step of the panel, in "%s"',
    async (language, messages, set) => {
      const page = await openPage(colorScheme);
      const faults: string[] = [];
      const look = async (where: string) => faults.push(...(await faultsOf(page, where)));
      const send = page.getByRole('button', { name: set(messages.send) });
      await page.goto(host);
      await page.evaluate((wanted) => {
        document.documentElement.lang = wanted;
        document.querySelector('avis-plus')?.setAttribute('language', wanted);
      }, language);
      await page.locator('avis-plus button').waitFor();
      await look('closed');

      await page.locator('avis-plus button').click();
      await page.getByRole('dialog').waitFor();
      await look('open');
      await send.click();
      await page.getByText(set(messages.missing)).waitFor();
      await look('nothing chosen');

      await page.getByRole('radio').nth(3).check();
      const comment = page.getByRole('textbox');
      await look('unfolded');
      await comment.fill(tooLong);
      await page.getByText(set(messages.over).replace('{n}', '1')).waitFor();
      await look('comment too long');

      await comment.fill('Bien.');
      const away = (address: URL) => address.pathname === paths.api.submissions();
      await page.route(away, (route) => route.abort());
      await send.click();
      await page.getByText(set(messages.failed)).waitFor();
      await look('not delivered');

      await page.unroute(away);
      await send.click();
      await page.getByRole('heading', { name: set(messages.done) }).waitFor();
      await look('receipt');
      expect(faults).toEqual([]);
    },
  );

  test('on a question shown in the page itself', async () => {
    const page = await openPage(colorScheme);
    await page.goto(host);
    await page.locator('avis-plus').evaluate((element) => element.setAttribute('display', 'inline'));
    await page.getByRole('radio').nth(3).check();
    await page.getByRole('textbox').waitFor();
    expect(await faultsOf(page, 'inline')).toEqual([]);
  });

  test('on any page, in any state a person brings it to', async () => {
    const page = await openPage(colorScheme);
    const faults: string[] = [];
    const addresses = [
      paths.home(),
      paths.demoHost(),
      paths.services(),
      `${paths.services()}?q=mairie`,
      paths.service('TOWN'),
      paths.service('VALMONT'),
      paths.organisation('VALMONT'),
      paths.service('demo-guichet'),
      paths.form('TOWN'),
      `${paths.form('TOWN')}?language=en&channel=counter`,
      paths.receipt(receipts.open),
      `${paths.receipt(receipts.open)}?language=en`,
      `${paths.receipt(receipts.open)}?step=correct`,
      `${paths.receipt(receipts.open)}?step=withdraw`,
      `${paths.receipt(receipts.open)}?step=erase-comment`,
      paths.receipt(receipts.counted),
      paths.receipt(receipts.withdrawn),
      paths.receipt('A1B2C'),
      paths.privacy(),
      paths.legal(),
      '/nothing-here',
    ];
    for (const address of addresses) {
      await page.goto(url + address);
      faults.push(...(await faultsOf(page, address)));
    }
    await page.goto(url + paths.form('TOWN'));
    await page.getByRole('textbox').fill(tooLong);
    await page.locator('form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('button', { name: typeset(panelFr.send) }).click();
    await page.getByRole('alert').waitFor();
    faults.push(...(await faultsOf(page, 'form with faults')));
    expect(faults).toEqual([]);
  });
});

async function openPage(colorScheme: 'light' | 'dark'): Promise<Page> {
  // A colour half-way through its change is nobody's choice.
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  return context.newPage();
}

async function rateUntilPublished(publish: () => Promise<void>): Promise<void> {
  const submissions = Array.from({ length: 30 }, (_, at) => ({
    service: 'TOWN',
    ratings: { overall: (at % 5) + 1, courtesy: 4 - (at % 3), delay: at % 7 === 0 ? 'na' : 2 },
    comment: 'Un commentaire.',
  }));
  const [first] = await sendSubmissions(url, submissions);
  receipts.counted = first?.body.receipt ?? '';
  await publish();
  const [open, withdrawn] = await sendSubmissions(url, submissions.slice(0, 2));
  receipts.open = open?.body.receipt ?? '';
  receipts.withdrawn = withdrawn?.body.receipt ?? '';
  const body = new URLSearchParams({ action: 'withdraw' });
  const answer = await fetch(url + paths.receipt(receipts.withdrawn), { method: 'POST', body });
  expect(answer.status).toBe(200);
}
