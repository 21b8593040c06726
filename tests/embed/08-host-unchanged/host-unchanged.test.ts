/** The host page is as it was – and the check that says so in every scenario finds each change planted here. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('after a whole journey the page has the styles, globals, prototypes and storage it had', async () => {
  const { page, changes } = await scene.visit();
  await rate(await openDialog(page.locator('avis-plus')));
  expect(await changes()).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await changes()).toEqual([]);
  await page.close();
});

/** What a careless loader would do → how the check names it. */
const planted: Record<string, RegExp> = {
  'window.avisPlus = {}': /^window: .*→ .*avisPlus/,
  'Object.defineProperty(window, "avisHidden", { value: 1 })': /^window: .*→ .*avisHidden/,
  'Array.prototype.last = function () {}': /^Array\.prototype: .*→ last/,
  'Reflect.deleteProperty(Array.prototype, "at")': /^Array\.prototype: at/,
  'Math.mean = () => 0': /^Math: .*→ mean/,
  'window.fetch = () => new Promise(() => {})': /^window\.fetch/,
  'sheet.replaceSync("p{color:red}")': /^html>body\(2\)>p\(4\) style: .*color/,
  'document.adoptedStyleSheets.push(sheet)': /^style sheets/,
  'document.documentElement.classList.add("avis")': /^html attributes: class=js → class=js avis/,
  'document.body.style.overflow = "hidden"': /^html>body\(2\) attributes/,
  'document.body.append(document.createElement("div"))': /^html>body\(2\)>div\(7\) attributes/,
  'document.addEventListener("keydown", () => {})': /^document listeners: .*keydown/,
  'localStorage.setItem("avis", "1")': /^stored/,
  'console.info("Avis+ 1.0")': /^console: Avis\+ 1\.0/,
  'setTimeout(() => { throw new Error("ours") })': /^escaped: .*Error: ours/,
  'Promise.reject(new Error("lost"))': /^escaped: .*Error: lost/,
  'document.title = "Avis+"': /^title/,
  'document.querySelector("avis-plus").setAttribute("role", "region")': /^avis-plus 0: .*role/,
  'history.pushState(null, "", "#avis")': /^history/,
  // After the first paint: what nobody has seen yet does not move.
  'new PerformanceObserver(() => (document.querySelector("avis-plus").style.minHeight = "400px")).observe({ type: "paint", buffered: true })':
    /^shift 0\.\d+ of .*P/,
};

test('the check finds each change that a careless loader leaves on the page', async () => {
  const code = `const sheet = new CSSStyleSheet();${Object.keys(planted).join(';')}`;
  const { page, changes } = await scene.visit({ prepare: (visitor) => plant(visitor, code) });
  await page.locator('avis-plus').getByRole('button').waitFor();
  const missed = async () => {
    const found = await changes();
    return Object.keys(planted).filter((key) => !found.some((line) => planted[key]?.test(line)));
  };
  await expect.poll(missed, { timeout: 10_000 }).toEqual([]);
  await page.close();
});

function plant(page: Page, code: string): Promise<unknown> {
  const loader = readFileSync(new URL('../../../dist/widget/v1.js', import.meta.url), 'utf8');
  return page.route('**/widget/v1.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${loader};{${code}}` }),
  );
}
