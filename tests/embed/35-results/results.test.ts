/** An agency shows its published results on its own page: the figures of our pages, their honesty, and a link when all fails. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { faultsOf } from '../../support/accessibility.ts';
import { openBrowser } from '../../support/browser.ts';
import { openHostPage } from '../../support/host-page.ts';
import { type Listening, listen } from '../../support/listen.ts';
import { openRatedTown } from '../../support/rated-town.ts';
import type { TestApp } from '../../support/test-app.ts';
import { fitsInWidth, type Watched, watchPage, withoutBrowsersOwn } from '../../support/watched-page.ts';

let app: TestApp;
let avis: Listening;
let browser: Browser;
const hosts: Listening[] = [];

beforeAll(async () => {
  app = await openRatedTown();
  avis = await listen(async (request, response) => {
    const answer = await app.request(request.url ?? '/', { headers: { Accept: '*/*' } });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const host of [...hosts, avis]) await host.close();
  await app.close();
});

const strict =
  "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src AVIS; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

test('nothing is asked for before a reader comes near; then chunks and figures, once each', async () => {
  const { page, requests } = await visit();
  await page.locator('#town > a').waitFor();
  await page.waitForFunction(() => customElements.get('avis-plus') !== undefined);
  expect(toAvis(requests)).toEqual(['v1.js']);
  await reach(page);
  expect(toAvis(requests)).toEqual(['v1.js', 'panel', 'results', 'scores']);
  await page.close();
});

test('shows the figures of the API, each with its interval, number, period, edition, release and method', async () => {
  const { page, complaints } = await visit();
  await reach(page);
  const { criteria } = (await (await app.request(paths.api.serviceResults('TOWN'))).json()) as Results;
  const { satisfied, n, counts } = criteria.find(({ criterion }) => criterion === 'overall') ?? {};
  const percent = (share = -1) => `${Math.round(share * 100)}\u202f%`;
  const overall = page.locator('#town .overall');
  expect(await overall.locator('.number').textContent()).toBe(`${percent(satisfied?.value)} satisfaits`);
  expect(await overall.locator('.reading').textContent()).toBe(
    `entre ${percent(satisfied?.low)} et ${percent(satisfied?.high)}, ${n} avis, mars 2026`,
  );
  expect(await overall.locator('li b').allTextContents()).toEqual([...(counts ?? [])].reverse().map(String));
  const footer = await page.locator('#town footer').textContent();
  expect(footer).toContain('Ces résultats portent sur les personnes qui ont choisi de répondre.');
  expect(footer).toMatch(/sp-plus-2020 · parution du 11\u00a0mars 2026 · méthode avis-1/);
  expect(complaints).toEqual([]);
  await page.close();
});

test('lists the engagements in their official words, each by its lead criterion, without script of the page', async () => {
  const { page } = await visit();
  await reach(page);
  await page.locator('#town summary').click();
  const headings = await page.locator('#town .engagement h3').allTextContents();
  expect(headings).toHaveLength(9);
  expect(headings[4]).toBe(
    'Engagement 5 Vous recevez une réponse à vos demandes dans les délais annoncés et vous êtes informés sur l’avancement de votre dossier',
  );
  expect(await page.locator('#town .engagement').nth(4).locator('svg').getAttribute('aria-label')).toMatch(
    /^La réponse est arrivée dans le délai annoncé \d+\u202f% favorables\. Tout à fait d’accord \d+,/,
  );
  await page.close();
});

test('runs under the strictest policy without a complaint', async () => {
  const { page, complaints } = await visit({ policy: strict });
  await reach(page);
  expect(complaints).toEqual([]);
  await page.close();
});

test('under eleven ratings shows no figure, and says from when on', async () => {
  const { page } = await visit({ service: 'NONE' });
  await page.locator('#town').scrollIntoViewIfNeeded();
  await page
    .locator('#town .overall')
    .getByText('Publication dès 11\u202favis')
    .or(page.locator('#town .overall').getByText('Publication dès 11 avis'))
    .waitFor();
  const text = (await page.locator('#town section').textContent()) ?? '';
  expect(text).not.toMatch(/%|satisfaits/);
  expect(await page.locator('#town svg').count()).toBe(0);
  await page.close();
});

