/** What is told by colour, outline or movement: seen in both themes, with colours the person imposes, and standing still. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { openBrowser } from '../../support/browser.ts';
import { contrastsOf, type EdgeContrast } from '../../support/colour-contrast.ts';
import { textContrast } from '../../support/text-contrast.ts';

/** WCAG 1.4.11: what it takes to see that something is a control, and in which state. */
const graphicContrast = 3;
/** WCAG 1.4.3: what it takes to read. */
const textContrastMin = 4.5;

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

async function openPage(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  onTestFinished(() => context.close());
  return context.newPage();
}

/** Unfolded, with one answer chosen. */
async function openPanel(page: Page): Promise<void> {
  await page.goto(site.host);
  // A page that follows the theme, as the widget does.
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));
  await page.locator('avis-plus button').click();
  await page.getByRole('radio').nth(3).check();
  await page.getByRole('textbox').waitFor();
}

async function openForm(page: Page): Promise<void> {
  await page.goto(site.url + paths.form('TOWN', { language: 'fr' }));
  await page.getByRole('radio').nth(3).check();
}

const surroundings = [
  ['the panel', openPanel],
  ['the form', openForm],
] as const;
const drawings = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const;

describe.each(surroundings)('In %s', (_, open) => {
  describe.each(drawings)('in %s', (_name, options) => {
    test('every control has an edge or a ground that is seen', async () => {
      const page = await openPage(options);
      await open(page);
      const controls = await contrastsOf(page, 'label:has(input), .target, textarea, button');
      expect(controls.length).toBeGreaterThan(30);
      expect(weak(controls.filter(({ textOnly }) => !textOnly))).toEqual([]);
    });

    test('the answer chosen is told from the others by its ground', async () => {
      const page = await openPage(options);
      await open(page);
      const [chosen] = await contrastsOf(page, 'label:has(input:checked), input:checked + .target');
      expect(chosen?.ground).toBeGreaterThanOrEqual(graphicContrast);
      const [other] = await contrastsOf(
        page,
        'label:has(input:not(:checked)), input:not(:checked) + .target',
      );
      expect(other?.ground).toBeLessThan(graphicContrast);
    });

    test('wherever the focus goes, its outline is seen', async () => {
      const page = await openPage(options);
      await open(page);
      const seen: (number | undefined)[] = [];
      for (let tab = 0; tab < 12; tab += 1) {
        await page.keyboard.press('Tab');
        const [focus] = await contrastsOf(page, 'label:has(:focus), :focus + .target, :focus');
        if (focus) seen.push(focus.outline);
      }
      expect(seen.length).toBeGreaterThan(8);
      expect(Math.min(...seen.map(Number))).toBeGreaterThanOrEqual(graphicContrast);
    });
  });

  test('nothing moves, and less than nothing where movement is not wanted', async () => {
    const page = await openPage({});
    await open(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const slowest = await page.evaluate(() => {
      const roots: ParentNode[] = [document];
      for (const element of document.querySelectorAll('*'))
        if (element.shadowRoot) roots.push(element.shadowRoot);
      const durations = roots
        .flatMap((root) => [...root.querySelectorAll('*')])
        .flatMap((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return [
            Number.parseFloat(transitionDuration) || 0,
            animationName && animationName !== 'none' ? 1 : 0,
          ];
        });
      return Math.max(...durations);
    });
    expect(slowest).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)('In %s', (colorScheme) => {
  test.each([
    ['a page of ours', () => site.url + paths.service('TOWN'), {}],
    ['a stranger’s page', () => site.host, { display: 'results' }],
  ] as const)('the numbers on the bars of %s are told from their bars', async (_, address, attributes) => {
    const page = await openPage({ colorScheme });
    await page.goto(address());
    // A page that follows the theme, as the widget does.
    await page.evaluate((written) => {
      document.documentElement.style.setProperty('color-scheme', 'light dark');
      for (const [name, value] of Object.entries(written))
        document.querySelector('avis-plus')?.setAttribute(name, value);
    }, attributes);
    const numbers = page.locator('rect + text');
    await numbers.first().waitFor();
    const fills = await numbers.evaluateAll((all) =>
      all.map((text) => [text, text.previousElementSibling ?? text].map((one) => getComputedStyle(one).fill)),
    );
    expect(fills.length).toBeGreaterThan(3);
    for (const [ink = '', bar = ''] of fills)
      expect(textContrast(ink, bar), `${ink} on ${bar}`).toBeGreaterThanOrEqual(textContrastMin);
  });
});

test('an edge too pale to be seen would be found', async () => {
  const page = await openPage({});
  await openForm(page);
  await page.locator('textarea').evaluate((field) => field.style.setProperty('border-color', '#ddd'));
  expect(weak(await contrastsOf(page, 'textarea'))).toHaveLength(1);
});

function weak(controls: readonly EdgeContrast[]): EdgeContrast[] {
  return controls.filter(({ edge, ground }) => Math.max(edge, ground) < graphicContrast);
}
