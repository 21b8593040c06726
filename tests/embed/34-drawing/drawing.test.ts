/** What `widget/draw.ts` promises of every drawing, in a browser, away from any form. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const source = new URL('../../../widget/draw.ts', import.meta.url);
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), 'draw.ts');
  browser = await openBrowser();
  page = await browser.newPage();
  const script = code.replace(/^export (?=function|const)/gm, '');
  await page.addScriptTag({ content: `${script}; let place = document.createElement('div');` });
});
afterAll(() => browser.close());

/** Runs in the page, where `h`, `Fragment`, `render` and an empty `place` are at hand. */
function run<T>(steps: string): Promise<T> {
  return page.evaluate(`place = place.cloneNode(false); document.body.replaceChildren(place); ${steps}`);
}

test('what was chosen and typed stays, whatever is drawn around it', async () => {
  const kept = await run(`
    const draw = (more) => render(h('form', null, more && h('p', null, 'more'), h('input', { name: 'a', value: '1' }), h('textarea')), place);
    draw(false);
    place.querySelector('input').value = 'typed';
    place.querySelector('textarea').value = 'text';
    const field = place.querySelector('input');
    draw(true);
    draw(false);
    [field === place.querySelector('input'), field.value, place.querySelector('textarea').value, place.textContent]`);
  expect(kept).toEqual([true, 'typed', 'text', '']);
});

test('text is text, whatever is written in it', async () => {
  const drawn = await run(`
    render(h('p', { title: '"><b>' }, '<img src=x onerror=alert(1)>', 0, null, true), place);
    [place.children.length, place.firstChild.children.length, place.textContent, place.firstChild.title]`);
  expect(drawn).toEqual([1, 0, '<img src=x onerror=alert(1)>0', '"><b>']);
});

test('nodes that others put between ours are left where they are', async () => {
  const drawn = await run(`
    const draw = (word) => render(h('section', null, h('header'), h('form', null, h('input')), h('footer', null, word)), place);
    draw('one');
    place.querySelector('header').after(document.createElement('aside'));
    place.querySelector('footer').append(document.createElement('button'));
    const field = place.querySelector('input');
    draw('two');
    [place.firstChild.innerHTML, field === place.querySelector('input')]`);
  expect(drawn).toEqual([
    '<header></header><aside></aside><form><input></form><footer>two<button></button></footer>',
    true,
  ]);
});

test('a longer list grows where it stands, a shorter one loses its end', async () => {
  const drawn = await run(`
    const draw = (words) => (render(h('ul', null, words.map((word) => h('li', null, word))), place), place.textContent);
    [draw(['a', 'b']), draw(['a', 'b', 'c', 'd']), draw(['x']), draw([]), draw(['y', 'z'])]`);
  expect(drawn).toEqual(['ab', 'abcd', 'x', '', 'yz']);
});

test('a list that grows or shrinks leaves what stands after it, and what was typed there', async () => {
  const kept = await run(`
    const draw = (words) => render(h('form', null, h(Fragment, null, words.map((word) => h('p', null, word)), [[]]), h('textarea')), place);
    draw(['a']);
    const field = place.querySelector('textarea');
    field.value = 'typed';
    [['a', 'b', 'c'], [], ['x', 'y']].map((words) => {
      draw(words);
      return [place.innerText.trim(), field === place.querySelector('textarea'), field.value, place.firstChild.lastChild === field];
    })`);
  expect(kept).toEqual([
    [expect.stringMatching(/^a\s+b\s+c$/), true, 'typed', true],
    ['', true, 'typed', true],
    [expect.stringMatching(/^x\s+y$/), true, 'typed', true],
  ]);
});

test('properties come, change and go; false is a word only where the name is aria-…', async () => {
  const drawn = await run(`
    const draw = (props) => (render(h('button', props), place), place.innerHTML);
    [draw({ disabled: true, 'aria-disabled': false }), draw({ class: 'a', tabIndex: -1, 'aria-disabled': true }), draw({ disabled: false })]`);
  expect(drawn).toEqual([
    '<button disabled="" aria-disabled="false"></button>',
    '<button aria-disabled="true" class="a" tabindex="-1"></button>',
    '<button></button>',
  ]);
});

test('the handler of the last drawing answers, once', async () => {
  const heard = await run(`
    const heard = [];
    for (const name of ['first', 'second']) render(h('button', { onClick: () => heard.push(name) }), place);
    place.firstChild.click();
    render(h('button', null), place);
    place.firstChild.click();
    heard`);
  expect(heard).toEqual(['second']);
});

test('pictures are pictures, and another tag makes an element anew', async () => {
  const drawn = await run(`
    const draw = (tag) => (render(h('div', null, h('svg', { viewBox: '0 0 1 1' }, h('path')), h(tag, null, 'a')), place), place.querySelector(tag));
    const first = draw('h1');
    [place.querySelector('path').namespaceURI, place.querySelector('svg').getAttribute('viewBox'), first === draw('h1'), draw('h2').textContent, place.querySelector('h1')]`);
  expect(drawn).toEqual(['http://www.w3.org/2000/svg', '0 0 1 1', true, 'a', null]);
});
