/** What a later visit says of earlier ratings: that they still wait, what became of them, and nothing less for a press. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { openBrowser } from '../../support/browser.ts';
import {
  expectStoredOnce,
  fillIn,
  onDevice,
  openTunnel,
  said,
  send,
  storageKey,
  storedIds,
  submissions,
  type Tunnel,
} from './open-tunnel.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const arrived = /Votre avis du \d+\S* \S+, gardé sur cet appareil, est arrivé\./;

test('Back while nothing can be sent yet, she finds that hers waits; erased there, it is never sent', async () => {
  const { folder, context, visit } = await leftWaiting();
  const page = await visit();
  await openForm(page);
  const notice = page.locator('.notices');
  await notice.getByText(said.kept).waitFor();
  expect(await page.getByRole('radio', { checked: true }).count(), 'the form itself begins anew').toBe(0);
  await notice.getByRole('button', { name: said.erase }).click();
  await notice.getByText(said.unsent).waitFor();
  expect(await notice.getByRole('button').count()).toBe(0);
  expect(await onDevice(page)).toBeNull();
  await context.unroute(submissions);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await (await visit()).waitForLoadState('networkidle');
  expect(storedIds(folder)).toEqual([]);
});

test('What is said to wait is said to have arrived once it has, with its receipt, and the form stays hers', async () => {
  const { folder, server, context, visit } = await leftWaiting();
  const page = await visit();
  await openForm(page);
  const notice = page.locator('.notices');
  await notice.getByText(said.kept).waitFor();
  await page.getByText('Plutôt satisfait').click();
  await context.unroute(submissions);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await notice.getByText(arrived).waitFor();
  expect(await notice.getByText(said.kept).count()).toBe(0);
  const link = await notice.getByRole('link').getAttribute('href');
  expect(link).toMatch(new RegExp(`^${server.url}/r/[0-9A-Z-]{29}$`));
  expect(await page.getByLabel('Plutôt satisfait').isChecked()).toBe(true);
  await expectStoredOnce(folder);
});

test('Sent by another tab meanwhile, a press on “erase” gives the receipt first', async () => {
  const { context, visit } = await leftWaiting();
  const page = await visit();
  await openForm(page);
  const notice = page.locator('.notices');
  await notice.getByText(said.kept).waitFor();
  // The first tab cannot send, so that only the other one can have.
  await page.route(submissions, (route) => route.abort('internetdisconnected'));
  await context.unroute(submissions);
  const other = await visit();
  await other.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => onDevice(other)).toContain('"receipt":"');
  await notice.getByRole('button', { name: said.erase }).click();
  await notice.getByText(arrived).waitFor();
  await notice.getByRole('link').waitFor();
});

test('The form of one service says nothing of what waits for another', async () => {
  const { server, context, visit } = await openTunnel(browser);
  await context.route(submissions, (route) => route.abort('internetdisconnected'));
  const waiting = [waitingFor(server.url, 'PORT', 1), waitingFor(server.url, 'TOWN', 2)];
  const page = await visit((tab) => plant(tab, { waiting }));
  await openForm(page);
  await page.locator('.notices').getByText(said.kept).waitFor();
  expect(await page.getByText(said.kept).count()).toBe(1);
  await page.getByRole('button', { name: said.erase }).click();
  await page.getByText(said.unsent).waitFor();
  expect(await onDevice(page)).toContain('PORT');
  expect(await onDevice(page)).not.toContain('TOWN');
});

test('Erasing one, or sending another, leaves the rest said, each with its receipt or its button', async () => {
  const { server, context, visit } = await openTunnel(browser);
  await context.route(submissions, (route) => route.abort('internetdisconnected'));
  const receipts = ['A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R', 'B1B2C-D3E4F-G5H6J-K7M8N-P9Q0R'];
  const ended = receipts.map((receipt, at) => ({ ...headOf(server.url, at), receipt }));
  const page = await visit((tab) => plant(tab, { waiting: [waitingFor(server.url, 'TOWN', 3)], ended }));
  await openForm(page);
  const notices = page.locator('.notices p');
  await expect.poll(() => notices.count()).toBe(3);
  await notices.nth(0).getByRole('button').click();
  await page.getByText(said.erased).waitFor();
  const expectRest = async () => {
    expect(await notices.nth(0).textContent(), 'in the place of what was pressed').toContain(said.erased);
    expect(await notices.nth(0).getByRole('button').count()).toBe(0);
    const links = await page.locator('.notices').getByRole('link').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
      server.url + paths.receipt(receipts[1] ?? ''),
    ]);
    expect(await notices.nth(2).textContent()).toContain(said.kept);
  };
  await expectRest();
  await page.getByText('Plutôt insatisfait').click();
  await send(page);
  await expect.poll(() => page.getByText(said.kept).count()).toBe(2);
  await expectRest();
  await notices.nth(3).getByRole('button').click();
  await page.getByText(said.unsent).waitFor();
  await expectRest();
});

/** A first visit whose rating could not be sent, and every attempt fails from then on. */
async function leftWaiting(): Promise<Tunnel> {
  const tunnel = await openTunnel(browser);
  await tunnel.context.route(submissions, (route) => route.abort('internetdisconnected'));
  const page = await tunnel.visit();
  // What a page hands over while it is left is not the matter here.
  await page.evaluate(() => Object.defineProperty(navigator, 'sendBeacon', { value: undefined }));
  await fillIn(page);
  await send(page);
  await page.getByText(said.kept).waitFor();
  await page.close();
  return tunnel;
}

/** The form open, the outbox read. */
async function openForm(page: Page): Promise<void> {
  await page.locator('avis-plus button').first().click();
  await page.getByRole('dialog').waitFor();
}

function headOf(url: string, at: number) {
  const id = `00000000-0000-4000-8000-00000000000${at}`;
  return { id, to: url + paths.api.submissions(), kept: Date.now() };
}

function waitingFor(url: string, service: string, at: number) {
  const head = headOf(url, at);
  return { ...head, attempts: [JSON.stringify({ id: head.id, service, ratings: { overall: 4 } })] };
}

function plant(tab: Page, queue: object): Promise<unknown> {
  return tab.addInitScript(
    ([key, text]) => localStorage.setItem(key as string, text as string),
    [storageKey, JSON.stringify({ ended: [], failures: 0, notBefore: 0, ...queue })],
  );
}
