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
