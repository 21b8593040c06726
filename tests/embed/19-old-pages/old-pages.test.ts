/** Pages of twenty years ago: no doctype, tables and fonts, a script that writes the page, another encoding, XML. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

const hosts = [
  { what: 'without a doctype, whose script is written by a script', host: 'quirks.htm' },
  { what: 'in windows-1252', host: 'quirks.htm', type: 'text/html; charset=windows-1252' },
  { what: 'that is XML', host: 'markup.xhtml', type: 'application/xhtml+xml; charset=utf-8' },
];

for (const { what, ...visit } of hosts)
  test(`a page ${what} is rated, accents and all, and stays as it was`, async () => {
    const { page, changes, complaints } = await scene.visit(visit);
    const dialog = await openDialog(page.locator('avis-plus'));
    const letters = await dialog.locator('legend').evaluate((legend) => getComputedStyle(legend).fontSize);
    expect(letters).toBe('16px');
    await dialog.getByText('Neutre').first().click();
    await dialog.getByRole('textbox').fill('L’été, c’était « œuvré » à 10 €.');
    await rate(dialog);
    expect(scene.avis.sent).toMatchObject([{ comment: 'L’été, c’était « œuvré » à 10 €.' }]);
    expect(complaints).toEqual([]);
    expect(await changes()).toEqual([]);
    await page.close();
  });

test('a script tag that is written into the page puts its widget where it was written', async () => {
  const { page, complaints } = await scene.visit({ host: 'written.htm' });
  await rate(await openDialog(page.locator('avis-plus')));
  const order = await page
    .locator('body > :not(script)')
    .evaluateAll((all) => all.map(({ localName }) => localName));
  expect(order).toEqual(['h1', 'p', 'avis-plus', 'p', 'p']);
  expect(scene.avis.sent).toMatchObject([{ service: 'PREF94', channel: 'phone' }]);
  expect(complaints).toEqual([]);
  await page.close();
});
