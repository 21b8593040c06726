/** The kiosk without a network, with a server that is down or says wait: nobody notices, and each rating counts once. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openBrowser } from '../support/browser.ts';
import {
  type Desk,
  expectStored,
  french,
  leave,
  openDesk,
  openTablet,
  question,
  rateOnce,
  storageKey,
  storedIds,
  tap,
  town,
} from '../support/open-kiosk.ts';
import type { DataFolder } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Waiting = { readonly id: string; readonly attempts: readonly string[] };

function waitingOn(page: Page): Promise<Waiting[]> {
  return page.evaluate(
    (key) => (JSON.parse(localStorage.getItem(key) ?? '{}') as { waiting?: Waiting[] }).waiting ?? [],
    storageKey,
  );
}

/** What the operator's address for a tablet says behind its path: the key above all. */
async function keyedQuery(folder: DataFolder): Promise<string> {
  return new URL((await folder.run('kiosk', town, '--channel', 'counter')).trim()).search.slice(1);
}

test('Rated without a network, kept as ratings alone, sent once the network is back, each once', async () => {
  const { folder, server } = await openDesk();
  const { context, page } = await openTablet(browser, server.url);
  await context.setOffline(true);
  await page.getByText(french.offline).waitFor();
  for (const level of [5, 2, 4]) {
    await rateOnce(page, level);
    await page.getByText(french.kept).waitFor();
    expect(await page.getByText(french.stored).count(), 'nothing is said to be recorded').toBe(0);
    expect(await page.locator('.thanks img').count()).toBe(0);
    await leave(page);
  }
  const waiting = await waitingOn(page);
  const bodies = waiting.flatMap(({ attempts }) => attempts.map((body) => JSON.parse(body)));
  // In the order of their next attempt.
  expect(bodies.map(({ ratings }) => ratings.overall).sort()).toEqual([2, 4, 5]);
  for (const body of bodies) {
    expect(body).toMatchObject({ mode: 'kiosk', channel: 'counter' });
    expect(body).not.toHaveProperty('comment');
  }
  expect(storedIds(folder)).toEqual([]);
  await context.setOffline(false);
  const stored = await expectStored(folder, 3);
  expect(stored).toEqual(waiting.map(({ id }) => id.replaceAll('-', '')).sort());
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), storageKey)).toBeNull();
});

