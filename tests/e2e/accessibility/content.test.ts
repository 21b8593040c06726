/** What each page is made of, read as a tree: what is declared absent is absent, and what is there is named. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { topics } from '#server/administer/accessibility/rgaa.ts';
import { paths } from '#shared/contracts/paths.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { pageAddresses } from '../../support/accessible-states.ts';
import { openBrowser } from '../../support/browser.ts';
import { type PageContent, readContent } from '../../support/page-content.ts';

const absences = topics.flatMap(({ criteria }) =>
  criteria.flatMap(({ id, coverage }) =>
    coverage.kind === 'absent' && coverage.elements ? [{ id, selector: coverage.elements }] : [],
  ),
);

let browser: Browser;
let site: AccessibleSite;
let page: Page;
const contents = new Map<string, PageContent>();

beforeAll(async () => {
  site = await openAccessibleSite();
  browser = await openBrowser();
  page = await browser.newPage();
  for (const address of pageAddresses(site)) {
    await page.goto(address);
    contents.set(
      address,
      await readContent(
        page,
        absences.map(({ selector }) => selector),
      ),
    );
  }
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Faults by address, for a message that can be acted on. */
function each(faultsOf: (content: PageContent, address: string) => readonly unknown[]): string[] {
  return [...contents].flatMap(([address, content]) =>
    faultsOf(content, address).map((fault) => `${address}: ${JSON.stringify(fault)}`),
  );
}

test('no page holds what a criterion of the RGAA is declared without', () => {
  expect(absences.length).toBeGreaterThan(10);
  expect(each(({ present }) => present)).toEqual([]);
});

test('what is declared absent would be found, in a shadow root too', async () => {
  await page.goto(site.host);
  await page.locator('avis-plus button').waitFor();
  await page.locator('avis-plus').evaluate((element) => {
    const field = Object.assign(document.createElement('input'), { type: 'email' });
    element.shadowRoot?.append(document.createElement('video'), field);
  });
  const { present } = await readContent(
    page,
    absences.map(({ selector }) => selector),
  );
  expect([...new Set(present)]).toEqual([
    expect.stringContaining('video'),
    expect.stringContaining('input[type=email]'),
  ]);
});

test('every picture has a name or is hidden from screen readers, and never both', () => {
  expect(each(({ pictures }) => pictures.filter(({ named, hidden }) => named === hidden))).toEqual([]);
  expect([...contents.values()].some(({ pictures }) => pictures.some(({ named }) => named))).toBe(true);
});

test('every table has a title, and every head of it says which cells it is for', () => {
  expect(
    each(({ tables }) => tables.filter(({ title, headsWithoutScope }) => !title || headsWithoutScope > 0)),
  ).toEqual([]);
  expect([...contents.values()].some(({ tables }) => tables.length > 0)).toBe(true);
});

test('two pages have two titles; what differs only by what was asked of it may share one', () => {
  const titles = [...new Set([...contents.values()].map(({ title }) => title))];
  const shared = titles.map((wanted) => ({
    title: wanted,
    pages: [...contents].flatMap(([address, { title }]) =>
      title === wanted ? new URL(address, site.url).pathname : [],
    ),
  }));
  // A receipt is one page whatever its number, and an address without a page says the same everywhere.
  const alike = (path: string) => path.replace(/^\/r\/.+/, '/r/…');
  expect(shared.filter(({ pages }) => new Set(pages.map(alike)).size > 1)).toEqual([]);
});

test('on every page the skip link comes first and the same ways around stand in the same order', () => {
  const [first] = contents.values();
  // The demonstration of a host page stands for somebody else's.
  const ours: typeof each = (faultsOf) =>
    each((content, address) => (address === site.url + paths.demoHost() ? [] : faultsOf(content, address)));
  expect(first?.navigation).toContain('/services');
  expect(ours(({ firstLink }) => (firstLink === '#content' ? [] : [firstLink]))).toEqual([]);
  expect(
    ours(({ navigation }) => (String(navigation) === String(first?.navigation) ? [] : [navigation])),
  ).toEqual([]);
});

test('a link to another language is marked in that language', async () => {
  await page.goto(`${site.url}/s/TOWN`);
  const other = page.locator('a[lang]');
  expect(await other.count()).toBeGreaterThan(0);
  for (const link of await other.all())
    expect(await link.getAttribute('lang')).toBe(await link.getAttribute('hreflang'));
});

test('without its style sheet no page loses a word', () => {
  expect(each(({ lostWithoutStyle }) => lostWithoutStyle)).toEqual([]);
});
