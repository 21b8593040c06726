/** Angular writes properties – before the element is known, too – and binds no event whose name has a colon. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { holdRequests } from '../../support/hold-requests.ts';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

for (const [when, late] of [
  ['after the loader', false],
  ['before the loader', true],
] as const)
  test(`a service written as a property ${when} is asked about, and again when it changes`, async () => {
    const loader = holdRequests('**/v1.js');
    const { page, complaints } = await scene.visit({
      prepare: async (visitor) => {
        if (!late) return;
        await loader.prepare(visitor);
        await visitor.addInitScript(() =>
          addEventListener('DOMContentLoaded', () => Reflect.get(window, 'state')?.service.set('PREF94')),
        );
        void visitor
          .waitForFunction(
            () => Reflect.get(document.querySelector('avis-plus') ?? {}, 'service') === 'PREF94',
          )
          .then(loader.release);
      },
    });
    await page.evaluate(() => customElements.whenDefined('avis-plus').then(() => {}));
    await page.evaluate(() => Reflect.get(window, 'state').service.set('PREF94'));
    await rate(await openDialog(page.locator('avis-plus[service=PREF94]')));
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const { service, language } = Reflect.get(window, 'state');
      service.set('MAIRIE94');
      language.set('it');
    });
    const dialog = await openDialog(page.locator('avis-plus[service=MAIRIE94][language=it]'));
    await dialog.getByRole('heading', { name: 'Mairie de Créteil' }).waitFor();
    expect(await dialog.getAttribute('lang')).toBe('it');
    expect(scene.avis.sent).toMatchObject([{ service: 'PREF94', channel: 'phone' }]);
    expect(complaints).toEqual([]);
    await page.close();
  });

test('a template hears that it was opened, sent and closed', async () => {
  const { page } = await scene.visit();
  await page.evaluate(() => customElements.whenDefined('avis-plus').then(() => {}));
  await page.evaluate(() => Reflect.get(window, 'state').service.set('PREF94'));
  await rate(await openDialog(page.locator('avis-plus[service=PREF94]')));
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.locator('#heard').textContent())
    .toBe('avisplusopen avisplussubmit avisplusclose ');
  await page.close();
});
