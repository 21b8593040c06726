/** Asks axe what it makes of a page as it stands: WCAG 2.0 to 2.2, levels A and AA, and what axe holds to be good practice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Outcome } from '#server/administer/accessibility/report.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The rules whose answer a theme can change: it changes colours and nothing else. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Numbers on the bars of a chart: axe knows no ground that is drawn. In Chromium it says so, in Firefox it takes the
 * page's and is wrong. `colours.test.ts` holds them against their bars.
 */
const onDrawnGround = /^<text class="on-/;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where axe is asked for it reads itself, and only there: `axe` is then what it always is. */
const axeAtHand = `Object.defineProperty(window, 'axe', {
  configurable: true,
  get: () => {
    delete window.axe;
    ${axeSource}
    return window.axe;
  },
});`;
/** Pages whose documents all have axe at hand. */
const equipped = new WeakSet<Page>();

export type Judgement = {
  /** One line a fault: what was looked at, the rule, the element. */
  readonly faults: readonly string[];
  /** Name and version of axe. */
  readonly tool: string;
  /** By success criterion, as axe writes it: `wcag143`. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
};

export async function faultsOf(page: Page, where: string): Promise<readonly string[]> {
  return (await judge(page, where)).faults;
}

export async function judge(page: Page, where: string, rules: 'all' | 'colours' = 'all'): Promise<Judgement> {
  const options: axe.RunOptions = {
    runOnly: rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules },
    // Of the other results only the rule is asked for.
    resultTypes: ['violations'],
    selectors: false,
  };
  await bringAxe(page);
  const results = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    options,
  );
  const { incomplete, passes, inapplicable, testEngine } = results;
  const violations = results.violations.map(({ id, tags, nodes }) => ({
    id,
    tags,
    nodes: nodes.filter(({ html }) => id !== 'color-contrast' || !onDrawnGround.test(html)),
  }));
  const outcomes = new Map<string, Outcome>();
  // The last word is the gravest.
  for (const [outcome, ruled] of [
    ['inapplicable', inapplicable],
    ['passed', passes],
    ['cantTell', [...incomplete, ...violations]],
    ['failed', violations.filter(({ nodes }) => nodes.length > 0)],
  ] as const)
    for (const rule of ruled)
      for (const tag of rule.tags) if (/^wcag\d{3,}$/.test(tag)) outcomes.set(tag, outcome);
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html}`));
  return { faults, outcomes, tool: `${testEngine.name} ${testEngine.version}` };
}

/** Once a page, not once a document: to send half a megabyte takes a browser longer than most answers. */
async function bringAxe(page: Page): Promise<void> {
  if (equipped.has(page)) return;
  equipped.add(page);
  await page.addInitScript({ content: axeAtHand });
  await page.evaluate(axeAtHand);
}
