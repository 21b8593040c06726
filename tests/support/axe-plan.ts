/**
 * What axe is asked where: a walk in a language and a browser, and at each of its states the looks of the page. All of
 * them make the report of a release. `npm test` takes pairs: of state, language, theme, width and browser, any value
 * meets any value of another (`tests/unit/support/axe-plan.test.ts` counts them); a fault that needs three of them at
 * once is left to the report.
 */
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { type Walk, walks } from './accessible-states.ts';
import type { Theme } from './browser.ts';

export const engines = ['chromium', 'firefox'] as const;
export type Engine = (typeof engines)[number];

/** Pixels: a phone held upright, and a desk. */
export const widths = { narrow: { width: 360, height: 740 }, wide: { width: 1280, height: 800 } } as const;

/** The page as it is judged; a theme changes colours only, so that a second look asks about colours only. */
export type Look = {
  readonly theme: Theme;
  readonly width: keyof typeof widths;
  readonly rules: 'all' | 'colours';
};

export type Visit = {
  readonly walk: Walk;
  readonly language: Language;
  /** @param at index of a state of the walk. */
  readonly looks: (at: number) => readonly Look[];
};

/** Every state in every language, theme and browser; French, which most people see, in Chromium at both widths. */
export function wholePlan(engine: Engine): readonly Visit[] {
  return everyVisit().map(({ walk, language }) => {
    const width = language === 'fr' || engine === 'firefox' ? 'wide' : 'narrow';
    const looks: Look[] = [
      { theme: 'light', width, rules: 'all' },
      { theme: 'dark', width, rules: 'colours' },
    ];
    if (language === 'fr' && engine === 'chromium')
      looks.push({ theme: 'light', width: 'narrow', rules: 'all' });
    return { walk, language, looks: () => looks };
  });
}

/** Each state once in each language it has – in both browsers where that is one –, in one look. */
export function pairwisePlan(engine: Engine): readonly Visit[] {
  return everyVisit()
    .filter(({ walk, language }) => walk.languages.length === 1 || engineOf(walk, language) === engine)
    .map(({ walk, language }) => {
      const turn = languages.indexOf(language);
      // Where there is one language, the other browser shows the other look.
      const other = walk.languages.length === 1 && engine === 'firefox' ? 1 : 0;
      return {
        walk,
        language,
        looks: (at) => [
          {
            theme: isOdd(at + turn + other) ? 'dark' : 'light',
            width: isOdd(walks.indexOf(walk) + Math.floor(turn / 2) + other) ? 'wide' : 'narrow',
            rules: 'all',
          },
        ],
      };
    });
}

/** Firefox, which takes three times as long, gets each walk in one language or two, so that it meets all of them. */
function engineOf(walk: Walk, language: Language): Engine {
  const everywhere = walks.filter((one) => one.languages.length === languages.length);
  const given = languages.indexOf(language) % everywhere.length;
  return everywhere[given] === walk ? 'firefox' : 'chromium';
}

function everyVisit(): { readonly walk: Walk; readonly language: Language }[] {
  return languages.flatMap((language) =>
    walks.filter((walk) => walk.languages.includes(language)).map((walk) => ({ walk, language })),
  );
}

function isOdd(count: number): boolean {
  return count % 2 === 1;
}
