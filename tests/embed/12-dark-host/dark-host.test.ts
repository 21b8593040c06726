/** Light or dark as the page around it: the page's own word first, else what the person asked her system for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const light = { surface: 'rgb(255, 255, 255)', ink: 'rgb(23, 35, 42)' };
const dark = { surface: 'rgb(20, 28, 32)', ink: 'rgb(232, 238, 240)' };

const pages = [
  { system: 'light', theme: '', shown: light },
  { system: 'dark', theme: '', shown: dark },
  { system: 'light', theme: 'dark', shown: dark },
  { system: 'dark', theme: 'light', shown: light },
  { system: 'dark', theme: 'system', shown: dark },
] as const;

for (const { system, theme, shown } of pages)
  test(`on a system that is ${system}, a page ${theme ? `marked ${theme}` : 'without a mark'} has a ${shown === dark ? 'dark' : 'light'} panel`, async () => {
    const { page, changes } = await scene.visit({ colorScheme: system, at: `/?theme=${theme}` });
    const dialog = await openDialog(page.locator('avis-plus'));
    const { backgroundColor: surface, color: ink } = await dialog.evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return { backgroundColor, color };
    });
    expect({ surface, ink }).toEqual(shown);
    await rate(dialog);
    expect(await changes()).toEqual([]);
    await page.close();
  });