test('What waits outlives the page: switched off, then on again, it is sent', async () => {
  const { folder, server } = await openDesk();
  const { context, page } = await openTablet(browser, server.url);
  await context.setOffline(true);
  await tap(page, 1);
  await question(page, 1);
  // Not finished: the tablet is switched off in the middle.
  await page.close();
  expect(storedIds(folder)).toEqual([]);
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${server.url}${paths.kiosk('TOWN')}`);
  await again.locator('.targets').waitFor();
  await expectStored(folder, 1);
});

test('A tablet with a key, switched off while it sends, hands over to the browser, and what is sent again counts once', async () => {
  const { folder, server } = await openDesk();
  const query = await keyedQuery(folder);
  const { context, page } = await openTablet(browser, server.url, { query });
  // Inside the page: a request held outside it would outlive the page, and prove nothing of the beacon.
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = (asked, options) =>
      options?.method === 'POST' ? new Promise(() => {}) : real(asked, options);
  });
  await rateOnce(page, 2);
  expect(await waitingOn(page)).toHaveLength(1);
  await page.close();
  const stored = await expectStored(folder, 1);
  const again = await context.newPage();
  await again.goto(`${server.url}${paths.kiosk(town)}?${query}`);
  await expect.poll(() => again.evaluate((key) => localStorage.getItem(key), storageKey)).toBeNull();
  expect(storedIds(folder)).toEqual(stored);
});

test('What waits on a tablet is sent with the key it has by now: given one, another one, or none', async () => {
  const { folder, server } = await openDesk();
  const [first, second] = [await keyedQuery(folder), await keyedQuery(folder)];
  const sentWith = [first, second, 'channel=counter'];
  const { context, page } = await openTablet(browser, server.url);
  const posts: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  let tablet = page;
  for (const [before, query] of sentWith.entries()) {
    await context.setOffline(true);
    await rateOnce(tablet, 4);
    await tablet.getByText(french.kept).waitFor();
    await tablet.close();
    posts.length = 0;
    await context.setOffline(false);
    tablet = await context.newPage();
    await tablet.clock.install();
    await tablet.goto(`${server.url}${paths.kiosk(town)}?${query}`);
    await question(tablet, 0);
    await expectStored(folder, before + 1);
    const key = new URLSearchParams(query).get('key');
    expect(posts).toEqual([server.url + paths.api.submissions(key)]);
  }
});

test('An answer lost after the commit is asked for again, and the rating counts once', async () => {
  const { folder, server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  let lost = 0;
  await page.route(`**${paths.api.submissions()}`, async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await rateOnce(page, 3);
  await page.getByText(french.kept).waitFor();
  await expectStored(folder, 1);
  await page.clock.runFor(6_000);
  await page.getByText(french.stored).waitFor();
  await expectStored(folder, 1);
});

test('A server that is down for a while is sent everything when it is back', async () => {
  const { folder, server }: Desk = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await server.stop();
  for (const level of [4, 4]) {
    await rateOnce(page, level);
    await page.getByText(french.kept).waitFor();
    await leave(page);
  }
  await folder.start({ PORT: new URL(server.url).port });
  await page.clock.runFor(60_000);
  await expectStored(folder, 2);
});

test('A proxy that knows no such page while the server is replaced wipes nothing: all is sent once when it is back', async () => {
  const { folder, server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  const sent = `**${paths.api.submissions()}`;
  let refused = 0;
  await page.route(sent, (route) => {
    const status = [404, 401, 403, 408, 425][refused % 5] ?? 404;
    refused += 1;
    return route.fulfill({ status, contentType: 'text/html', body: '<h1>Not Found</h1>' });
  });
  for (const level of [5, 1, 3]) {
    await rateOnce(page, level);
    await page.getByText(french.kept).waitFor();
    await leave(page);
  }
  while (refused < 5) {
    const before = refused;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => refused).toBeGreaterThan(before);
  }
  const waiting = await waitingOn(page);
  expect(waiting).toHaveLength(3);
  await page.unroute(sent);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const stored = await expectStored(folder, 3);
  expect(stored).toEqual(waiting.map(({ id }) => id.replaceAll('-', '')).sort());
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), storageKey)).toBeNull();
});

test('Where the address has used up its share, nobody at the desk is refused: the device waits as it is told', async () => {
  const { folder, server } = await openDesk({ RATE_LIMIT: 'on' });
  const { page } = await openTablet(browser, server.url);
  const others = await sendSubmissions(
    server.url,
    Array.from({ length: 11 }, () => ({ service: 'TOWN', ratings: { overall: 3 } })),
  );
  const taken = others.filter(({ status }) => status === 201).length;
  expect(
    others.some(({ status }) => status === 429),
    'the share is used up',
  ).toBe(true);
  await rateOnce(page, 5);
  await page.getByText(french.kept).waitFor();
  expect(await waitingOn(page)).toHaveLength(1);
  await page.getByText(french.stored).waitFor();
  await expectStored(folder, taken + 1);
});

test('A service that cannot be found for a moment leaves the screen out of service, and it comes back by itself', async () => {
  const { server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  const address = page.url();
  const asked = `**${paths.api.questionnaire('TOWN')}**`;
  await page.route(asked, (route) => route.fulfill({ status: 409 }));
  await page.clock.fastForward(3_600_000);
  await page.getByRole('heading', { name: french.paused }).waitFor();
  expect(await page.locator('.target').count()).toBe(0);
  await page.unroute(asked);
  await page.clock.runFor(16_000);
  await question(page, 0);
  expect(page.url()).toBe(address);
});

test('A network that comes back three times starts one loop of questions, not three', async () => {
  const { server } = await openDesk();
  const context = await browser.newContext({ hasTouch: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.clock.install();
  let asked = 0;
  await page.route(`**${paths.api.questionnaire('TOWN')}**`, (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto(`${server.url}${paths.kiosk('TOWN')}`);
  await page.getByText(french.unprepared).waitFor();
  for (const _ of [1, 2, 3]) {
    const before = asked;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => asked).toBe(before + languages.length);
  }
  const before = asked;
  await page.clock.runFor(16_000);
  await expect.poll(() => asked).toBe(before + languages.length);
  await page.clock.runFor(1_000);
  expect(asked).toBe(before + languages.length);
});

test('A device whose storage is full, or refuses, keeps ratings while the page stands', async () => {
  const { folder, server } = await openDesk();
  const { context, page } = await openTablet(browser, server.url);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.getItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await context.setOffline(true);
  await rateOnce(page, 4);
  await page.getByText(french.kept).waitFor();
  await context.setOffline(false);
  await expectStored(folder, 1);
});

test('What somebody planted in the storage is neither sent nor shown, and what waits too long leaves unsent', async () => {
  const { folder, server } = await openDesk();
  const { context, page } = await openTablet(browser, server.url);
  const to = `${server.url}${paths.api.submissions()}`;
  const old = '0d9a3b52-8f0e-4c8e-9c63-2f7f1d9a6a11';
  const wordy = '1d9a3b52-8f0e-4c8e-9c63-2f7f1d9a6a11';
  const body = (id: string, more: object = {}) =>
    JSON.stringify({ id, service: 'TOWN', ratings: { overall: 1 }, ...more });
  const week = 7 * 86_400_000;
  await page.evaluate(
    ([key, text]) => localStorage.setItem(key as string, text as string),
    [
      storageKey,
      JSON.stringify({
        waiting: [
          { id: old, to, kept: Date.now() - week - 60_000, attempts: [body(old)] },
          { id: wordy, to, kept: Date.now(), attempts: [body(wordy, { comment: 'Quelqu’un a écrit ici.' })] },
          'x',
        ],
      }),
    ],
  );
  await page.close();
  const again = await context.newPage();
  await again.goto(`${server.url}${paths.kiosk('TOWN')}`);
  await again.locator('.targets').waitFor();
  await expect.poll(() => again.evaluate((key) => localStorage.getItem(key), storageKey)).toBeNull();
  expect(storedIds(folder)).toEqual([]);
});
