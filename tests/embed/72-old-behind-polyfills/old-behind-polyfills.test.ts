/** A browser that is too old, and a library that gives it what can be given: the link is there at once, not after the wait. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

/** What such a browser has not, before the page's own scripts run. */
const old: Record<string, (page: Page) => Promise<unknown>> = {
  'fetches no module ahead (Firefox 114, Safari 16)': (page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(URL, 'canParse');
      const { supports } = DOMTokenList.prototype;
      DOMTokenList.prototype.supports = function (token) {
        return token !== 'modulepreload' && supports.call(this, token);
      };
      // The link neither loads nor fails.
      const { set } = Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, 'rel') ?? {};
      Object.defineProperty(HTMLLinkElement.prototype, 'rel', {
        set(value) {
          if (value !== 'modulepreload') set?.call(this, value);
        },
      });
    }),
};

for (const [what, prepare] of Object.entries(old)) {
  test(`a browser that ${what} keeps the links, and asks for nothing`, async () => {
    const { page, complaints, requests } = await scene.visit({ prepare });
    expect(await page.evaluate(() => 'canParse' in URL), 'core-js has been there').toBe(true);
    await page.waitForLoadState('networkidle');
    for (const id of ['linked', 'inline']) {
      await page.locator(`#${id} > a`).waitFor();
      expect(await page.locator(`#${id}`).getByRole('button').count()).toBe(0);
    }
    expect(requests.filter((url) => /panel|questionnaire/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.locator('#linked > a').click();
    await page.waitForURL(`${scene.avis.origin}/s/PREF94`);
    await page.close();
  });

  test(`in a browser that ${what} \`open()\` answers false where it is, and does not keep the page waiting`, async () => {
    const { page, escaped } = await scene.visit({ prepare });
    const answer = await page.evaluate(() => {
      const { open } = document.querySelector('#linked') as AvisPlusElement;
      return open?.call(document.querySelector('#linked')) ?? false;
    });
    expect(answer).toBe(false);
    expect(escaped).toEqual([]);
    await page.close();
  });
}

test('a browser of today beside the same library opens the form', async () => {
  const { page, complaints } = await scene.visit();
  await openDialog(page.locator('#linked'));
  expect(complaints).toEqual([]);
  await page.close();
});
