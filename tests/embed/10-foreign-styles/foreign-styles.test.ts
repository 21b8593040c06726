/** Style sheets written for everything on their page: none reaches into the widget, and the widget touches none. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const hosts = {
  'where a rem is 10 px and our class names are taken': 'small-letters.html',
  'that resets every element in a layer': 'flattened.html',
  'that unsets every property of every element': 'unset.html',
  'that tilts, clips and covers the place of the widget': 'skewed.html',
};

/** What no page changes. */
const own = {
  letters: 16,
  shadow: 'none',
  indent: '0px',
  cursor: 'auto',
  spaces: 'collapse',
  surface: 'rgb(255, 255, 255)',
  ink: 'rgb(23, 35, 42)',
};

for (const [what, host] of Object.entries(hosts)) {
  test(`a page ${what} shows the same panel, is rated and stays as it was`, async () => {
    const { page, changes } = await scene.visit({ host });
    const dialog = await openDialog(page.locator('avis-plus'));
    expect(await looks(dialog)).toEqual({ ...own, middle: 640 });
    await rate(dialog);
    expect(await changes()).toEqual([]);
    await page.close();
  });

  test(`a page ${what} shows the same questions in its own text, and they are rated`, async () => {
    const { page, escaped } = await scene.visit({ host });
    const widget = page.locator('avis-plus');
    await widget.evaluate((element) => element.setAttribute('display', 'inline'));
    await widget.getByRole('radio').first().waitFor();
    expect(await looks(widget.locator('.panel'))).toMatchObject(own);
    await rate(widget);
    expect(escaped).toEqual([]);
    await page.close();
  });

  test(`a page ${what} shows the same results, whole and in their own letters`, async () => {
    const { page, escaped } = await scene.visit({ host });
    const widget = page.locator('avis-plus');
    await widget.evaluate((element) => element.setAttribute('display', 'results'));
    const results = widget.locator('.results');
    await results.waitFor();
    expect(await looks(results)).toMatchObject({ ...own, letters: 14 });
    // What a chart is drawn with is no style of the page either.
    expect(await widget.locator('svg').first().evaluate(hasRoom)).toBe(true);
    expect(escaped).toEqual([]);
    await page.close();
  });
}

function hasRoom(chart: Element): boolean {
  const { width, height } = chart.getBoundingClientRect();
  return width > 100 && height > 10;
}

function looks(dialog: Locator): Promise<Record<string, unknown>> {
  return dialog.evaluate((element) => {
    const panel = getComputedStyle(element);
    const words = getComputedStyle(element.querySelector('legend, .reading') ?? element);
    const { left, width } = element.getBoundingClientRect();
    return {
      letters: Number.parseFloat(words.fontSize),
      shadow: words.textShadow,
      indent: words.textIndent,
      cursor: words.cursor,
      spaces: words.whiteSpaceCollapse,
      surface: panel.backgroundColor,
      ink: panel.color,
      middle: left + width / 2,
    };
  });
}
