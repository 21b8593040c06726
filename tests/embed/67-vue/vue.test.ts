/** Vue reads the HTML of a page as its template, empties the place and draws it anew; it writes properties, and late. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFirefox } from '../../support/browser.ts';
import { holdRequests } from '../../support/hold-requests.ts';
import { begin, openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

for (const [when, late] of [
  ['before Vue takes the page over', false],
  ['after Vue has taken the page over', true],
] as const)
  test(`launched ${when}, each element has one button, what is bound works, and events are heard`, async () => {
    const loader = holdRequests('**/v1.js');
    const { page, complaints } = await scene.visit({
      prepare: async (visitor) => {
        if (!late) return;
        await loader.prepare(visitor);
        await visitor.addInitScript(takeEarly);
        void visitor.getByText('Une démarche, 0').waitFor().then(loader.release);
      },
    });
    const bound = page.locator('#bound');
    if (!late) {
      await page.locator('#bare').getByRole('button').waitFor();
      await page.evaluate(() => Reflect.get(window, 'take')());
    }
    await page.getByRole('heading', { name: 'Une démarche, 0' }).waitFor();
    await rate(await openDialog(bound));
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Une démarche, 1' }).waitFor();
    await page.evaluate(
      () => void Object.assign(Reflect.get(window, 'state'), { service: 'PREF94', language: 'de' }),
    );
    const dialog = await openDialog(page.locator('#bound[service=PREF94][language=de]'));
    expect(await dialog.getAttribute('lang')).toBe('de');
    await page.keyboard.press('Escape');
    await page.evaluate(() => void Object.assign(Reflect.get(window, 'state'), { language: undefined }));
    await bound.getByRole('button', { name: 'Donner mon avis' }).waitFor();
    expect(await page.locator('#app').getByRole('button', { name: 'Donner mon avis' }).count()).toBe(2);
    expect(scene.avis.sent.map(({ service }) => service)).toEqual(['MAIRIE94']);
    expect(complaints).toEqual([]);
    await page.close();
  });

test('Vue draws anew around an open dialog, which keeps its text', async () => {
  const { page, complaints } = await scene.visit();
  await page.evaluate(() => Reflect.get(window, 'take')());
  const dialog = await openDialog(page.locator('#bare'));
  await begin(dialog, 'Un mot.');
  await page.evaluate(() => void Object.assign(Reflect.get(window, 'state'), { count: 7 }));
  await page.getByText('Une démarche, 7').waitFor();
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Un mot.');
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

test('one line that was there before Vue has one button afterwards', async () => {
  const { page, complaints } = await scene.visit({ host: 'one-line.html' });
  await page.locator('avis-plus').getByRole('button').waitFor();
  await page.evaluate(() => Reflect.get(window, 'take')());
  await page.getByText('La suite', { exact: true }).waitFor();
  await rate(await openDialog(page.locator('avis-plus:has(+ #next)')));
  expect(await page.locator('avis-plus').count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.close();
});

test('Firefox keeps one button through Vue, too', async () => {
  const other = await openScene(import.meta.url, openFirefox);
  const { page } = await other.visit();
  await page.locator('#bare').getByRole('button').waitFor();
  await page.evaluate(() => Reflect.get(window, 'take')());
  await page.getByRole('heading', { name: 'Une démarche, 0' }).waitFor();
  await openDialog(page.locator('#bare'));
  expect(await page.locator('#bare').getByRole('button', { name: 'Donner mon avis' }).count()).toBeLessThan(
    2,
  );
  await other.close();
});

function takeEarly(): void {
  addEventListener('DOMContentLoaded', () => Reflect.get(window, 'take')());
}
