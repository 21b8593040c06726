/** A rating sent without a network, or whose answer was lost, arrives later and counts once (promise D8). */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { leftBehind, nothingLeft } from '../../support/watched-page.ts';
import {
  comment,
  expectStoredOnce,
  fillIn,
  onDevice,
  openTunnel,
  said,
  send,
  storedIds,
  submissions,
} from './open-tunnel.ts';

const dayMs = 86_400_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('Sent without a network, the tab closed, the page opened again: stored once, told, and erased on her word', async () => {
  const { folder, context, visit, server } = await openTunnel(browser);
  const page = await visit();
  await fillIn(page);
  expect(await leftBehind(page), 'nothing on the device before she sends').toEqual(nothingLeft);
  await context.setOffline(true);
  await send(page);
  await page.getByText(said.kept).waitFor();
  expect(await page.getByText(said.done).count()).toBe(0);
  expect(await page.getByRole('textbox').inputValue(), 'nothing she wrote is lost').toBe(comment);
  await page.close();
  expect(storedIds(folder)).toEqual([]);

  await context.setOffline(false);
  const again = await visit();
  await expectStoredOnce(folder);
  await expect.poll(() => onDevice(again)).not.toContain(comment);
  await again.locator('avis-plus button').click();
  const notice = again.locator('.notices');
  await notice
    .filter({ hasText: /Votre avis du \d+\S* \S+, gardé sur cet appareil, est arrivé\./ })
    .waitFor();
  const receipt = (await notice.getByRole('link').getAttribute('href')) ?? '';
  expect(receipt).toMatch(new RegExp(`^${server.url}/r/[0-9A-Z-]{29}$`));
  expect(await (await fetch(receipt)).text()).toContain(comment);
  await notice.getByRole('button', { name: said.erase }).click();
  await notice.getByText(said.erased).waitFor();
  expect(await leftBehind(again)).toEqual(nothingLeft);
  await expectStoredOnce(folder);
});

test('The network comes back while the form is open: her receipt appears, and nothing stays on the device', async () => {
  const { folder, context, visit } = await openTunnel(browser);
  const page = await visit();
  await fillIn(page);
  await context.setOffline(true);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await context.setOffline(false);
  await page.getByText(said.done).waitFor();
  await expectStoredOnce(folder);
  await expect.poll(() => onDevice(page)).toBeNull();
});

test('An answer lost after the commit: asked for again, stored once', async () => {
  const { folder, visit } = await openTunnel(browser);
  const page = await visit((tab) => tab.clock.install());
  await loseFirstAnswer(page);
  await fillIn(page);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await expectStoredOnce(folder);
  await page.clock.runFor(10_000);
  await page.getByText(said.done).waitFor();
  await expectStoredOnce(folder);
});

test('A client that made a new id for each attempt is caught: it is stored twice', async () => {
  const { folder, visit } = await openTunnel(browser);
  const page = await visit((tab) => tab.clock.install());
  let attempts = 0;
  await page.route(submissions, async (route) => {
    attempts += 1;
    const sent = { ...route.request().postDataJSON(), id: crypto.randomUUID() };
    const answer = await route.fetch({ postData: JSON.stringify(sent) });
    return attempts === 1 ? route.abort('connectionreset') : route.fulfill({ response: answer });
  });
  await fillIn(page);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await page.clock.runFor(10_000);
  await page.getByText(said.done).waitFor();
  expect(storedIds(folder)).toHaveLength(2);
});

test('A server that is down when she sends is asked again when it is back', async () => {
  const { folder, server, visit } = await openTunnel(browser);
  const page = await visit((tab) => tab.clock.install());
  await fillIn(page);
  await server.stop();
  await send(page);
  await page.getByText(said.kept).waitFor();
  await folder.start({ PORT: new URL(server.url).port });
  await page.clock.runFor(60_000);
  await page.getByText(said.done).waitFor();
  await expectStoredOnce(folder);
});

test('The page left while it is being sent: the browser hands it over, and the next visit does not count it again', async () => {
  const { folder, visit } = await openTunnel(browser);
  const page = await visit(hangEverySend);
  await fillIn(page);
  await send(page);
  await expect.poll(() => onDevice(page)).toContain(comment);
  await page.close();
  await expectStoredOnce(folder);
  const again = await visit(aMinuteLater);
  await expect.poll(() => onDevice(again)).not.toContain(comment);
  await expectStoredOnce(folder);
});

