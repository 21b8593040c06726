/**
 * Each way a send can fail where nothing can be kept on the device: a calm sentence, nothing lost, and a second attempt
 * that counts once. What is kept, where it can be, is the matter of 40-outbox.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { focused } from '../../support/keyboard.ts';
import { type Answer, refused, stored } from '../../support/stub-avis.ts';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

const notSent = /L’envoi n’a pas abouti\. Rien n’est perdu/;
const failures: Record<string, { answer: Answer; said: RegExp }> = {
  'the connection is cut': { answer: 'cut', said: notSent },
  'no answer comes within the deadline': { answer: 'hang', said: notSent },
  'the server fails': { answer: refused(500, 'internal-error'), said: notSent },
  'a captive portal answers': { answer: { status: 200, body: { welcome: true } }, said: notSent },
  'a proxy answers that there is nothing here': { answer: { status: 404, body: {} }, said: notSent },
  'a gateway refuses in the form of a problem, which is not ours': {
    answer: {
      status: 403,
      body: { type: 'https://gateway.example/problems/forbidden', code: 'forbidden' },
      headers: { 'content-type': 'application/problem+json' },
    },
    said: notSent,
  },
  'the server is overloaded': { answer: refused(503, 'overloaded'), said: /renvoyez dans 42 secondes/ },
  'too many come from one sender': {
    answer: refused(429, 'rate-limited'),
    said: /renvoyez dans 42 secondes/,
  },
  'the server refuses the content': { answer: refused(400, 'invalid-request'), said: /n’a pas été accepté/ },
  'the service has closed meanwhile': {
    answer: refused(409, 'service-inactive'),
    said: /n’a pas été accepté/,
  },
};

for (const [failure, { answer, said }] of Object.entries(failures)) {
  test(`when ${failure}, the text and the answers stay, and sending again uses the same id`, async () => {
    const { page, dialog } = await filledIn();
    scene.avis.answer = () => answer;
    await send(dialog);
    await dialog.getByRole('status').filter({ hasText: said }).waitFor();
    expect(await focused(page)).toMatchObject({ tag: 'button', text: 'Envoyer mon avis' });
    expect(await dialog.getByLabel('Plutôt insatisfait').isChecked()).toBe(true);
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Trop d’attente.');
    scene.avis.answer = (submission) => stored(scene.avis.origin, submission);
    await send(dialog);
    await dialog.getByText('Votre avis est enregistré.').waitFor();
    const [first, second] = scene.avis.sent;
    expect(second).toEqual(first);
    await page.close();
  });
}

test('an edit after a lost answer shows the receipt of what was stored, and says that it is the first', async () => {
  const { page, dialog } = await filledIn();
  let kept: string | undefined;
  scene.avis.answer = (submission) => {
    const content = JSON.stringify(submission);
    if (kept === content) return stored(scene.avis.origin, submission);
    if (kept) return refused(409, 'submission-conflict');
    kept = content;
    return 'cut';
  };
  await send(dialog);
  await dialog.getByText(notSent).waitFor();
  await dialog.getByRole('textbox').fill('Finalement, moins d’attente.');
  await send(dialog);
  await dialog.getByText(/Votre premier envoi est enregistré/).waitFor();
  expect(scene.avis.sent.map(({ comment }) => comment)).toEqual([
    'Trop d’attente.',
    'Finalement, moins d’attente.',
    'Trop d’attente.',
  ]);
  await page.close();
});

test('a conflict that no earlier attempt explains is refused, not repeated for ever', async () => {
  const { page, dialog } = await filledIn();
  scene.avis.answer = () => refused(409, 'submission-conflict');
  await send(dialog);
  await dialog.getByText(/n’a pas été accepté/).waitFor();
  expect(scene.avis.sent).toHaveLength(1);
  await page.close();
});

test('two clicks send once', async () => {
  const { page, dialog } = await filledIn();
  scene.avis.answer = (submission) => stored(scene.avis.origin, submission);
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).dblclick();
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(scene.avis.sent).toHaveLength(1);
  await page.close();
});

test('without the one required answer nothing is sent, and the focus goes to it with the reason', async () => {
  const { page } = await scene.visit();
  const dialog = await openDialog(page.locator('avis-plus'));
  await send(dialog);
  const [reason] = await dialog.locator('#missing').allTextContents();
  expect(reason).toMatch(/seule obligatoire/);
  expect(await focused(page)).toMatchObject({ tag: 'input', name: 'overall' });
  expect(await dialog.getByLabel('Très insatisfait').getAttribute('aria-describedby')).toBe('missing');
  expect(scene.avis.sent).toEqual([]);
  await dialog.getByText('Neutre').click();
  expect(await dialog.locator('#missing').textContent()).toBe('');
  await page.close();
});

test('a comment over the limit is counted, kept whole and not sent until it fits', async () => {
  const { page, dialog } = await filledIn();
  const family = '👨‍👩‍👧‍👦';
  const long = family + 'é'.repeat(1204);
  await dialog.getByRole('textbox').fill(long);
  await dialog.getByText('5 caractères en trop').waitFor();
  await send(dialog);
  expect(await focused(page)).toMatchObject({ tag: 'textarea' });
  expect(await dialog.getByRole('textbox').inputValue()).toBe(long);
  expect(scene.avis.sent).toEqual([]);
  await dialog.getByRole('textbox').fill(long.slice(0, -5));
  await dialog.getByText('0 caractères restants').waitFor();
  scene.avis.answer = (submission) => stored(scene.avis.origin, submission);
  await send(dialog);
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  await page.close();
});

async function filledIn(): Promise<{ page: Page; dialog: Locator }> {
  const { page } = await scene.visit({ prepare: hurry });
  const dialog = await openDialog(page.locator('avis-plus'));
  await dialog.getByText('Plutôt insatisfait').click();
  await dialog.getByRole('textbox').fill('Trop d’attente.');
  return { page, dialog };
}

/** Deadlines come a hundred times sooner, and the device keeps nothing. */
function hurry(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 100);
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}

function send(dialog: Locator): Promise<void> {
  return dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
}
