/** The kiosk on the built server: a tap is a rating, and nobody sees anything of the person before. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { kioskEn } from '#shared/i18n/kiosk.en.ts';
import { openFullBrowser } from '../support/browser.ts';
import {
  expectStored,
  french,
  leave,
  openDesk,
  openTablet,
  question,
  rateOnce,
  settle,
  storageKey,
  tap,
  town,
} from '../support/open-kiosk.ts';
import { leftBehind, nothingLeft } from '../support/watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openFullBrowser();
});
afterAll(() => browser.close());

test('Two people one after the other are two ratings of a kiosk, and the second finds nothing of the first', async () => {
  const { folder, server } = await openDesk();
  const { page, complaints, requests } = await openTablet(browser, server.url);
  const untouched = await page.locator('body').innerText();
  await rateOnce(page, 5);
  await page.getByText(french.stored).waitFor();
  const [first] = await expectStored(folder, 1);
  const code = (await page.locator('.thanks img').getAttribute('src')) ?? '';
  expect(code).toMatch(/^\/r\/[0-9A-Z-]{29}\/qr\.svg$/);
  await expect
    .poll(() => page.locator('.thanks img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await leave(page);
  expect(await page.locator('body').innerText(), 'as it was before anybody').toBe(untouched);
  expect(await page.locator('body').innerHTML()).not.toContain(code.split('/')[2]);
  expect(await leftBehind(page)).toEqual(nothingLeft);

  await rateOnce(page, 1);
  await page.getByText(french.stored).waitFor();
  const ids = await expectStored(folder, 2);
  expect(ids).toContain(first);
  for (const other of ids) expect(other).toMatch(/^[0-9a-f]{12}4/);
  await addOthers(server.url, 9);
  await folder.publishTomorrow();
  const results = await (await fetch(server.url + paths.api.serviceResults(town))).json();
  const overall = results.criteria.find(({ criterion }: { criterion: string }) => criterion === 'overall');
  expect(overall).toMatchObject({ n: 11, counts: [1, 0, 0, 9, 1] });
  expect(complaints).toEqual([]);
  expect(new Set(requests.map((request) => new URL(request).origin))).toEqual(new Set([server.url]));
});

test('A tablet sends with the key in the address that the operator made for it', async () => {
  const { folder, server } = await openDesk();
  const address = new URL((await folder.run('kiosk', town, '--channel', 'counter')).trim());
  const key = address.searchParams.get('key');
  const { page, complaints, requests } = await openTablet(browser, server.url, {
    query: address.search.slice(1),
  });
  await addOthers(server.url, 10);
  await rateOnce(page, 5);
  await page.getByText(french.stored).waitFor();
  await expectStored(folder, 11);
  expect(requests).toContain(server.url + paths.api.submissions(key));
  expect(complaints).toEqual([]);
});

test('A double tap is one answer, and two quick ones on the end are one rating', async () => {
  const { folder, server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await page.locator('.target.level-4').evaluate((button: HTMLElement) => {
    button.click();
    // Where the first touch has put the next question's answer.
    document.querySelector<HTMLElement>('.target.level-4')?.click();
  });
  await page.getByText('Question 1 sur 3').waitFor();
  await settle(page);
  await page.getByRole('button', { name: french.finish }).dblclick();
  await page.getByText(french.stored).waitFor();
  await page.getByRole('button', { name: french.done }).tap();
  await page.getByRole('heading', { name: french.thanks }).waitFor();
  await expectStored(folder, 1);
});

test('Somebody who walks away is counted with what she answered, after a warning that any touch or key puts off', async () => {
  const { folder, server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await tap(page, 2);
  await question(page, 1);
  await tap(page, 3);
  await question(page, 2);
  await page.clock.runFor(31_000);
  const warning = page.getByRole('alert');
  await warning
    .filter({ hasText: 'L’écran revient au début dans 20 secondes.' })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Tab');
  await page.clock.runFor(1_000);
  expect(await warning.textContent()).toBe('');
  await page.clock.runFor(31_000);
  await page.getByRole('button', { name: french.stay }).tap();
  await page.clock.runFor(100_000);
  expect(await warning.textContent(), 'time was asked for').toBe('');
  expect(await page.getByText('Question 2 sur 3').isVisible()).toBe(true);
  await page.clock.runFor(110_000);
  await question(page, 0);
  await expectStored(folder, 1);
});

test('Thanks and receipt go by themselves; whoever needs longer says so', async () => {
  const { server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await rateOnce(page, 4);
  await page.getByText(french.stored).waitFor();
  await page.clock.runFor(20_000);
  await page.getByRole('button', { name: french.stay }).tap();
  await page.clock.runFor(60_000);
  expect(await page.locator('.thanks img').isVisible()).toBe(true);
  await page.clock.runFor(130_000);
  await question(page, 0);
  expect(await page.locator('.thanks').count()).toBe(0);
});

test('The language one person chose is not the next one’s', async () => {
  const { folder, server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByText(kioskEn.start).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await settle(page);
  await tap(page, 4);
  await page.getByText('Question 1 of 3').waitFor();
  await settle(page);
  await page.getByRole('button', { name: kioskEn.finish }).tap();
  await page.getByText(kioskEn.stored).waitFor();
  await page.clock.runFor(31_000);
  await page.getByText(french.start).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  await page.getByRole('button', { name: 'English' }).tap();
  await page.clock.runFor(55_000);
  await page.getByText(french.start).waitFor();
  await expectStored(folder, 1);
});

test('It is used by keys alone: the question has the focus, Tab reaches every answer and the end', async () => {
  const { folder, server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await page.locator('.target.level-5').focus();
  await page.keyboard.press('Enter');
  await question(page, 1);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
  for (let stop = 0; stop < 8; stop += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(french.finish);
  await page.keyboard.press('Enter');
  await page.getByText(french.stored).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('thanks');
  await expectStored(folder, 1);
});

test('at rest the whole screen invites: a touch beside the answers wakes it, and one on an answer rates', async () => {
  const { folder, server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  const screen = page.locator('main');
  const is = (wanted: string) => expect.poll(() => screen.getAttribute('data-screen')).toBe(wanted);
  await is('resting');
  await page.getByText(french.invite).waitFor();
  await page.locator('.service').tap();
  await is('asking');
  await page.clock.runFor(31_000);
  await is('resting');
  await tap(page, 3);
  await question(page, 1);
  await page.clock.runFor(51_000);
  await is('resting');
  await expectStored(folder, 1);
});

test('the first touch takes the whole screen, a mouse does not', async () => {
  const { server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  const full = () => page.evaluate(() => document.fullscreenElement?.localName ?? null);
  await page.locator('.service').click();
  expect(await full()).toBeNull();
  await page.locator('.service').tap();
  await expect.poll(full).toBe('html');
});

test('« done » touched too early is seen to be taken, and the screen goes on by itself', async () => {
  const { server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await rateOnce(page, 5);
  await settle(page);
  await page.getByRole('button', { name: french.done }).tap();
  await page.locator('button[aria-disabled=true]', { hasText: french.leavingNow }).waitFor();
  await page.clock.runFor(3_000);
  await question(page, 0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
});

test('the state of accessibility stands on the screen, and its link leads nobody away from it', async () => {
  const { server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await page.getByRole('link', { name: 'Accessibilité : non conforme' }).tap();
  await page.getByText(`${new URL(server.url).host}${paths.accessibility()}`).waitFor();
  expect(new URL(page.url()).pathname).toBe(paths.kiosk(town));
});

test('storage holds nothing once everything is recorded, and the screen has no field for words', async () => {
  const { server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  await rateOnce(page, 3);
  await page.getByText(french.stored).waitFor();
  expect(await page.evaluate((key) => localStorage.getItem(key), storageKey)).toBeNull();
  expect(await page.locator('textarea, input').count()).toBe(0);
});

async function addOthers(url: string, count: number): Promise<void> {
  for (let person = 0; person < count; person += 1) {
    const answer = await fetch(url + paths.api.submissions(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: crypto.randomUUID(), service: town, ratings: { overall: 4 } }),
    });
    expect(answer.status).toBe(201);
  }
}
