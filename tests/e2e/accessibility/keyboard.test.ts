/** Without a mouse, in both engines: everything is reached, nothing holds the focus, and it comes back where it was. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { refuseForm } from '../../support/accessible-states.ts';
import { openBrowser, openFirefox } from '../../support/browser.ts';
import { focused, focusSight, tabTo } from '../../support/keyboard.ts';

/** From the button to the receipt, for the one required question. */
const pressesMax = 9;
/** More than the dialog has stops, so that the focus goes all the way round. */
const rounds = 30;

let site: AccessibleSite;
beforeAll(async () => {
  site = await openAccessibleSite();
});
afterAll(() => site?.close());

describe.each([
  ['Chromium', openBrowser],
  ['Firefox', openFirefox],
] as const)('In %s', (_, open) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await open();
  });
  // A window for each: the stops of the browser's own bar must not be where the next test begins.
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1000, height: 500 } });
  });
  afterEach(() => page.close());
  afterAll(() => browser?.close());

  const openPanel = async () => {
    await page.goto(site.host);
    await page.locator('avis-plus button').waitFor();
    await tabTo(page, ({ tag }) => tag === 'button');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  };

  test(`the required question takes ${pressesMax} presses at most from the button to the receipt`, async () => {
    await page.goto(site.host);
    await page.locator('avis-plus button').waitFor();
    await tabTo(page, ({ tag }) => tag === 'button');
    let presses = 0;
    for (const key of ['Enter', 'Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) {
      await page.keyboard.press(key);
      presses += 1;
      if (key === 'Enter' && presses === 1) await page.getByRole('dialog').waitFor();
    }
    await page.locator('avis-plus .code').waitFor();
    expect(presses).toBeLessThanOrEqual(pressesMax);
    expect((await focused(page)).tag, 'the receipt is read out').toBe('h3');
  });

  test('an answer unfolds the other questions and leaves the focus on it', async () => {
    await openPanel();
    const before = await focused(page);
    expect(before).toMatchObject({ tag: 'input', name: 'overall' });
    await page.keyboard.press('Space');
    await page.getByRole('textbox').waitFor();
    expect(await focused(page)).toEqual(before);
  });

  test('nothing behind the dialog takes the focus or a click, and its own stops are all in sight', async () => {
    await openPanel();
    await page.keyboard.press('Space');
    await page.getByRole('textbox').waitFor();
    const passed: string[] = [];
    for (let tab = 0; tab < rounds; tab += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      // The browser's own bar is a stop of the round; the page reports its body then.
      if (['body', 'html', 'avis-plus'].includes(now.tag)) continue;
      // Firefox also stops at what scrolls.
      if (now.tag === 'div') continue;
      passed.push(now.tag);
      const { inside, covered } = await focusSight(page);
      expect({ now, inside, covered }).toEqual({ now, inside: true, covered: false });
    }
    expect(new Set(passed)).toEqual(new Set(['button', 'input', 'textarea', 'a']));
    const behind = page.getByRole('link', { name: 'Mes demandes', includeHidden: true });
    const hit = await behind.evaluate((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    expect(hit, 'inert').toBe(false);
  });

  test.each(['Escape', 'the cross'])(
    '%s closes, keeps what was answered and gives the focus back',
    async (way) => {
      await openPanel();
      await page.keyboard.press('Space');
      if (way === 'Escape') await page.keyboard.press('Escape');
      else {
        // Firefox also stops at what scrolls.
        await tabTo(page, ({ tag }) => tag === 'button', 'Shift+Tab');
        expect((await focused(page)).text).toBe('×');
        await page.keyboard.press('Enter');
      }
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await focused(page)).toMatchObject({ tag: 'button', text: 'Donner mon avis' });
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
      expect(await focused(page), 'on the answer given').toMatchObject({ tag: 'input', name: 'overall' });
    },
  );

  test('sending without the required answer puts the focus on it', async () => {
    await openPanel();
    await page.keyboard.press('Enter');
    await page.locator('#missing:not(:empty)').waitFor();
    expect(await focused(page)).toMatchObject({ tag: 'input', name: 'overall' });
  });

  test('on a page of ours the first stop skips to the content', async () => {
    await page.goto(site.url + paths.service('TOWN'));
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ tag: 'a', text: 'Aller au contenu' });
    expect((await focusSight(page)).inside, 'seen once focused').toBe(true);
    await page.keyboard.press('Enter');
    expect((await focused(page)).tag).toBe('main');
  });

  test('the stops of the form follow its reading order', async () => {
    await page.goto(site.url + paths.form('TOWN', { language: 'fr' }));
    const tops: number[] = [];
    for (let tab = 0; tab < rounds; tab += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.tag === 'body' || now.tag === 'html') break;
      const { top, inside, covered } = await focusSight(page);
      expect({ now, inside, covered }).toEqual({ now, inside: true, covered: false });
      tops.push(top);
    }
    expect(tops.length).toBeGreaterThan(10);
    expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
  });

  test('a refused form opens on the list of its faults, and each leads to its field', async () => {
    await page.goto(site.url + paths.form('TOWN', { language: 'fr' }));
    await refuseForm(page);
    expect(await page.title()).toMatch(/^Erreur/);
    expect((await focused(page)).text, 'the summary has the focus').toContain('Choisissez une réponse');
    await tabTo(page, ({ tag }) => tag === 'a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await page.getByRole('radio', { checked: true }).first().getAttribute('name')).toBe(
      'ratings.overall',
    );
  });
});
