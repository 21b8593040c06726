/**
 * Every state a person can bring Avis+ to, as walks that stop at each: what axe judges, and what the report of a release
 * must list. A new page or step is added here.
 */
import type { Page } from 'playwright-core';
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { AccessibleSite } from './accessible-site.ts';
import { walkKiosk } from './kiosk-walk.ts';
import { commentTooLong, walkDialog, walkInline, walkNotices, walkResults } from './panel-walks.ts';

export type Walker = {
  readonly page: Page;
  readonly site: AccessibleSite;
  readonly language: Language;
  /** Stops here: the page stands in this state. */
  readonly stop: (state: string) => Promise<void>;
};

export type Walk = {
  readonly languages: readonly Language[];
  readonly states: readonly string[];
  readonly run: (walker: Walker) => Promise<void>;
};

type Address = (site: AccessibleSite) => string;

/** Pages that speak one language. */
const frenchPages: Readonly<Record<string, Address>> = {
  home: () => paths.home(),
  'demo host': () => paths.demoHost(),
  services: () => paths.services(),
  'services found': () => `${paths.services()}?q=mairie`,
  'no service found': () => `${paths.services()}?q=introuvable`,
  'results of a service': () => paths.service('TOWN'),
  'a year of results': () => paths.service('demo-guichet'),
  'no result yet': () => paths.service('VALMONT'),
  'results of an organisation': () => paths.organisation('VALMONT'),
  charter: () => paths.charter(),
  'embed search': () => paths.embed(),
  'nothing to embed found': () => paths.embed({ q: 'introuvable' }),
  embed: () => paths.embed({ service: 'TOWN' }),
  privacy: () => paths.privacy(),
  'legal notice': () => paths.legal(),
  accessibility: () => paths.accessibility(),
  'accessibility after an audit': ({ audited }) => audited + paths.accessibility(),
  'rating corrected': ({ receipts }) => `${paths.receipt(receipts.open)}?done=corrected`,
  'rating withdrawn': ({ receipts }) => `${paths.receipt(receipts.withdrawn)}?done=withdrawn`,
  'comment erased': ({ receipts }) => `${paths.receipt(receipts.open)}?done=comment-erased`,
  'too late for that': ({ receipts }) => `${paths.receipt(receipts.counted)}?done=too-late`,
  'page not found': () => '/nothing-here',
  'unknown service': () => paths.form('NOWHERE'),
  'bad request': () => `${paths.service('TOWN')}?period=yesterday`,
};

/** Pages that speak the language they are asked for. */
const spokenPages: Readonly<Record<string, Address>> = {
  form: () => paths.form('TOWN'),
  'form of a counter': () => `${paths.form('TOWN')}?channel=counter`,
  'closed form': () => paths.form('CLOSED'),
  'find a receipt': () => paths.findReceipt(),
  'open receipt': ({ receipts }) => paths.receipt(receipts.open),
  'correct a rating': ({ receipts }) => `${paths.receipt(receipts.open)}?step=correct`,
  'withdraw a rating': ({ receipts }) => `${paths.receipt(receipts.open)}?step=withdraw`,
  'erase a comment': ({ receipts }) => `${paths.receipt(receipts.open)}?step=erase-comment`,
  'counted receipt': ({ receipts }) => paths.receipt(receipts.counted),
  'rating recorded': ({ receipts }) => `${paths.receipt(receipts.open)}?done=recorded`,
  'withdrawn receipt': ({ receipts }) => paths.receipt(receipts.withdrawn),
  'mistyped receipt': () => paths.receipt('A1B2C'),
};

/** Sheets of a fixed size: judged by axe, but neither narrowed nor navigated. */
const sheets: Readonly<Record<string, Address>> = {
  poster: () => paths.poster('TOWN', 'a4'),
  'table card': () => paths.poster('TOWN', 'card'),
};

const refusedForm = 'refused form';
const conflictingForm = 'form sent again with other answers';
const unstoredForm = 'form that cannot be stored';
const refusedSender = 'form of too many ratings';
const refusedCorrection = 'refused correction';
const smallPoster = 'small poster';
const hugeForm = 'form too large';
const checkedPolicy = 'policy checked';
const unreadPolicy = 'policy nobody can read';
const englishEmbed = ['english embed', 'policy checked in english'] as const;

/**
 * The state in which axe judges the page of each public address; null: it answers no page. A new address does not
 * compile before it stands here.
 */
export const judgedIn: Readonly<Record<Exclude<keyof typeof paths, 'api'>, string | null>> = {
  home: 'home',
  service: 'results of a service',
  organisation: 'results of an organisation',
  services: 'services',
  form: 'form',
  findReceipt: 'find a receipt',
  receipt: 'open receipt',
  charter: 'charter',
  receiptQr: null,
  kiosk: 'kiosk, at rest',
  privacy: 'privacy',
  legal: 'legal notice',
  embed: 'embed',
  poster: 'poster',
  qrCode: null,
  badge: null,
  accessibility: 'accessibility',
  accessibilityReport: null,
  demoHost: 'demo host',
  widget: null,
  widgetFile: null,
  asset: null,
};

