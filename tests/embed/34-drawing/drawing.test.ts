/** What is drawn again and again around a person who answers and writes – also where others work on the same nodes. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('what was chosen and typed stays in the same fields, whatever is drawn around them', async () => {
  const { page, escaped } = await scene.visit();
  const dialog = await openDialog(page.locator('avis-plus'));
  await dialog.getByText('Neutre').first().click();
  const comment = dialog.getByRole('textbox');
  await comment.pressSequentially('Deux heures', { delay: 1 });
  const field = await comment.elementHandle();
  await comment.evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(4, 4));
  const answered = scene.avis.answer;
  scene.avis.answer = () => ({ status: 503, headers: {}, body: {} });
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.locator('form:not([aria-busy=true]) .notices').getByText(/./).first().waitFor();
  scene.avis.answer = answered;
  expect(await comment.evaluate((one, before) => one === before, field)).toBe(true);
  expect(await comment.inputValue()).toBe('Deux heures');
  expect(await comment.evaluate((one: HTMLTextAreaElement) => one.selectionStart)).toBe(4);
  expect(await dialog.getByRole('radio', { name: 'Neutre' }).first().isChecked()).toBe(true);
  expect(escaped).toEqual([]);
  await page.close();
});

test('a translator that puts its own nodes in the place of our texts breaks nothing, and the rating arrives', async () => {
  const { page, escaped } = await scene.visit();
  const dialog = await openDialog(page.locator('avis-plus'));
  await translate(dialog);
  await dialog.getByRole('radio').nth(3).check({ force: true });
  await dialog.getByRole('textbox').fill('Écrit entre deux traductions.');
  await translate(dialog);
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.code').waitFor();
  expect(scene.avis.sent.at(-1)).toMatchObject({
    ratings: { overall: 4 },
    comment: 'Écrit entre deux traductions.',
  });
  expect(escaped).toEqual([]);
  await page.close();
});

test('nodes that extensions put between ours stay where they are, and nothing of ours is lost to them', async () => {
  const { page, escaped } = await scene.visit();
  const dialog = await openDialog(page.locator('avis-plus'));
  await plant(dialog);
  await dialog.getByText('Plutôt satisfait').first().click();
  await dialog.getByRole('textbox').fill('Bien.');
  await plant(dialog);
  await dialog.getByRole('radio').nth(1).check({ force: true });
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Bien.');
  expect(await dialog.locator('grammar-check').count()).toBeGreaterThan(4);
  expect(await dialog.locator('fieldset').count()).toBeGreaterThan(2);
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(escaped).toEqual([]);
  await page.close();
});

test('results are drawn with the panel’s copy of Preact: no second one is loaded', async () => {
  const { page, complaints } = await scene.visit({ prepare: showResults });
  const results = page.waitForResponse(/\/widget\/results\./);
  await page.locator('avis-plus').locator('section.results').waitFor();
  // What Preact says of a component that throws while it is drawn stands once in each copy.
  expect(await (await results).text()).not.toContain('getDerivedStateFromError');
  expect(complaints).toEqual([]);
  await page.close();
});

/** As page translators work: each text leaves for two nested elements that hold another. */
function translate(dialog: Locator): Promise<void> {
  return dialog.evaluate((root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      if (!text.data.trim() || text.parentElement?.closest('font')) continue;
      const outer = document.createElement('font');
      outer.appendChild(document.createElement('font')).textContent = `[${text.data}]`;
      text.replaceWith(outer);
    }
  });
}

/** As extensions that check writing do: an element of theirs beside each of ours. */
function plant(dialog: Locator): Promise<void> {
  return dialog.evaluate((root) => {
    for (const one of root.querySelectorAll('header, fieldset, .body > *, footer > *'))
      one.after(document.createElement('grammar-check'));
  });
}

function showResults(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () =>
      document.querySelector('avis-plus')?.setAttribute('display', 'results'),
    );
  });
}
