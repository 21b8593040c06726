/** What the README says is what the sources say. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attributeNames } from '#widget/options.ts';
import { withCurrentBlocks } from '../support/readme-blocks.ts';
import { bannedWordIn } from './words.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

test('settings, what pages may say and do to the widget, error codes and commands in the README are those of the sources (npm run docs)', () => {
  expect(withCurrentBlocks(readme)).toBe(readme);
});

test('a README that drifted is refused', () => {
  const drifted = readme.replace('| `PORT` |', '| `PORTE` |');
  expect(drifted).not.toBe(readme);
  expect(withCurrentBlocks(drifted)).not.toBe(drifted);
});

test('a README without its markers is refused', () => {
  expect(() => withCurrentBlocks(readme.replace('<!-- settings:begin -->', ''))).toThrow('settings:begin');
});

test('every file and folder the README names exists', () => {
  const named = [
    ...readme.matchAll(/`((?:shared|widget|server|migrations|tests|\.ci|\.github)\/[\w./-]*)`/g),
  ];
  const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(new URL(path, root)));
  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('every picture the README shows exists', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test('every attribute of the widget is explained', () => {
  const unexplained = attributeNames.filter((name) => !readme.includes(`| \`${name}\` |`));
  expect(unexplained).toEqual([]);
});

test('every dependency of the server is argued', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const table = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('## What others do'));
  const argued = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
  expect(argued).toEqual(expect.arrayContaining(Object.keys(dependencies)));
});

test('each top folder says what it holds and what it must never hold', () => {
  for (const folder of ['shared', 'widget', 'server', 'migrations', 'tests']) {
    const text = readFileSync(new URL(`${folder}/README.md`, root), 'utf8');
    expect(text, folder).toMatch(/never/i);
  }
});

test('no word of the glossary is a refused word', () => {
  const glossary = readme.slice(readme.indexOf('## Glossary'));
  const words = [...glossary.matchAll(/^\| \*\*([^*]+)\*\* \|/gm)].map(([, word = '']) => word);
  expect(words.length).toBeGreaterThan(25);
  expect(words.filter((word) => bannedWordIn(word))).toEqual([]);
});
