/** Editors of pages write their markup again and again, what we added to it included. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const markups = {
  'two lines': (origin: string) =>
    `<h1>Une démarche</h1><script async src="${origin}/widget/v1.js"></script><avis-plus service="PREF94"><a href="${origin}/s/PREF94">Donner mon avis</a></avis-plus><p id="next">La suite.</p>`,
  'two lines without a link': (origin: string) =>
    `<h1>Une démarche</h1><script async src="${origin}/widget/v1.js"></script><avis-plus service="PREF94"></avis-plus><p id="next">La suite.</p>`,
  'one line': (origin: string) =>
    `<h1>Une démarche</h1><script async src="${origin}/widget/v1.js" data-service="PREF94"></script><p id="next">La suite.</p>`,
};

for (const [what, markup] of Object.entries(markups)) {
  test(`${what}, written five times, are one button where they stand`, async () => {
    const { page, complaints } = await scene.visit();
    for (let time = 0; time < 5; time += 1) await write(page, markup(scene.avis.origin));
    await theOneWorks(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test(`${what}, read from the page and written back with all we added, are one button still`, async () => {
    const { page, complaints } = await scene.visit();
    await write(page, markup(scene.avis.origin));
    for (let time = 0; time < 3; time += 1) {
      await page.locator('avis-plus').getByRole('button').waitFor();
      await write(page, await page.locator('#content').innerHTML());
    }
    await theOneWorks(page);
    expect(complaints).toEqual([]);
    await page.close();
  });
}

function write(page: Page, markup: string): Promise<void> {
  return page.evaluate((html) => Reflect.get(window, 'write')(html), markup);
}

async function theOneWorks(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await rate(await openDialog(page.locator('avis-plus:has(+ #next)')));
  expect(await page.locator('avis-plus').count()).toBe(1);
}