test('from 11 to 29 ratings says that the figure is indicative', async () => {
  const { page } = await visit({ service: 'FEW' });
  await reach(page);
  expect(await page.locator('#town .overall .reading').textContent()).toMatch(
    /12 avis, .*résultat indicatif/,
  );
  await page.close();
});

const failures: Record<string, Visit> = {
  'the service is unknown': { service: 'NOBODY' },
  'the figures fail': { fail: '**/scores?*' },
  'the results’ chunk fails': { fail: '**/widget/results.*' },
  'the panel’s chunk fails': { fail: '**/widget/panel.*' },
  'the policy shuts the server out': {
    policy: "script-src AVIS; connect-src 'none'; style-src 'unsafe-inline'",
  },
};

for (const [failure, visited] of Object.entries(failures))
  test(`the page’s own link stays when ${failure}`, async () => {
    const { page, complaints } = await visit(visited);
    const failed = page.evaluate(
      () =>
        new Promise((heard) =>
          document.addEventListener('avis-plus:error', (event) => heard((event as CustomEvent).detail)),
        ),
    );
    await page.locator('#town').scrollIntoViewIfNeeded();
    expect(await failed).toBe('unavailable');
    expect(await page.locator('#town > a').isVisible()).toBe(true);
    expect(withoutBrowsersOwn(complaints)).toEqual([]);
    await page.close();
  });

for (const colorScheme of ['light', 'dark'] as const)
  for (const [language, direction] of [
    ['fr', 'ltr'],
    ['de', 'ltr'],
    ['ar', 'rtl'],
  ] as const)
    for (const width of [320, 1280])
      test(`has no fault in ${language}, ${colorScheme}, at ${width} px`, async () => {
        const { page } = await visit({
          language,
          context: { colorScheme, viewport: { width, height: 800 } },
        });
        await reach(page);
        await page.locator('#town summary').click();
        const section = page.locator('#town section');
        expect(await section.getAttribute('lang')).toBe(language);
        expect(await section.evaluate((element) => getComputedStyle(element).direction)).toBe(direction);
        expect(await section.evaluate((element) => getComputedStyle(element).fontFamily)).toBe(
          'Georgia, serif',
        );
        expect(await faultsOf(page, language)).toEqual([]);
        expect(await fitsInWidth(page)).toBe(true);
        await page.close();
      });

type Visit = {
  readonly service?: string;
  readonly language?: string;
  readonly policy?: string;
  /** Addresses that answer nothing. */
  readonly fail?: string;
  readonly context?: BrowserContextOptions;
};

async function visit({
  service = 'TOWN',
  language,
  policy,
  fail,
  context,
}: Visit = {}): Promise<Watched & { page: Page }> {
  const host = await openHostPage({ spec: import.meta.url, avis: avis.origin, ...(policy && { policy }) });
  hosts.push(host);
  const visitor = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
  const page = await visitor.newPage();
  const watched = watchPage(page);
  if (fail) await page.route(fail, (route) => route.abort());
  await page.goto(`${host.origin}/?${new URLSearchParams({ service, ...(language && { language }) })}`);
  return { page, ...watched };
}

async function reach(page: Page): Promise<void> {
  await page.locator('#town').scrollIntoViewIfNeeded();
  await page.locator('#town .overall svg').waitFor();
}

/** What was asked of Avis+, without origin, hash and query. */
function toAvis(requests: readonly string[]): string[] {
  return requests
    .filter((url) => url.startsWith(avis.origin))
    .map((url) => new URL(url).pathname.split('/').at(-1) ?? '')
    .map((file) => (file === 'v1.js' ? file : (file.split('.')[0] ?? file)));
}
