/** axe in Firefox, whose styles and names are computed by another engine: every state in French, in both themes. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { judge } from '../../support/accessibility.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { walks } from '../../support/accessible-states.ts';
import { openFirefox } from '../../support/browser.ts';

/** Milliseconds a theme may take on a slow machine. */
const timeout = 300_000;

/** In this engine axe sees no drawn ground and takes the page's: the numbers on the bars are judged in Chromium. */
const onDrawnGround = /: color-contrast: <text class="on-/;

let site: AccessibleSite;
beforeAll(async () => {
  site = await openAccessibleSite();
});
afterAll(() => site?.close());

test.each(['light', 'dark'] as const)(
  'axe finds no fault in Firefox in any state in French, in %s',
  async (theme) => {
    // That engine is told the theme at its start.
    const firefox = await openFirefox({ colorScheme: theme, reducedMotion: true });
    onTestFinished(() => firefox.close());
    const page = await firefox.newPage();
    const faults: string[] = [];
    for (const { states, run } of walks.filter((walk) => walk.languages.includes('fr'))) {
      const seen: string[] = [];
      const stop = async (state: string) => {
        seen.push(state);
        const said = await judge(page, `${state}, ${theme}`, theme === 'light' ? 'all' : 'colours');
        faults.push(...said.faults);
      };
      await run({ page, site, language: 'fr', stop });
      expect(seen, 'every state of the walk was reached').toEqual(states);
    }
    expect(faults.filter((fault) => !onDrawnGround.test(fault))).toEqual([]);
  },
  timeout,
);
