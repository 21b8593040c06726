/** A panel that takes its time: presses are not lost and not counted twice, patience ends. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HeldRequests, holdRequests } from '../../support/hold-requests.ts';
import { focused } from '../../support/keyboard.ts';
import { holdClock } from '../../support/page-clock.ts';
import { openScene, press, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

for (const late of ['**/panel.*', '**/questionnaire*'])
  test(`one press is enough when ${late} is late, and three open one dialog`, async () => {
    const arrival = holdRequests(late);
    const { page, changes, complaints, requests } = await scene.visit({ prepare: arrival.prepare });
    const widget = page.locator('avis-plus');
    for (let time = 0; time < 3; time += 1) await press(widget.getByRole('button'));
    await arrival.asked;
    expect(await widget.getByRole('button', { name: 'Donner mon avis' }).count()).toBe(1);
    expect(await widget.getByRole('dialog').count()).toBe(0);
    arrival.release();
    const dialog = widget.getByRole('dialog');
    await dialog.waitFor();
    await rate(dialog);
    expect(requests.filter((url) => /panel\.|questionnaire/.test(url))).toHaveLength(2);
    expect(complaints).toEqual([]);
    expect(await changes()).toEqual([]);
    await page.close();
  });

for (const late of ['**/panel.*', '**/questionnaire*'])
  test(`after ten seconds without ${late} a press leads where the link leads`, async () => {
    const arrival = holdRequests(late);
    const { page } = await scene.visit({ prepare: (visitor) => onOurTime(visitor, arrival) });
    await press(page.locator('avis-plus').getByRole('button'));
    await arrival.asked;
    await page.clock.fastForward(9_000);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.clock.fastForward(1_100);
    await page.waitForURL(`${scene.avis.origin}/s/PREF94`);
    arrival.release();
    await page.close();
  });

test('a panel that comes after the patience ended finds the link in its place, and nothing opens by itself', async () => {
  const arrival = holdRequests('**/panel.*');
  const { page, complaints } = await scene.visit({ prepare: (visitor) => onOurTime(visitor, arrival) });
  const widget = page.locator('avis-plus');
  await widget.getByRole('button').hover();
  await arrival.asked;
  await page.clock.fastForward(10_100);
  await widget.locator('> a').waitFor();
  const answered = page.waitForResponse('**/panel.*');
  arrival.release();
  await (await answered).finished();
  expect(await widget.getByRole('dialog').count()).toBe(0);
  expect(await widget.locator('> a').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

test('somebody who stands on the link when the questions take its place goes on in them', async () => {
  const arrival = holdRequests('**/questionnaire*');
  const { page } = await scene.visit({ prepare: arrival.prepare });
  const widget = page.locator('avis-plus');
  await widget.getByRole('button').waitFor();
  await widget.evaluate((element) => element.setAttribute('display', 'inline'));
  await arrival.asked;
  await widget.locator('> a').focus();
  arrival.release();
  await widget.getByRole('radio').first().waitFor();
  expect(await focused(page)).toMatchObject({ tag: 'input', name: 'overall' });
  await page.close();
});

async function onOurTime(page: Page, arrival: HeldRequests): Promise<void> {
  await holdClock(page);
  await arrival.prepare(page);
}
