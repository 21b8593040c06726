/** One byte of a chunk changed on its way: no browser runs it, under any policy; the links lead to the form. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openFirefox } from '../../support/browser.ts';
import { withoutBrowsersOwn } from '../../support/watched-page.ts';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

const policies = {
  'no policy': undefined,
  'a list of hosts': "default-src 'none'; script-src AVIS; connect-src AVIS",
  'a nonce': "script-src 'nonce-abc'",
  'a nonce and strict-dynamic': "script-src 'nonce-abc' 'strict-dynamic'",
  'Trusted Types':
    "script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const browsers = { Chromium: openBrowser, Firefox: openFirefox };

for (const [name, open] of Object.entries(browsers))
  describe(name, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene(import.meta.url, open);
    });
    afterAll(() => scene.close());

    for (const [under, policy] of Object.entries(policies)) {
      test(`under ${under} the panel that was built is run`, async () => {
        const { page, complaints } = await scene.visit(policy ? { policy } : {});
        await rate(await openDialog(page.locator('#button')));
        expect(complaints).toEqual([]);
        await page.close();
      });

      test(`under ${under} a panel with one byte more is never run, and the links stay`, async () => {
        const visited = await scene.visit({
          ...(policy && { policy }),
          prepare: (visitor) => tamper(visitor),
        });
        const { page } = visited;
        await page.locator('#inline > a').waitFor();
        await page.locator('#button').getByRole('button').hover();
        await page.locator('#button > a').waitFor();
        expect(await ran(page)).toBe(false);
        expect(withoutBrowsersOwn(visited.complaints)).toEqual([]);
        await page.locator('#button > a').click();
        await page.waitForURL(`${scene.avis.origin}/s/PREF94`);
        await page.close();
      });
    }

    test('an outbox with one byte more is never run, and the rating is sent without it', async () => {
      const { page, complaints } = await scene.visit({ prepare: (visitor) => tamper(visitor, 'outbox') });
      const refused = page.waitForRequest('**/widget/outbox.*');
      const dialog = await openDialog(page.locator('#button'));
      await refused;
      await rate(dialog);
      expect(await ran(page)).toBe(false);
      expect(withoutBrowsersOwn(complaints)).toEqual([]);
      await page.close();
    });

    test('results with one byte more are never run, and the link stays', async () => {
      const { page, complaints } = await scene.visit({ prepare: (visitor) => tamper(visitor, 'results') });
      const refused = page.waitForRequest('**/widget/results.*');
      const unavailable = page.evaluate(async () => {
        await customElements.whenDefined('avis-plus');
        const widget = document.querySelector('#inline');
        const told = new Promise((resolve) => widget?.addEventListener('avis-plus:error', resolve));
        widget?.setAttribute('display', 'results');
        await told;
      });
      await refused;
      await unavailable;
      expect(await ran(page)).toBe(false);
      expect(await page.locator('#inline > a').isVisible()).toBe(true);
      expect(withoutBrowsersOwn(complaints)).toEqual([]);
      await page.close();
    });

    test('a loader that imports without a hash would run the changed panel: the check above is one', async () => {
      const { page } = await scene.visit({
        prepare: async (visitor) => {
          await tamper(visitor);
          await withLoader(visitor, (loader) => loader.replace('integrity:', 'unchecked:'));
        },
      });
      await page.locator('#inline').getByText('Plutôt satisfait').first().waitFor();
      expect(await ran(page)).toBe(true);
      await page.close();
    });
  });

/** The byte marks the page, so that a panel that was run is seen even if nothing of it shows. */
function tamper(page: Page, chunk = 'panel'): Promise<unknown> {
  return page.route(`**/widget/${chunk}.*`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()};document.tampered=1` });
  });
}

function ran(page: Page): Promise<boolean> {
  return page.evaluate(() => 'tampered' in document);
}

function withLoader(page: Page, change: (loader: string) => string): Promise<unknown> {
  return page.route('**/widget/v1.js', async (route) => {
    const answer = await route.fetch();
    const loader = await answer.text();
    const changed = change(loader);
    if (changed === loader) throw new Error('the loader is not built as the mutant expects');
    await route.fulfill({ response: answer, body: changed });
  });
}
