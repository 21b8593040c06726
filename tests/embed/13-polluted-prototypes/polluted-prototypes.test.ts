/** Pages that changed the language before we came: what we send is the same submission, and nothing is put right for them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { submissionSchema } from '#shared/contracts/submission.ts';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.sent.length = 0;
});
afterAll(() => scene.close());

const hosts = {
  'that writes JSON, arrays and elements its own way': 'nineties.html',
  'whose every object carries enumerable words, and that wraps fetch, Promise and listeners':
    'enumerable.html',
  'whose every prototype and constructor is frozen': 'frozen.html',
};

for (const [what, host] of Object.entries(hosts))
  test(`a page ${what} is rated with a valid submission, and stays as it was`, async () => {
    const { page, changes, complaints } = await scene.visit({ host });
    const dialog = await openDialog(page.locator('avis-plus'));
    await dialog.getByText('Neutre').first().click();
    await dialog.getByLabel(/^Un commentaire/).fill('« Deux » heures\nd’attente.');
    await rate(dialog);
    const [sent] = scene.avis.sent;
    expect(submissionSchema.safeParse(sent).error).toBeUndefined();
    expect(sent).toMatchObject({
      service: 'PREF94',
      ratings: { overall: 4 },
      comment: '« Deux » heures\nd’attente.',
      placement: 'hall',
    });
    expect(complaints).toEqual([]);
    expect(await changes()).toEqual([]);
    await page.close();
  });

test('a rating that cannot be sent from a page that writes JSON its own way waits on the device, and is sent once', async () => {
  const { page } = await scene.visit({ host: 'nineties.html' });
  const outbox = page.waitForResponse(/\/widget\/outbox\./);
  const dialog = await openDialog(page.locator('avis-plus'));
  await dialog.getByText('Neutre').first().click();
  await (await outbox).finished();
  await dialog.getByLabel(/^Un commentaire/).fill('Deux « heures ».');
  const answered = scene.avis.answer;
  scene.avis.answer = () => 'cut';
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText(/gardé sur cet appareil/).waitFor();
  const kept = await page.evaluate(() => localStorage.getItem('avis-plus:outbox'));
  expect(JSON.parse(kept ?? '{}')).toMatchObject({
    waiting: [{ attempts: [expect.stringContaining('heures')] }],
  });
  scene.avis.answer = answered;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(new Set(scene.avis.sent.map(({ id }) => id)).size).toBe(1);
  expect(await page.evaluate(() => localStorage.getItem('avis-plus:outbox'))).toBeNull();
  await page.close();
});

test('results on a page that sums its own way are drawn to scale', async () => {
  const { page, complaints } = await scene.visit({ host: 'nineties.html' });
  const element = page.locator('avis-plus');
  await element.evaluate((one) => one.setAttribute('display', 'results'));
  await element.locator('svg rect').first().waitFor();
  const widths = await element
    .locator('svg')
    .first()
    .locator('rect')
    .evaluateAll((all) => all.map((one) => one.getAttribute('width')));
  const sum = widths.reduce((total, width) => total + Number.parseFloat(width ?? ''), 0);
  expect(sum).toBeCloseTo(100, 0);
  expect(complaints).toEqual([]);
  await page.close();
});
