/** What a page's own script can do with the element, and what it hears: enough to act on, nothing that was answered. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chooseByKeys, focused } from '../../support/keyboard.ts';
import { refused, stored } from '../../support/stub-avis.ts';
import { openScene, type Scene } from '../open-scene.ts';

/** From focus on the button to the receipt, for the one required question: a person without a mouse is not made to walk. */
const keyPressesMax = 9;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
beforeEach(() => {
  scene.avis.answer = (submission) => stored(scene.avis.origin, submission);
});
afterAll(() => scene.close());

test('open() before anything was fetched fetches it, opens the dialog and says so', async () => {
  const { page } = await scene.visit();
  expect(await open(page, '#button')).toBe(true);
  await page.getByRole('dialog').waitFor();
  expect(await open(page, '#button'), 'already open').toBe(true);
  expect(await heard(page)).toEqual([['open', 'button', null]]);
  await page.close();
});

test('open() on an element that was made in the same breath works', async () => {
  const { page } = await scene.visit();
  await page.locator('#button').getByRole('button').waitFor();
  const opened = page.evaluate(() => {
    const made = document.createElement('avis-plus');
    made.setAttribute('service', 'PREF94');
    document.body.append(made);
    return made.open();
  });
  expect(await opened).toBe(true);
  await page.getByRole('dialog').waitFor();
  await page.close();
});

test('open() answers false where the form cannot come: the link is there, nobody is sent away', async () => {
  const { page } = await scene.visit();
  expect(await open(page, '#unknown')).toBe(false);
  await page.locator('#unknown > a').waitFor();
  expect(await heard(page)).toEqual([['error', 'unknown', 'unavailable']]);
  expect(page.url()).not.toContain('/s/');
  await page.close();
});

test('open() answers false once the element is gone', async () => {
  const { page, escaped } = await scene.visit();
  await page.locator('#button').getByRole('button').waitFor();
  const gone = page.evaluate(() => {
    const element = document.querySelector('#button') as AvisPlusElement;
    element.remove();
    return element.open();
  });
  expect(await gone).toBe(false);
  expect(escaped).toEqual([]);
  await page.close();
});

test('open() on an inline widget does not wait until somebody scrolls to it', async () => {
  const { page } = await scene.visit();
  expect(await open(page, '#inline')).toBe(true);
  expect(await page.locator('#inline').getByRole('radio').count()).toBe(5);
  expect(await heard(page)).toEqual([['open', 'inline', null]]);
  await page.close();
});

test('close() closes what open() opened, and keeps the answers', async () => {
  const { page } = await scene.visit();
  await open(page, '#button');
  await page.getByRole('dialog').getByText('Neutre').first().click();
  await page.evaluate(() => document.querySelector<AvisPlusElement>('#button')?.close());
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect
    .poll(() => heard(page))
    .toEqual([
      ['open', 'button', null],
      ['close', 'button', null],
    ]);
  await open(page, '#button');
  expect(await page.getByRole('dialog').getByLabel('Neutre').first().isChecked()).toBe(true);
  await page.close();
});

test('close() takes open() back while the questions are on their way', async () => {
  const { page } = await scene.visit();
  await page.locator('#button').getByRole('button').waitFor();
  await page.evaluate(async () => {
    const element = document.querySelector('#button') as AvisPlusElement;
    const opening = element.open();
    element.close();
    await opening;
  });
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await heard(page)).toEqual([]);
  expect(await open(page, '#button'), 'and open() opens again').toBe(true);
  await page.getByRole('dialog').waitFor();
  await page.close();
});

test('questions that are overtaken by other attributes are not shown, not announced and not dressed', async () => {
  const { page } = await scene.visit({
    prepare: (visitor) =>
      visitor.route('**/questionnaire?*language=fr*', async (route) => {
        const answer = await route.fetch();
        await visitor.evaluate(() => {
          const json = Response.prototype.json;
          // At the last moment: while the answer is being read.
          Response.prototype.json = function () {
            document.querySelector('#inline')?.setAttribute('language', 'en');
            Response.prototype.json = json;
            return json.call(this);
          };
        });
        await route.fulfill({ response: answer });
      }),
  });
  await open(page, '#inline');
  expect(await heard(page)).toEqual([]);
  await open(page, '#inline');
  await page.locator('#inline').getByText('Overall, how did it go?').waitFor();
  expect(await heard(page)).toEqual([['open', 'inline', null]]);
  const sheets = () => document.querySelector('#inline')?.shadowRoot?.adoptedStyleSheets.length;
  expect(await page.evaluate(sheets), 'the launcher’s and the panel’s').toBe(2);
  await page.close();
});

test('close() before anything was opened does nothing', async () => {
  const { page } = await scene.visit();
  await page.locator('#button').getByRole('button').waitFor();
  await page.evaluate(() => document.querySelector<AvisPlusElement>('#button')?.close());
  expect(await heard(page)).toEqual([]);
  await page.close();
});

test('a page hears that a rating was sent, and neither its answers nor its receipt', async () => {
  const { page } = await scene.visit();
  await open(page, '#button');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Neutre').first().click();
  scene.avis.answer = () => refused(503, 'overloaded');
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await expect.poll(() => heard(page)).toHaveLength(2);
  scene.avis.answer = (submission) => stored(scene.avis.origin, submission);
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText('Votre avis est enregistré.').waitFor();
  expect(await heard(page)).toEqual([
    ['open', 'button', null],
    ['error', 'button', 'busy'],
    ['submit', 'button', null],
  ]);
  await page.close();
});

test('a dialog that is moved while open was not closed', async () => {
  const { page } = await scene.visit();
  await open(page, '#button');
  await page.evaluate(() => document.body.append(document.querySelector('#button') as Element));
  await page.waitForFunction(() =>
    document.querySelector('#button')?.shadowRoot?.querySelector('dialog')?.matches(':modal'),
  );
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect
    .poll(() => heard(page))
    .toEqual([
      ['open', 'button', null],
      ['close', 'button', null],
    ]);
  await page.close();
});

for (const level of [1, 2, 3, 4, 5])
  test(`from the button to the receipt with answer ${level} takes at most ${keyPressesMax} keys`, async () => {
    const { page } = await scene.visit();
    await page.locator('#button').getByRole('button').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ tag: 'button' });
    await page.evaluate(() => {
      Object.assign(window, { presses: 0 });
      addEventListener(
        'keydown',
        () => Object.assign(window, { presses: Reflect.get(window, 'presses') + 1 }),
        true,
      );
    });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await chooseByKeys(page, { fromFirst: level - 1 });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Votre avis est enregistré.').waitFor();
    expect(scene.avis.sent.at(-1)).toMatchObject({ ratings: { overall: level } });
    expect(await page.evaluate(() => Reflect.get(window, 'presses'))).toBeLessThanOrEqual(keyPressesMax);
    await page.close();
  });

function open(page: Page, widget: string): Promise<boolean> {
  return page.evaluate(async (selector) => {
    await customElements.whenDefined('avis-plus');
    const element = document.querySelector(selector) as AvisPlusElement;
    return element.open();
  }, widget);
}

function heard(page: Page): Promise<unknown[]> {
  return page.evaluate(() => Reflect.get(window, 'heard'));
}