test('A browser without beacons hands nothing over: the proof above is not of another way', async () => {
  const { folder, server, context, visit } = await openTunnel(browser);
  const page = await visit(async (tab) => {
    await hangEverySend(tab);
    await tab.addInitScript(() => Object.defineProperty(navigator, 'sendBeacon', { value: undefined }));
  });
  await fillIn(page);
  await send(page);
  await expect.poll(() => onDevice(page)).toContain(comment);
  await page.close();
  // Another page of the same server, so that whatever was on its way is there.
  await (await context.newPage()).goto(server.url);
  expect(storedIds(folder)).toEqual([]);
});

test('Three tabs that find the network again send it once between them', async () => {
  const { folder, context, visit } = await openTunnel(browser);
  const page = await visit();
  await fillIn(page);
  await context.setOffline(true);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await page.close();
  await context.setOffline(false);
  const posts: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  const tabs = await Promise.all([visit(), visit(), visit()]);
  await expectStoredOnce(folder);
  for (const tab of tabs) await expect.poll(() => onDevice(tab)).not.toContain(comment);
  expect(posts).toHaveLength(1);
});

test('Eight days later it leaves the device unsent', async () => {
  const { folder, context, visit } = await openTunnel(browser);
  const page = await visit();
  await fillIn(page);
  await context.setOffline(true);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await page.close();
  await context.setOffline(false);
  const later = await visit((tab) => tab.clock.install({ time: Date.now() + 8 * dayMs }));
  await expect.poll(() => onDevice(later)).toBeNull();
  expect(storedIds(folder)).toEqual([]);
});

test('Erased by her, it is never sent, and she is told that it may have arrived; sent anew, it is', async () => {
  const { folder, context, visit } = await openTunnel(browser);
  const page = await visit();
  await fillIn(page);
  await context.setOffline(true);
  await send(page);
  await page.getByRole('button', { name: said.erase }).click();
  await page.getByText(said.unsent).waitFor();
  expect(await onDevice(page)).toBeNull();
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  expect(storedIds(folder)).toEqual([]);
  await send(page);
  await page.getByText(said.done).waitFor();
  await expectStoredOnce(folder);
});

test.each([
  [
    'refuses everything',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
  ],
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
])('Where the storage %s nothing is said to be kept, and what she wrote stays', async (_, break_) => {
  const { context, visit } = await openTunnel(browser);
  const page = await visit((tab) => tab.addInitScript(break_));
  await fillIn(page);
  await context.setOffline(true);
  await send(page);
  await page.getByText(said.failed).waitFor();
  expect(await page.getByText(said.kept).count()).toBe(0);
  expect(await page.getByRole('textbox').inputValue()).toBe(comment);
});

test('A service that closed meanwhile refuses it: it leaves the device and she is told', async () => {
  const { folder, context, visit } = await openTunnel(browser);
  const page = await visit();
  await fillIn(page);
  await context.setOffline(true);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await page.close();
  await context.setOffline(false);
  const again = await visit(async (tab) => {
    await aMinuteLater(tab);
    await tab.route(submissions, (route) =>
      route.fulfill({
        status: 409,
        headers: { 'access-control-allow-origin': '*', 'content-type': 'application/problem+json' },
        body: JSON.stringify({ type: 'urn:avis-plus:problem:service-inactive' }),
      }),
    );
  });
  await expect.poll(() => onDevice(again)).not.toContain(comment);
  await again.locator('avis-plus button').click();
  await again.getByText(/n’a pas été accepté\s: il est effacé/).waitFor();
  expect(storedIds(folder)).toEqual([]);
});

/** Inside the page: a request that is held outside it leaves when the page does, for that is what `keepalive` means. */
function hangEverySend(tab: Page): Promise<unknown> {
  return tab.addInitScript(() => {
    const real = window.fetch;
    window.fetch = (asked, options) =>
      options?.method === 'POST' ? new Promise(() => {}) : real(asked, options);
  });
}

/** Whatever wait was begun is over. */
function aMinuteLater(tab: Page): Promise<void> {
  return tab.clock.install({ time: Date.now() + 60_000 });
}

async function loseFirstAnswer(page: Page): Promise<void> {
  let lost = false;
  await page.route(submissions, async (route) => {
    if (lost) return route.continue();
    lost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
}
