import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { seedDemonstration } from '#server/administer/demonstration.ts';
import { openBrowser } from '../support/browser.ts';
import { listeningApp } from '../support/listening-app.ts';
import { openRatedTown } from '../support/rated-town.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { layoutShifts } from '../support/watched-page.ts';

/** Never resolved: every request is answered by the application itself. */
const origin = 'http://localhost:3000';

let browser: Browser;
let town: TestApp;
let demonstration: TestApp;

beforeAll(async () => {
  browser = await openBrowser();
  town = await openRatedTown();
  demonstration = await openTestApp({ services: [], now: '2026-03-10T10:00:00Z' });
  await seedDemonstration(demonstration.deps);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
  await demonstration?.close();
});

type Visit = { readonly page: Page; readonly requests: string[]; readonly complaints: string[] };

async function visit(app: TestApp, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    requests.push(pathname);
    const answer = await app.request(pathname + search, {
      method: request.method(),
      headers: await request.allHeaders(),
      body: request.postDataBuffer() as Uint8Array<ArrayBuffer> | null,
    });
    const headers = Object.fromEntries(answer.headers);
    delete headers['content-encoding'];
    const body = Buffer.from(await (await plain(app, answer, pathname + search)).arrayBuffer());
    await route.fulfill({ status: answer.status, headers, body });
  });
  await page.goto(origin + path);
  return { page, requests, complaints };
}

/** Playwright does not unpack what a route answers. */
async function plain(app: TestApp, answer: Response, path: string): Promise<Response> {
  return answer.headers.has('content-encoding') ? app.request(path) : answer;
}

const townPages = [
  '/',
  '/services?q=valmont',
  '/services/TOWN',
  '/services/NONE',
  '/organisations/PREF',
  '/s/TOWN',
  '/s/TOWN?language=en',
  '/confidentialite',
  '/mentions-legales',
  '/nothing',
];

describe('in Chromium', { timeout: 120_000 }, () => {
  test.each([320, 360, 1280])('no page is wider than a window of %d px', async (width) => {
    const wide: string[] = [];
    for (const path of townPages) {
      const { page } = await visit(town, path, { viewport: { width, height: 800 } });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      if (content > width) wide.push(`${path} ${content}`);
      await page.context().close();
    }
    expect(wide).toEqual([]);
  });

  test.each(['/services/TOWN', '/organisations/PREF', '/s/TOWN'])(
    '%s loads itself and one stylesheet, and nothing it does is refused by its policy',
    async (path) => {
      const { page, requests, complaints } = await visit(town, path);
      expect(requests).toEqual([path, expect.stringMatching(/^\/assets\/avis\.[0-9a-f]{10}\.css$/)]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('the first screen of an empty store invites to rate, and its widget is ready', async () => {
    const { page, complaints } = await visit(demonstration, '/');
    await page.locator('avis-plus').getByRole('radio').first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Votre avis compte.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([320, 360, 768, 1000, 1280])(
    'nothing on the first screen moves when the question takes the place of the link, %d px wide',
    async (width) => {
      const { page } = await visit(demonstration, '/', { viewport: { width, height: 2_000 } });
      await page.locator('avis-plus').getByRole('radio').first().waitFor();
      expect(await layoutShifts(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('without JavaScript, by keyboard only, a rating goes from the form to its receipt', async () => {
    // Over a real connection: what a form leads to is a redirect.
    const site = await listeningApp(town);
    onTestFinished(site.close);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(`${site.origin}/s/TOWN`);
    await page.getByRole('radio', { name: 'Plutôt satisfait', exact: true }).focus();
    await page.keyboard.press('Space');
    const comment = page.getByRole('textbox');
    await comment.focus();
    await page.keyboard.type('Merci à l’accueil');
    await page.getByRole('button', { name: 'Envoyer mon avis' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Votre avis est enregistré.' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/r\/([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
    expect(await page.locator('blockquote').innerText()).toBe('Merci à l’accueil');
    await page.context().close();
  });

  test('every target of the form is at least 44 px high', async () => {
    const { page } = await visit(town, '/s/TOWN', { viewport: { width: 320, height: 740 } });
    for (const target of await page.locator('.target, button').all()) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await page.context().close();
  });
});
