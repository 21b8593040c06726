/** The kiosk for every hand and eye: targets, sizes, languages; what axe makes of it is in `accessibility/states.test.ts`. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { translations } from '#shared/charter/translations.ts';
import { paths } from '#shared/contracts/paths.ts';
import { kioskTexts } from '#shared/i18n/kiosk-messages.ts';
import { typesetIn } from '#shared/i18n/typography.ts';
import { openBrowser } from '../support/browser.ts';
import { type Desk, openDesk, openTablet, settle, tap, town } from '../support/open-kiosk.ts';
import { fitsInWidth } from '../support/watched-page.ts';

/** Pixels: what the questionnaire's answers measure at least, twice the size WCAG 2.5.5 asks for. */
const targetMin = 88;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  [768, 1024],
  [1024, 768],
])(
  'at %i by %i each screen says what it is written in, the question that it is a translation, without scrolling',
  async (width, height) => {
    const { server }: Desk = await openDesk();
    const { page, complaints } = await openTablet(browser, server.url, { viewport: { width, height } });
    const root = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    for (const language of languages) {
      const text = kioskTexts[language];
      await page.getByRole('button', { name: text.name, exact: true }).tap();
      await page.getByText(text.start, { exact: true }).waitFor();
      expect(await root()).toEqual([language, text.direction]);
      const note = language === 'fr' ? '' : typesetIn(language)(translations[language].note);
      expect(await page.locator('.notice').textContent()).toContain(note);
      expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), language).toBe(
        0,
      );
      await settle(page);
      await tap(page, 4);
      await page.getByRole('button', { name: text.back }).waitFor();
      await settle(page);
      await page.getByRole('button', { name: text.finish }).tap();
      await page.getByText(text.stored, { exact: true }).waitFor();
      expect(await root()).toEqual([language, text.direction]);
      await page.clock.runFor(3_500);
      await page.getByRole('button', { name: text.done }).tap();
      await settle(page);
    }
    expect(complaints).toEqual([]);
  },
);

test.each([
  [320, 640],
  [640, 320],
  [768, 1024],
  [1024, 768],
  [1920, 1080],
  [3840, 2160],
])(
  'at %i by %i nothing is cut off sideways and every answer is 88 px high and wide',
  async (width, height) => {
    const { server } = await openDesk();
    const { page } = await openTablet(browser, server.url, { viewport: { width, height } });
    await expectRoomy(page);
    // Upright or across, a tablet shows its question and all answers without scrolling.
    if (Math.min(width, height) >= 768)
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0);
    await tap(page, 1);
    await page.locator('.ways').waitFor();
    await expectRoomy(page);
  },
);

test('text twice as large stays whole', async () => {
  const { server } = await openDesk();
  const { page } = await openTablet(browser, server.url);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.reload();
  await page.locator('.targets').waitFor();
  expect(
    await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)),
  ).toBeGreaterThanOrEqual(32);
  await expectRoomy(page);
});

test('without script the page leads to the form', async () => {
  const { server } = await openDesk();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}${paths.kiosk(town)}?placement=hall`);
  await page.getByRole('main').getByRole('link').click();
  await page.getByRole('group').first().waitFor();
  expect(page.url()).toBe(
    `${server.url}${paths.form(town, { placement: 'hall', language: 'fr', m: 'link' })}`,
  );
  await context.close();
});

async function expectRoomy(page: Page): Promise<void> {
  expect(await fitsInWidth(page)).toBe(true);
  const boxes = await page.locator('.target').evaluateAll((targets) =>
    targets.map((target) => {
      const { width, height } = target.getBoundingClientRect();
      const cut = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
      return { width, height, cut };
    }),
  );
  expect(boxes).toHaveLength(5);
  for (const { width, height, cut } of boxes) {
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(targetMin);
    expect(cut).toBe(false);
  }
}
