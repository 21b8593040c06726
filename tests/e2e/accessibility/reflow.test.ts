/** Large, narrow, turned or spaced: whatever a person does to a page, it keeps its words and fits its window. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { pageAddresses } from '../../support/accessible-states.ts';
import { openBrowser, openFirefox } from '../../support/browser.ts';
import { cutTexts, spaceText } from '../../support/readable-text.ts';
import { fitsInWidth } from '../../support/watched-page.ts';

/** What a person sees of a window 1280 px wide: whole, at 200 % and at 400 % (WCAG 1.4.4, 1.4.10). */
const windows = {
  'at 200 %': { width: 640, height: 512 },
  'at 400 %, 320 px wide': { width: 320, height: 256 },
  'on a phone held upright': { width: 360, height: 740 },
  'on a phone held sideways': { width: 740, height: 360 },
} as const;

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
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  /** @returns what is wrong with the page as it stands */
  const faultsOf = async (where: string): Promise<string[]> => [
    ...((await fitsInWidth(page)) ? [] : [`${where}: has to be scrolled sideways`]),
    ...(await cutTexts(page)).map((text) => `${where}: cut: ${text}`),
  ];

  const inEachWindow = async (where: string): Promise<string[]> => {
    const faults: string[] = [];
    for (const [name, size] of Object.entries(windows)) {
      await page.setViewportSize(size);
      faults.push(...(await faultsOf(`${where} ${name}`)));
    }
    return faults;
  };

  test('no page is cut or wider than its window, however large or turned, nor with spaced text', async () => {
    const faults: string[] = [];
    for (const address of pageAddresses(site)) {
      await page.goto(address);
      faults.push(...(await inEachWindow(address)));
      await page.setViewportSize(windows['at 400 %, 320 px wide']);
      await spaceText(page);
      faults.push(...(await faultsOf(`${address} spaced`)));
    }
    expect(faults).toEqual([]);
  });

  test.each(['button', 'inline'])('neither is the widget (%s), at any step', async (display) => {
    const faults: string[] = [];
    await page.goto(site.host);
    await page
      .locator('avis-plus')
      .evaluate((element, wanted) => element.setAttribute('display', wanted), display);
    if (display === 'button') await page.locator('avis-plus button').click();
    await page.getByRole('radio').first().waitFor();
    faults.push(...(await inEachWindow('asking')));
    await page.getByRole('radio').nth(3).check();
    await page.getByRole('textbox').waitFor();
    faults.push(...(await inEachWindow('unfolded')));
    await page.setViewportSize(windows['at 400 %, 320 px wide']);
    await spaceText(page);
    faults.push(...(await faultsOf('unfolded, spaced')));
    await page.locator('avis-plus button[type=submit]').click();
    await page.locator('avis-plus .code').waitFor();
    faults.push(...(await faultsOf('receipt, spaced')));
    expect(faults).toEqual([]);
  });

  test('the number of a receipt fits whatever its digits: a browser does not break a dash before one', async () => {
    const faults: string[] = [];
    await page.setViewportSize(windows['at 400 %, 320 px wide']);
    for (const number of ['00000-00000-00000-00000-00000', 'W0MWM-0MWMW-0MWMW-0MWMW-0MWMW']) {
      await page.goto(site.url + paths.receipt(site.receipts.open));
      await page.locator('.receipt-code').evaluate((code, text) => {
        const groups = text.split('-');
        for (const node of [...code.childNodes].filter(({ nodeName }) => nodeName === '#text'))
          node.nodeValue = (node.nodeValue ?? '').replace(/\w+/g, () => groups.shift() ?? '');
      }, number);
      expect(await page.locator('.receipt-code').innerText()).toBe(number);
      faults.push(...(await faultsOf(number)));
      await spaceText(page);
      faults.push(...(await faultsOf(`${number} spaced`)));
    }
    expect(faults).toEqual([]);
  });

  test('letters twice as large stay readable in the window they are in', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const faults: string[] = [];
    for (const address of [site.host, ...pageAddresses(site)]) {
      await page.goto(address);
      const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      const before = await size();
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await size(), address).toBe(2 * before);
      faults.push(...(await faultsOf(address)));
    }
    expect(faults).toEqual([]);
  });

  test('a text that is cut would be found', async () => {
    await page.goto(site.host);
    await page.evaluate(() => {
      const box = document.createElement('p');
      box.textContent = 'Un texte trop long pour sa boîte';
      box.style.cssText = 'width: 4em; height: 1em; overflow: hidden';
      document.body.append(box);
    });
    expect(await cutTexts(page)).toEqual(['Un texte trop long pour sa boîte']);
  });
});
