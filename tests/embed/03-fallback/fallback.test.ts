/** Whatever fails, the page's own link is there and leads to the same questions; the page itself notices nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../../support/stub-avis.ts';
import { withoutBrowsersOwn } from '../../support/watched-page.ts';
import { openDialog, openScene, press, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const failures: Record<string, { policy?: string; prepare?: (page: Page) => Promise<unknown> }> = {
  'the script is blocked': { policy: "script-src 'none'" },
  'the API is blocked by the page’s policy': { policy: "default-src 'none'; script-src AVIS" },
  'the panel does not arrive': { prepare: (page) => page.route('**/panel.*', (route) => route.abort()) },
  'the panel is not JavaScript': {
    prepare: (page) => page.route('**/panel.*', (route) => route.fulfill({ body: '<h1>Portail</h1>' })),
  },
  'the API fails': {
    prepare: (page) => page.route('**/questionnaire*', (route) => route.fulfill({ status: 503, body: '{}' })),
  },
  'the API answers something else': {
    prepare: (page) => page.route('**/questionnaire*', (route) => route.fulfill({ json: { hello: 1 } })),
  },
  'the browser has no constructable style sheets': {
    prepare: (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'CSSStyleSheet')),
  },
  'the browser is older than the styles': {
    prepare: (page) => page.addInitScript(() => Object.assign(CSS, { supports: () => false })),
  },
  'the browser knows no modulepreload': {
    prepare: (page) =>
      page.addInitScript(() => Object.assign(DOMTokenList.prototype, { supports: () => false })),
  },
  'the browser has no shadow DOM': {
    prepare: (page) => page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'attachShadow')),
  },
};

for (const [failure, setting] of Object.entries(failures)) {
  test(`the links stay when ${failure}, and no error reaches the page`, async () => {
    const visited = await scene.visit(setting);
    const { page } = visited;
    await reach(page);
    await page.locator('#button > a').waitFor();
    await page.locator('#inline > a').waitFor();
    expect(await page.locator('#button').getByRole('button').count()).toBe(0);
    expect(withoutBrowsersOwn(visited.complaints)).toEqual([]);
    await page.locator('#button > a').click();
    await page.waitForURL(`${scene.avis.origin}/s/PREF94`);
    await page.close();
  });
}

test('a click on the button leads to the form when the panel cannot come', async () => {
  const visited = await scene.visit({ policy: "default-src 'none'; script-src AVIS" });
  await press(visited.page.locator('#button').getByRole('button'));
  await visited.page.waitForURL(`${scene.avis.origin}/s/PREF94`);
  expect(withoutBrowsersOwn(visited.complaints)).toEqual([]);
  await visited.page.close();
});

test('a keyboard that reached the button is on the link when the panel cannot come', async () => {
  const visited = await scene.visit({ policy: "default-src 'none'; script-src AVIS" });
  const { page } = visited;
  await page.locator('#button').getByRole('button').focus();
  await page.locator('#button > a:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${scene.avis.origin}/s/PREF94`);
  expect(withoutBrowsersOwn(visited.complaints)).toEqual([]);
  await page.close();
});

test('an unknown service keeps its link while its neighbours work', async () => {
  const visited = await scene.visit();
  const { page } = visited;
  await page.locator('#unknown').getByRole('button').hover();
  await page.locator('#unknown > a').waitFor();
  await openDialog(page.locator('#button'));
  expect(withoutBrowsersOwn(visited.complaints)).toEqual([]);
  await page.close();
});

test('an inactive service keeps its link', async () => {
  const { page } = await scene.visit({
    prepare: (visitor) =>
      visitor.route('**/questionnaire*', (route) => {
        const { status, body, headers = {} } = refused(409, 'service-inactive');
        return route.fulfill({ status, json: body, headers });
      }),
  });
  await reach(page);
  await page.locator('#button > a').waitFor();
  await page.close();
});

/** Goes to the button as a mouse does, where there is one. */
async function reach(page: Page): Promise<void> {
  const button = page.locator('#button').getByRole('button');
  if ((await button.count()) > 0) await button.hover();
}
