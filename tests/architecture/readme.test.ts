/** What the documents say is what the sources say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { attributeNames } from '#widget/options.ts';
import { readmesWithBlocks, withCurrentBlocks } from '../support/readme-blocks.ts';
import { bannedWordIn } from './words.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['shared', 'widget', 'server', 'migrations', 'tests'];
/** Paths from the root of everything that lies in a room. */
const paths = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true }).map((path) => join(room, path.toString())),
);
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...paths.filter((path) => basename(path) === 'README.md'),
];
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');

/** A bound for what is read first; what a reader needs later stands in the README of its folder. */
const readmeBytesMax = 14_000;

test('the README is short enough to be read whole', () => {
  expect(Buffer.byteLength(readme)).toBeLessThan(readmeBytesMax);
});

describe('settings, what pages may say and do to the widget, error codes and commands are those of the sources (npm run docs)', () => {
  test.each(readmesWithBlocks)('in %s', (path) => {
    expect(withCurrentBlocks(path, read(path))).toBe(read(path));
  });

  test('and a README that drifted, or lost its markers, is refused', () => {
    const path = 'server/README.md';
    const drifted = read(path).replace('| `PORT` |', '| `PORTE` |');
    expect(drifted).not.toBe(read(path));
    expect(withCurrentBlocks(path, drifted)).not.toBe(drifted);
    expect(() => withCurrentBlocks(path, read(path).replace('<!-- settings:begin -->', ''))).toThrow(
      'settings:begin',
    );
  });
});

describe('every file and folder that is named exists', () => {
  test.each(documents)('in %s', (path) => {
    expect(missingFrom(path, read(path))).toEqual([]);
  });

  test('and one that does not exist, or is only similar, is seen', () => {
    const text =
      '`server/app.ts`, `server/apps.ts`, `page-messages.ts`, `page-message.ts`, `pages.XX.ts`, `page.XX.ts`';
    expect(missingFrom('CONTRIBUTING.md', text)).toEqual(['server/apps.ts', 'page-message.ts', 'page.XX.ts']);
  });

  test('of the recipes as of the address list: dozens', () => {
    expect(namedIn(contributing).length).toBeGreaterThan(60);
  });
});

test('every picture the README shows exists', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every script that is named can be run', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = documents.flatMap((path) =>
    [...read(path).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every attribute of the widget is explained', () => {
  const widget = read('widget/README.md');
  expect(attributeNames.filter((name) => !widget.includes(`| \`${name}\` |`))).toEqual([]);
});

test('every dependency of the server is argued', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const table = contributing.slice(
    contributing.indexOf('## Dependencies'),
    contributing.indexOf('## What others do'),
  );
  const argued = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
  expect(argued).toEqual(expect.arrayContaining(Object.keys(dependencies)));
});

test('each top folder says what it holds and what it must never hold', () => {
  for (const room of rooms) expect(read(`${room}/README.md`), room).toMatch(/never/i);
});

test('no word of the glossary is a refused word', () => {
  const glossary = readme.slice(readme.indexOf('## Glossary'));
  const words = [...glossary.matchAll(/^\| \*\*([^*]+)\*\* \|/gm)].map(([, word = '']) => word);
  expect(words.length).toBeGreaterThan(25);
  expect(words.filter((word) => bannedWordIn(word))).toEqual([]);
});

/**
 * Paths in code marks: with a folder, or a file by its name alone. NAME, VERB and NNNN stand for what is yet to be made;
 * dated decisions may speak of what is gone.
 */
function namedIn(text: string): string[] {
  const current = text.replaceAll(/^- \d{4}-\d\d-\d\d .*$/gm, '');
  const marked = [...current.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)].map(([, path = '']) => path);
  const isPath = /^(\.ci|\.github|shared|widget|server|migrations|tests)\/|\w\.(tsx?|sql|css|md)$/;
  return marked.filter((path) => isPath.test(path) && !/NAME|VERB|NNNN/.test(path));
}

/** From the root, from the folder of the document, or – a name alone – anywhere; XX stands for every language but French. */
function missingFrom(document: string, text: string): string[] {
  return namedIn(text).filter((path) => {
    const wanted = path.replace('XX', 'pt');
    if ([join(root, wanted), join(root, dirname(document), wanted)].some(existsSync)) return false;
    return wanted.includes('/') || !paths.some((one) => basename(one) === wanted);
  });
}
