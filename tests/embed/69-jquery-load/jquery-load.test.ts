/** jQuery fetches a piece of page and runs its scripts in its own way: copies of the tags, somewhere else, without our words. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageLibrary } from '../../support/page-libraries.ts';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

describe.each(['3', '4'])('With jQuery %s,', (version) => {
  test.each(['two-lines', 'one-line'])(
    '`.load()` of a piece with %s makes one button, however often',
    async (piece) => {
      const { page, complaints } = await scene.visit({ prepare: withJquery(version) });
      for (let time = 0; time < 3; time += 1) {
        await load(page, `/${piece}.html`);
        await page.locator('avis-plus').getByRole('button', { name: 'Donner mon avis' }).waitFor();
      }
      await page.waitForLoadState('networkidle');
      expect(await page.locator('avis-plus').count()).toBe(1);
      await rate(await openDialog(page.locator('#place avis-plus')));
      expect(scene.avis.sent).toMatchObject([{ service: 'PREF94' }]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  test('a piece moved and copied by jQuery keeps one button in each', async () => {
    const { page, complaints } = await scene.visit({ prepare: withJquery(version) });
    await load(page, '/two-lines.html');
    await page.locator('avis-plus').getByRole('button').waitFor();
    await page.evaluate(() => {
      const $ = Reflect.get(window, '$');
      $('#place avis-plus').clone(true).appendTo('main');
      $('#place').append($('#place h2')).find('avis-plus').detach().prependTo('#place');
    });
    for (const widget of await page.locator('avis-plus').all()) {
      await openDialog(widget);
      await page.keyboard.press('Escape');
    }
    expect(await page.locator('avis-plus').getByRole('button', { name: 'Donner mon avis' }).count()).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

function withJquery(version: string) {
  return async (page: Page) => {
    const body = await pageLibrary(`jquery-${version}.js`);
    await page.route('**/libraries/jquery.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    );
  };
}

function load(page: Page, address: string): Promise<void> {
  return page.evaluate(
    (from) =>
      new Promise<void>((loaded, failed) =>
        Reflect.get(
          window,
          '$',
        )('#place').load(from, (_text: string, status: string) =>
          status === 'success' ? loaded() : failed(new Error(status)),
        ),
      ),
    address,
  );
}