export const walks: readonly Walk[] = [
  walkDialog,
  walkInline,
  walkNotices,
  walkResults,
  { languages: ['fr'], states: Object.keys(frenchPages), run: (walker) => visitAll(walker, frenchPages) },
  {
    languages: ['fr'],
    states: [unreadPolicy, checkedPolicy],
    run: async ({ page, site, stop }) => {
      await page.goto(site.url + paths.embed({ service: 'TOWN' }));
      await page.locator('#policy').fill('bonjour');
      await page.locator('form[method=post] button').click();
      await page.locator('.verdict').waitFor();
      await stop(unreadPolicy);
      await checkPolicy(page);
      await stop(checkedPolicy);
    },
  },
  {
    languages: ['en'],
    states: englishEmbed,
    run: async ({ page, site, stop }) => {
      await page.goto(site.url + paths.embed({ service: 'TOWN', page: 'en', theme: 'dark' }));
      await stop(englishEmbed[0]);
      await checkPolicy(page);
      await stop(englishEmbed[1]);
    },
  },
  {
    languages,
    states: [
      ...Object.keys(spokenPages),
      ...Object.keys(sheets),
      refusedForm,
      conflictingForm,
      unstoredForm,
      refusedSender,
      refusedCorrection,
    ],
    run: async (walker) => {
      await visitAll(walker, spokenPages);
      await visitAll(walker, sheets);
      const { page, site, language } = walker;
      await page.goto(`${site.url}${paths.form('TOWN')}?language=${language}`);
      await refuseForm(page);
      await walker.stop(refusedForm);
      await page.goto(`${site.url}${paths.form('TOWN')}?language=${language}`);
      const id = await page.locator('[name=id]').inputValue();
      for (const level of [4, 2]) await postForm(page, { id, language, 'ratings.overall': `${level}` });
      await page.getByRole('alert').first().waitFor();
      await walker.stop(conflictingForm);
      await page.goto(site.broken + paths.form('TOWN'));
      await postForm(page, { id, language, 'ratings.overall': '4', comment: 'Merci.' });
      await page.getByRole('textbox').waitFor();
      await walker.stop(unstoredForm);
      await page.goto(site.busy + paths.form('TOWN'));
      await postForm(page, { id, language, 'ratings.overall': '4', comment: 'Merci.' });
      await page.getByRole('textbox').waitFor();
      await walker.stop(refusedSender);
      await page.goto(`${site.url}${paths.receipt(site.receipts.open)}?step=correct&language=${language}`);
      await refuseForm(page);
      await walker.stop(refusedCorrection);
    },
  },
  {
    languages: ['fr'],
    states: [smallPoster, hugeForm],
    run: async ({ page, site, stop }) => {
      await page.goto(site.url + paths.poster('TOWN', 'a5'));
      await stop(smallPoster);
      await page.goto(site.url + paths.form('TOWN'));
      const refused = page.waitForResponse((response) => response.status() === 413);
      await page.getByRole('textbox').fill('x'.repeat(140_000));
      // Not at once: it leaves the page in which it is asked for.
      await page.locator('form').evaluate((form: HTMLFormElement) => void setTimeout(() => form.submit()));
      await refused;
      // The page of the refusal asks for nothing.
      await page.getByRole('textbox').waitFor({ state: 'detached' });
      await stop(hugeForm);
    },
  },
  walkKiosk,
];

/** Whole address of each page, for those who look at pages only. */
export function pageAddresses(site: AccessibleSite): string[] {
  return [frenchPages, spokenPages].flatMap((pages) =>
    Object.values(pages).map((address) => String(new URL(address(site), site.url))),
  );
}

/** Sends the form as a browser does that checks nothing, with nothing chosen and a comment one character too long. */
export async function refuseForm(page: Page): Promise<void> {
  await page.getByRole('textbox').fill(commentTooLong);
  await page.locator('form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await page.locator('form button[type=submit]').click();
  await page.getByRole('alert').first().waitFor();
}

/** Leaves the page for the answer to a form of its own, as a browser sends one. */
async function postForm(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const answered = page.waitForEvent('load');
  await page.evaluate(
    ([address, entries]) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = address;
      for (const [name, value] of entries)
        form.append(Object.assign(document.createElement('input'), { name, value }));
      document.body.append(form);
      form.submit();
    },
    [paths.form('TOWN'), Object.entries(fields)] as const,
  );
  await answered;
}

async function checkPolicy(page: Page): Promise<void> {
  await page
    .locator('#policy')
    .fill("default-src 'self'; sandbox; upgrade-insecure-requests, script-src 'nonce-abc'");
  await page.locator('form[method=post] button').click();
  for (const summary of await page.locator('.verdict summary').all()) await summary.click();
}

async function visitAll(walker: Walker, pages: Readonly<Record<string, Address>>): Promise<void> {
  const { page, site, language } = walker;
  for (const [state, address] of Object.entries(pages)) {
    const target = new URL(address(site), site.url);
    if (pages !== frenchPages) target.searchParams.set('language', language);
    await page.goto(String(target));
    // What is folded is read once it is unfolded.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.setAttribute('open', '');
    });
    await walker.stop(state);
  }
}
