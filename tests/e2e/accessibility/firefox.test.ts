/**
 * axe in Firefox, whose styles and names are computed by another engine, in both themes: every state in French – in
 * English what only English has –, in Arabic, whose pages run the other way, and in one language more. With
 * `--mode report` (`npm run accessibility-report`), which takes minutes more, in every language.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { judge } from '../../support/accessibility.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { type Walk, walks } from '../../support/accessible-states.ts';
import type { Judged } from '../../support/earl-report.ts';
import { openThemedFirefox, type ThemedFirefox } from '../../support/themed-firefox.ts';

/** Milliseconds a language may take on a slow machine. */
const timeout = 400_000;
const themes = ['light', 'dark'] as const;

const isComplete = process.env.AVIS_REPORT === 'write';
const alwaysWalked: readonly Language[] = ['fr', 'ar'];
const otherLanguages = languages.filter((language) => !alwaysWalked.includes(language));
const walksInAll = walks.filter((walk) => walk.languages.length === languages.length);

type Visit = { readonly language: Language; readonly walks: readonly Walk[]; readonly count: number };

const visits: readonly Visit[] = languages.map((language) => {
  const chosen = walks.filter((walk) => walk.languages.includes(language) && isChosen(walk, language));
  return { language, walks: chosen, count: statesOf(chosen).length };
});

let site: AccessibleSite;
beforeAll(async () => {
  site = await openAccessibleSite();
});
afterAll(() => site?.close());

test('no state is left out in Firefox, in French or Arabic if it has them, and no language', () => {
  expect(new Set(statesOf(visits.flatMap((visit) => visit.walks)))).toEqual(new Set(statesOf(walks)));
  for (const { language, count } of visits)
    if (alwaysWalked.includes(language))
      expect(count).toBe(statesOf(walks.filter((walk) => walk.languages.includes(language))).length);
    else expect(count).toBeGreaterThan(0);
});

describe.concurrent.each(inTwoLanes())('in a Firefox of its own', (...lane) => {
  let firefox: ThemedFirefox;
  beforeAll(async () => {
    firefox = await openThemedFirefox();
  });
  afterAll(() => firefox?.close());

  test.sequential.for(lane)(
    'axe finds no fault in Firefox in $language, in light or in dark (states: $count)',
    { timeout },
    async ({ language, walks: chosen }, { task }) => {
      const page = await firefox.browser.newPage();
      const judged: Judged[] = [];
      const faults: string[] = [];
      let tool = '';
      for (const { states, run } of chosen) {
        const seen: string[] = [];
        const stop = async (state: string) => {
          // The theme in which the state before was left comes first: to change it takes time.
          for (const theme of judged.length % 4 < 2 ? themes : themes.toReversed()) {
            const part = `${language}.${theme}.firefox`;
            await firefox.paint(page, theme);
            const said = await judge(page, `${state}, ${part}`, theme === 'light' ? 'all' : 'colours');
            faults.push(...said.faults);
            tool = said.tool;
            judged.push({ state, part, outcomes: said.outcomes });
          }
          seen.push(state);
        };
        await run({ page, site, language, stop });
        expect(seen, 'every state of the walk was reached').toEqual(states);
      }
      expect(faults).toEqual([]);
      task.meta.said = {
        day: systemClock.today(),
        tool,
        browser: `Firefox ${firefox.browser.version()}`,
        judged,
      };
      await page.context().close();
    },
  );
});

/** Each walk all languages have is given to one that is not walked whole, in turn. */
function isChosen(walk: Walk, language: Language): boolean {
  if (isComplete || alwaysWalked.includes(language)) return true;
  const turn = walksInAll.indexOf(walk);
  return turn === -1 || otherLanguages[turn % otherLanguages.length] === language;
}

function statesOf(some: readonly Walk[]): readonly string[] {
  return some.flatMap(({ states }) => states);
}

/** Of about the same length, the longest visits dealt out first: one works while the other waits for its browser. */
function inTwoLanes(): [Visit[], Visit[]] {
  const lanes: [Visit[], Visit[]] = [[], []];
  const length = (lane: readonly Visit[]) => lane.reduce((sum, { count }) => sum + count, 0);
  for (const visit of visits.toSorted((one, other) => other.count - one.count))
    lanes[length(lanes[0]) <= length(lanes[1]) ? 0 : 1].push(visit);
  return lanes;
}
