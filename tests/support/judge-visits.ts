/** Asks axe at every state of some walks, as planned, and hands what it said to the report of a release. */
import type { Browser, Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { judge } from './accessibility.ts';
import type { AccessibleSite } from './accessible-site.ts';
import { type Engine, type Look, pairwisePlan, type Visit, wholePlan, widths } from './axe-plan.ts';
import type { Theme } from './browser.ts';
import type { Judged } from './earl-report.ts';

/** Milliseconds the visits in one language may take on a slow machine. */
export const visitsTimeout = 400_000;

export type JudgedBrowser = {
  readonly engine: Engine;
  readonly browser: Browser;
  readonly page: Page;
  readonly paint: (page: Page, theme: Theme) => Promise<void>;
};

/** Pairs, or – for `npm run accessibility-report` – the whole. */
export function plannedVisits(engine: Engine): readonly Visit[] {
  return process.env.AVIS_REPORT === 'write' ? wholePlan(engine) : pairwisePlan(engine);
}

export async function expectNoFaults(
  visits: readonly Visit[],
  site: AccessibleSite,
  { engine, browser, page, paint }: JudgedBrowser,
  task: TestContext['task'],
): Promise<void> {
  const judged: Judged[] = [];
  const faults: string[] = [];
  let tool = '';
  let shown: Partial<Look> = {};
  for (const { walk, language, looks } of visits) {
    const seen: string[] = [];
    const stop = async (state: string): Promise<void> => {
      for (const { theme, width, rules } of looks(seen.length)) {
        if (width !== shown.width) await page.setViewportSize(widths[width]);
        if (theme !== shown.theme) await paint(page, theme);
        shown = { theme, width };
        const part = `${language}.${theme}.${engine}`;
        const said = await judge(page, `${state}, ${part}, ${width}`, rules);
        faults.push(...said.faults);
        tool = said.tool;
        judged.push({ state, part, outcomes: said.outcomes });
      }
      seen.push(state);
    };
    await walk.run({ page, site, language, stop });
    expect(seen, 'every state of the walk was reached').toEqual(walk.states);
  }
  expect(faults).toEqual([]);
  const name = engine === 'chromium' ? 'Chromium' : 'Firefox';
  task.meta.said = { day: systemClock.today(), tool, browser: `${name} ${browser.version()}`, judged };
}
