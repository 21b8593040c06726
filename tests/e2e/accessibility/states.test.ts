/**
 * axe, at every state of every walk, in each language and both themes, on the built server: no fault. With
 * `--mode report` (`npm run accessibility-report`) what it said here and in Firefox is also written as the report of this
 * release.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { languages } from '#shared/charter/circumstances.ts';
import { judge } from '../../support/accessibility.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { walks } from '../../support/accessible-states.ts';
import { openBrowser } from '../../support/browser.ts';
import type { Judged } from '../../support/earl-report.ts';

/** Seconds a language may take on a slow machine. */
const timeout = 180_000;
/** A phone held upright; French is judged at both widths, of the others the narrow one. */
const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 800 };

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
  { timeout },
  async (language, { task }) => {
    const page = await openPage();
    await page.setViewportSize(language === 'fr' ? wide : narrow);
    const judged: Judged[] = [];
    const faults: string[] = [];
    let tool = '';
    for (const { states, run } of walks.filter((walk) => walk.languages.includes(language))) {
      const seen: string[] = [];
      const stop = async (state: string) => {
        seen.push(state);
        for (const theme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: theme });
          const part = `${language}.${theme}.chromium`;
          const said = await judge(page, `${state}, ${part}`, theme === 'light' ? 'all' : 'colours');
          faults.push(...said.faults);
          tool = said.tool;
          judged.push({ state, part, outcomes: said.outcomes });
        }
        await page.emulateMedia({ colorScheme: 'light' });
        if (language !== 'fr') return;
        await page.setViewportSize(narrow);
        faults.push(...(await judge(page, `${state}, ${language}, narrow`)).faults);
        await page.setViewportSize(wide);
      };
      await run({ page, site, language, stop });
      expect(seen, 'every state of the walk was reached').toEqual(states);
    }
    expect(faults).toEqual([]);
    task.meta.said = { day: systemClock.today(), tool, browser: `Chromium ${browser.version()}`, judged };
    await page.context().close();
  },
);

/** A colour half-way through its change is nobody's choice. */
async function openPage() {
  return (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
}
