/** Both ways to embed, on a page whose own styles are hostile. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { submissionSchema } from '#shared/contracts/submission.ts';
import { prefecture, questionnaireFor } from '../../support/stub-avis.ts';
import { leftBehind, nothingLeft } from '../../support/watched-page.ts';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

test('before a gesture nothing but the loader is requested, and nothing is ever stored', async () => {
  const { page, requests } = await scene.visit();
  await page.locator('#element').getByRole('button').waitFor();
  expect(toAvis(requests)).toEqual([`${scene.avis.origin}/widget/v1.js`]);
  await openDialog(page.locator('#element'));
  expect(await leftBehind(page)).toEqual(nothingLeft);
  await page.close();
});

test('three requests in all until the form is usable, and two gestures rate', async () => {
  const { page, requests, complaints } = await scene.visit();
  const dialog = await openDialog(page.locator('#element'));
  const named = (name: string) => toAvis(requests).filter((address) => address.includes(name));
  expect(['/widget/v1.js', '/panel.', '/questionnaire'].map((name) => named(name).length)).toEqual([1, 1, 1]);
  // Fetched once the form is usable, so that it is there when the network goes.
  expect(toAvis(requests).filter((address) => !address.includes('/outbox.'))).toHaveLength(3);
  await dialog.getByText('Plutôt satisfait').click();
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(await dialog.getByText('A1B2C-D3E4F').count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.close();
});

test('what is sent is a valid submission that says how it came about and what was asked', async () => {
  const { page } = await scene.visit();
  const dialog = await openDialog(page.locator('#element'));
  await dialog.getByText('Très insatisfait').click();
  await dialog.getByText('Sans objet').first().click();
  await dialog.getByLabel(/^Un commentaire/).fill('Deux heures\nd’attente.');
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  const [sent] = scene.avis.sent;
  expect(submissionSchema.safeParse(sent).error).toBeUndefined();
  const [, firstDrawn = ''] = sent?.asked ?? [];
  expect(sent).toMatchObject({
    service: prefecture.code,
    ratings: { overall: 1, [firstDrawn]: 'na' },
    comment: 'Deux heures\nd’attente.',
    channel: 'counter',
    mode: 'widget',
    outcome: 'success',
    placement: 'hall',
    language: 'fr',
    edition: 'sp-plus-2020',
    wording: 1,
  });
  expect(new Set(sent?.asked).size).toBe(7);
  await page.close();
});

test('one script tag with data-service makes its own element, with a link for when all fails', async () => {
  const { page } = await scene.visit();
  const widget = page.locator('avis-plus[service]:not([id])');
  expect(await widget.count()).toBe(1);
  const link = new URL((await widget.locator('a').getAttribute('href')) ?? '');
  expect(link.origin + link.pathname).toBe(`${scene.avis.origin}/s/PREF94`);
  expect(link.searchParams.get('channel'), 'it says what the tag says').toBe('online');
  const dialog = await openDialog(widget);
  await dialog.getByText('Neutre').first().click();
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(scene.avis.sent).toMatchObject([{ channel: 'online', mode: 'widget' }]);
  expect(scene.avis.sent[0], 'a misspelt outcome is left out').not.toHaveProperty('outcome');
  await page.close();
});

test('the launcher takes the words of the page’s link, and says that it opens a dialog', async () => {
  const { page } = await scene.visit();
  const button = page.locator('#element').getByRole('button', { name: 'Votre avis nous intéresse' });
  await button.waitFor();
  expect(await button.getAttribute('aria-haspopup')).toBe('dialog');
  await page.close();
});

test('inline shows its question when a reader comes near, in the language it was given', async () => {
  const { page, requests } = await scene.visit();
  await page.locator('#element').getByRole('button').waitFor();
  expect(requests.some((url) => url.includes('questionnaire'))).toBe(false);
  const widget = page.locator('#inline');
  await widget.scrollIntoViewIfNeeded();
  await widget.getByText('Overall, how did it go?').waitFor();
  await widget.getByText('Very satisfied').click();
  await widget.getByRole('button', { name: 'Send my rating' }).click();
  await widget.getByText('Your rating is recorded.').waitFor();
  expect(scene.avis.sent).toMatchObject([{ mode: 'inline', language: 'en', ratings: { overall: 5 } }]);
  await page.close();
});

test('a page of 10 px letters, capitals and wide spacing does not reach into the panel', async () => {
  const { page } = await scene.visit();
  const dialog = await openDialog(page.locator('#element'));
  const styles = await dialog.locator('legend').evaluate((legend) => {
    const { fontSize, letterSpacing, textTransform, textAlign } = getComputedStyle(legend);
    return { fontSize, letterSpacing, textTransform, textAlign };
  });
  expect(styles).toEqual({
    fontSize: '16px',
    letterSpacing: 'normal',
    textTransform: 'none',
    textAlign: 'start',
  });
  await page.close();
});

test('the script twice, and three widgets, leave no global but the element', async () => {
  const { page } = await scene.visit();
  await page.locator('#element').getByRole('button').waitFor();
  const globals = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name));
  });
  // Browsers name elements with an id on the window.
  expect(globals.filter((name) => !['element', 'inline'].includes(name))).toEqual([]);
  await page.close();
});

test('each person is asked the fixed criteria and her own draw, six at most', async () => {
  const { draws, fixed } = questionnaireFor('http://avis.test', new URLSearchParams('channel=counter'));
  const pool = new Set([...fixed, ...draws.flatMap(({ from }) => from)].map(({ text }) => text));
  const seen = new Set<string>();
  for (let visitor = 0; visitor < 3; visitor += 1) {
    const { page } = await scene.visit();
    const dialog = await openDialog(page.locator('#element'));
    await dialog.getByText('Plutôt satisfait').click();
    const texts = await dialog.locator('legend').allTextContents();
    expect(texts).toHaveLength(7);
    for (const text of texts.slice(1)) {
      expect(pool).toContain(text);
      seen.add(text);
    }
    await page.close();
  }
  expect(seen.size).toBeGreaterThanOrEqual(6);
});

/** The page names the loader twice; whether the browser asks twice is its own affair. */
function toAvis(requests: readonly string[]): string[] {
  return [...new Set(requests)].filter((url) => url.startsWith(scene.avis.origin));
}
