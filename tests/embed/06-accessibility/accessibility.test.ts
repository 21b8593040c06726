/** Every state of the panel, judged by axe inside the shadow root, in both themes and at the width of a phone. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../../support/accessibility.ts';
import { refused, stored } from '../../support/stub-avis.ts';
import { fitsInWidth } from '../../support/watched-page.ts';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('axe finds a violation planted inside the shadow root', async () => {
  const { page } = await scene.visit();
  const dialog = await openDialog(page.locator('#button'));
  await dialog
    .locator('textarea, form')
    .first()
    .evaluate((form) => form.append(document.createElement('select')));
  expect(await faultsOf(page, 'planted')).toContainEqual(expect.stringContaining('select-name'));
  await page.close();
});

const themes = ['light', 'dark'] as const;
/** 320 px is 1280 px at 400 % zoom (WCAG 1.4.10). */
const widths = [320, 1280];

for (const colorScheme of themes)
  for (const width of widths)
    test(`no fault in any state, ${colorScheme}, at ${width} px`, async () => {
      const { page } = await scene.visit({ colorScheme, viewport: { width, height: 800 } });
      const faults: string[] = [];
      const judge = async (state: string) => {
        faults.push(...(await faultsOf(page, state)));
        if (!(await fitsInWidth(page))) faults.push(`${state}: scrolls sideways`);
      };
      await page.locator('#inline').getByText('Overall, how did it go?').waitFor();
      await judge('inline');
      const dialog = await openDialog(page.locator('#button'));
      await judge('open');
      await send(dialog);
      await judge('missing answer');
      await fillIn(dialog);
      await judge('unfolded, counted');
      scene.avis.answer = () => refused(503, 'overloaded');
      await send(dialog);
      await dialog.locator('form:not([aria-busy=true]) [role=status]:not(:empty)').waitFor();
      await judge('kept');
      scene.avis.answer = (submission) => stored(scene.avis.origin, submission);
      await dialog.getByRole('textbox').fill('Bien.');
      await send(dialog);
      await dialog.getByText('Votre avis est enregistré.').waitFor();
      await judge('receipt');
      expect(faults).toEqual([]);
      await page.close();
    });

test('every target is at least 44 px high and every answer has its word', async () => {
  for (const width of widths) {
    const { page } = await scene.visit({ viewport: { width, height: 800 } });
    const dialog = await openDialog(page.locator('#button'));
    await dialog.getByText('Neutre').first().click();
    const targets = await dialog.locator('.answers label, button').evaluateAll((elements) =>
      elements.map((element) => ({
        height: element.getBoundingClientRect().height,
        word: element.textContent,
      })),
    );
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter(({ height, word }) => height < 44 || !word.trim())).toEqual([]);
    await page.close();
  }
});

test('at 400 % zoom every answer can be scrolled into sight as a whole', async () => {
  const { page } = await scene.visit({ viewport: { width: 320, height: 256 } });
  const dialog = await openDialog(page.locator('#button'));
  const answer = dialog.locator('label', { hasText: 'Neutre' });
  await answer.scrollIntoViewIfNeeded();
  const seen = await answer.evaluate((element) => {
    const boxes = ['dialog', '.body', 'label'].flatMap((name) => element.closest(name) ?? []);
    const edges = boxes.map((box) => box.getBoundingClientRect());
    return Math.min(...edges.map(({ bottom }) => bottom)) - Math.max(...edges.map(({ top }) => top));
  });
  expect(seen).toBeGreaterThanOrEqual(44);
  await page.close();
});

test('with forced colours the chosen answer is still told by its fill', async () => {
  const { page } = await scene.visit({ forcedColors: 'active' });
  const dialog = await openDialog(page.locator('#button'));
  await dialog.getByText('Neutre').first().click();
  const fills = await backgrounds(page, '#button', 'input[name=overall]');
  expect(new Set(fills).size).toBe(2);
  await page.close();
});

test('the panel speaks the language of its questions, whatever the page speaks', async () => {
  const { page } = await scene.visit();
  const inline = page
    .locator('#inline')
    .getByRole('region', { name: 'Your rating Préfecture du Val-de-Marne' });
  await inline.waitFor();
  expect(await inline.getAttribute('lang')).toBe('en');
  const radios = inline.getByRole('group', { name: 'Overall, how did it go?' }).getByRole('radio');
  expect(await radios.count()).toBe(5);
  await page.close();
});

async function fillIn(dialog: Locator): Promise<void> {
  await dialog.getByText('Plutôt satisfait').click();
  await dialog.getByText('Sans objet').first().click();
  await dialog.getByRole('textbox').fill('Accueil très clair. '.repeat(61));
  await dialog.getByText('caractères en trop').waitFor();
  await dialog.getByRole('textbox').fill('Accueil très clair. '.repeat(59));
  await dialog.getByText('caractères restants').waitFor();
}

function send(dialog: Locator): Promise<void> {
  return dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
}

function backgrounds(page: Page, host: string, inputs: string): Promise<string[]> {
  return page
    .locator(`${host} ${inputs}`)
    .evaluateAll((elements) =>
      elements.map((element) => getComputedStyle(element.closest('label') ?? element).backgroundColor),
    );
}
