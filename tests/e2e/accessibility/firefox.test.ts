/**
 * axe in Firefox, whose styles and names are computed by another engine, as `axe-plan.ts` says. With `--mode report`
 * (`npm run accessibility-report`), which takes minutes more, at every state in every language and both themes.
 */
import { afterAll, beforeAll, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { expectNoFaults, plannedVisits, visitsTimeout } from '../../support/judge-visits.ts';
import { openThemedFirefox, type ThemedFirefox } from '../../support/themed-firefox.ts';

let site: AccessibleSite;
let firefox: ThemedFirefox;
beforeAll(async () => {
  site = await openAccessibleSite();
  firefox = await openThemedFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

test.for(languages)(
  'axe finds no fault in Firefox in "%s", in light or in dark',
  { timeout: visitsTimeout },
  async (language, { task, expect }) => {
    const visits = plannedVisits('firefox').filter((visit) => visit.language === language);
    expect(visits.length).toBeGreaterThan(0);
    const { browser, paint } = firefox;
    const page = await browser.newPage();
    await expectNoFaults(visits, site, { engine: 'firefox', browser, page, paint }, task);
    await page.context().close();
  },
);
