/**
 * axe, at every state of every walk in every language, on the built server: no fault, in the looks `axe-plan.ts` gives
 * each. With `--mode report` (`npm run accessibility-report`) in all looks, and what it said here and in Firefox is
 * written as the report of this release.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { judge } from '../../support/accessibility.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { openBrowser, type Theme } from '../../support/browser.ts';
import { expectNoFaults, plannedVisits, visitsTimeout } from '../../support/judge-visits.ts';

let browser: Browser;
let site: AccessibleSite;

beforeAll(async () => {
  site = await openAccessibleSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('axe sees into the shadow root: it finds an image without text and a pale word planted there', async () => {
  const page = await openPage();
  await page.goto(site.host);
  await page.locator('avis-plus button').waitFor();
  expect((await judge(page, 'before')).faults).toEqual([]);
  await page.locator('avis-plus').evaluate((element) => {
    const word = document.createElement('p');
    word.textContent = 'Un mot trop pâle';
    word.style.cssText = 'color: #ccc; background: #fff';
    element.shadowRoot?.append(document.createElement('img'), word);
  });
  const { faults, outcomes } = await judge(page, 'after');
  expect(faults.map((fault) => fault.split(': ')[1]).sort()).toEqual(['color-contrast', 'image-alt']);
  expect(outcomes.get('wcag143')).toBe('failed');
  await page.context().close();
});

test.for(languages)(
  'axe finds no fault in any state in "%s", in light or in dark',
  { timeout: visitsTimeout },
  async (language, { task }) => {
    const visits = plannedVisits('chromium').filter((visit) => visit.language === language);
    expect(visits.length).toBeGreaterThan(0);
    const page = await openPage();
    const paint = (painted: Page, colorScheme: Theme) => painted.emulateMedia({ colorScheme });
    await expectNoFaults(visits, site, { engine: 'chromium', browser, page, paint }, task);
    await page.context().close();
  },
);

/** A colour half-way through its change is nobody's choice. */
async function openPage() {
  return (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
}
