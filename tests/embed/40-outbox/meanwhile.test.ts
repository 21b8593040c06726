/** What happens between her sending and the answer: she writes on, goes on, or the network comes back; nothing is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { openHoldingLink } from '../../support/holding-link.ts';
import { focused } from '../../support/keyboard.ts';
import { expectStoredOnce, fillIn, onDevice, openTunnel, said, send, submissions } from './open-tunnel.ts';

const later = 'Et trois mots de plus.';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('What she writes while the outbox sends stays in its field, beside the receipt of what was sent', async () => {
  const { folder, server, visit } = await openTunnel(browser);
  const page = await visit((tab) => tab.clock.install());
  const posts = await answerFirst(page, (route) => route.abort('connectionreset'));
  await fillIn(page);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await page.getByRole('textbox').fill(later);
  await page.clock.runFor(10_000);
  await page.getByText(said.earlier).waitFor();
  await expectStoredOnce(folder);
  expect(await page.getByRole('textbox').inputValue()).toBe(later);
  expect(await focused(page), 'nobody is taken from her field').toMatchObject({ tag: 'textarea' });
  expect(await page.getByText(said.done).count()).toBe(0);
  const link = page.locator('.notices').getByRole('link');
  expect(await link.getAttribute('href')).toMatch(new RegExp(`^${server.url}/r/[0-9A-Z-]{29}$`));
  await send(page);
  expect(await focused(page), 'what changed is corrected there').toMatchObject({ tag: 'a' });
  expect(posts()).toBe(2);
  await expect.poll(() => onDevice(page)).toBeNull();
});

test('What she writes while it is being sent stays as well', async () => {
  const { folder, visit } = await openTunnel(browser);
  const page = await visit();
  let arrive = () => {};
  const written = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await answerFirst(page, async (route) => {
    await written;
    await route.continue();
  });
  await fillIn(page);
  await send(page);
  await page.getByRole('textbox').fill(later);
  arrive();
  await page.getByText(said.earlier).waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe(later);
  await expectStoredOnce(folder);
});

test('The network comes back while an attempt hangs: her receipt is there at once, and nothing is said to wait', async () => {
  const { folder, visit } = await openTunnel(browser);
  const page = await visit();
  const posts = await answerFirst(page, () => new Promise(() => {}));
  await fillIn(page);
  await send(page);
  await expect.poll(posts).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(said.done).waitFor();
  await expectStoredOnce(folder);
  await expect.poll(() => onDevice(page)).toBeNull();
  expect(await page.getByText(said.kept).count()).toBe(0);
});

test('Somebody who went on to a field of the page is left there when her receipt comes', async () => {
  const { context, visit } = await openTunnel(browser);
  const page = await visit();
  await page.evaluate(() => {
    document.querySelector('avis-plus')?.setAttribute('display', 'inline');
    document.body.append(document.createElement('input'));
  });
  const outbox = page.waitForResponse(/\/widget\/outbox\./);
  await page.getByText('Plutôt insatisfait').click();
  await (await outbox).finished();
  await context.setOffline(true);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await page.locator('body > input').focus();
  await context.setOffline(false);
  await page.getByRole('heading', { name: said.done }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
});

test('Back on a page that was hidden, what waits is sent at once', async () => {
  const { folder, visit } = await openTunnel(browser);
  const page = await visit((tab) => tab.clock.install());
  await page.route(submissions, (route) => route.abort('internetdisconnected'));
  await fillIn(page);
  await send(page);
  await page.getByText(said.kept).waitFor();
  // From here on no timer runs: only coming back can send.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.unroute(submissions);
  await page.clock.setFixedTime(Date.now() + 7_200_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText(said.done).waitFor();
  await expectStoredOnce(folder);
});

for (const keepalive of [true, false])
  test(`A page left while it is being sent, in a browser without beacons, ${keepalive ? 'is outlived by the request itself' : 'would take a request of the usual kind with it'}`, async () => {
    const link = await openHoldingLink();
    onTestFinished(link.close);
    const { folder, visit } = await openTunnel(browser, link);
    const page = await visit((tab) =>
      tab.addInitScript((kept) => {
        Object.defineProperty(navigator, 'sendBeacon', { value: undefined });
        const real = window.fetch;
        window.fetch = (asked, options) => real(asked, kept ? options : { ...options, keepalive: false });
      }, keepalive),
    );
    await fillIn(page);
    await send(page);
    await expect.poll(() => link.underWay()).toBe(1);
    // The tab stays: what is under way is the page's, not the tab's.
    await page.goto('about:blank');
    if (!keepalive) return expect.poll(() => link.underWay()).toBe(0);
    link.release();
    await expectStoredOnce(folder);
  });

test('What has arrived and is only to be told asks a page view for nothing', async () => {
  const { server, visit } = await openTunnel(browser);
  const ended = [
    {
      id: '00000000-0000-4000-8000-000000000001',
      to: `${server.url}/api/v1/submissions`,
      kept: Date.now(),
      receipt: 'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R',
    },
  ];
  const requests: string[] = [];
  const page = await visit(async (tab) => {
    tab.on('request', (request) => requests.push(request.url()));
    await tab.addInitScript(
      (text) => localStorage.setItem('avis-plus:outbox', text),
      JSON.stringify({ waiting: [], ended, failures: 0, notBefore: 0 }),
    );
  });
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.startsWith(server.url))).toEqual([`${server.url}/widget/v1.js`]);
  await page.locator('avis-plus button').click();
  await page.locator('.notices').getByRole('link').waitFor();
});

type Answer = Parameters<Parameters<Page['route']>[1]>[0];

/** All but the first are sent on. @returns how many there were. */
async function answerFirst(page: Page, answer: (route: Answer) => Promise<unknown>): Promise<() => number> {
  let posts = 0;
  await page.route(submissions, async (route) => {
    posts += 1;
    await (posts === 1 ? answer(route) : route.continue());
  });
  return () => posts;
}
