/** `open()` where nobody would see the questions says so, and leaves the page as usable as it was. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const unseen = {
  'a `hidden` element': 'hidden',
  'an element its page does not display': 'gone',
  'an element in a box that is not displayed': 'around',
  'a question for the page in a box that is not displayed': 'inline',
  'an element in closed details': 'folded',
};

for (const [what, id] of Object.entries(unseen))
  test(`open() on ${what} answers false, opens nothing and asks no link in its place`, async () => {
    const { page, complaints } = await scene.visit();
    expect(await open(page, id)).toBe(false);
    expect(await page.evaluate(() => document.querySelector(':modal'))).toBeNull();
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).not.toContain('avis-plus:open');
    await page.locator('#page').click();
    expect(page.url()).not.toContain('/s/');
    expect(complaints).toEqual([]);
    await page.close();
  });

test('shown afterwards, the same element opens', async () => {
  const { page } = await scene.visit();
  expect(await open(page, 'hidden')).toBe(false);
  await page.locator('#hidden').evaluate((element) => element.removeAttribute('hidden'));
  expect(await open(page, 'hidden')).toBe(true);
  await page.getByRole('dialog').waitFor();
  await page.close();
});

test('an element without a box of its own, whose button is seen all the same, opens', async () => {
  const { page } = await scene.visit();
  expect(await open(page, 'apart')).toBe(true);
  await page.getByRole('dialog').waitFor();
  await page.close();
});

test('Firefox answers the same', async () => {
  const other = await openScene(import.meta.url, openFirefox);
  const { page } = await other.visit();
  for (const id of Object.values(unseen)) expect(await open(page, id), id).toBe(false);
  await page.locator('#page').click();
  expect(await open(page, 'apart')).toBe(true);
  await other.close();
});

function open(page: Page, id: string): Promise<boolean> {
  return page.evaluate(async (name) => {
    await customElements.whenDefined('avis-plus');
    return (document.getElementById(name) as AvisPlusElement).open();
  }, id);
}
