/** Lynx and w3m as people at a terminal use them: keys in, text out. Call them behind `describeFault`. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installed, type Lack, pathOf } from './fault-tools.ts';
import { tagsOf } from './page-markup.ts';

export const textBrowsers: readonly Lack[] = [installed('lynx', 'lynx'), installed('w3m', 'w3m')];

const run = promisify(execFile);

/** Milliseconds: a key that is not understood would wait for the next one for ever. */
const patience = 30_000;

/** Nobody's own settings, no proxy, and a terminal of the usual size. */
const settings = (home: string) => ({
  timeout: patience,
  env: { HOME: home, PATH: '/usr/bin', TERM: 'vt100', LANG: 'C.UTF-8', LINES: '24', COLUMNS: '80' },
});

/** A page as each of them prints it, 78 characters wide. */
export const printedBy = {
  lynx: (url: string) => inHome((home) => print('lynx', ['-dump', '-nolist', '-width=78', url], home)),
  w3m: (url: string) => inHome((home) => print('w3m', ['-dump', '-cols', '78', url], home)),
} as const;

/** What a person does on a page: `[where, keys]`, from top to bottom; see `stopsOf`. */
export type Gesture = readonly [stop: number, keys: readonly string[]];

export const enter = '^J';

/**
 * Opens a page in Lynx, does the gestures, and gives the page that is there in the end as Lynx prints it.
 * @param gestures in the order of their stops.
 */
export function journeyInLynx(url: string, gestures: readonly Gesture[]): Promise<string> {
  return inHome(async (home) => {
    const [script, printed] = [join(home, 'keys'), join(home, 'printed.txt')];
    let at = 0;
    const keys = gestures.flatMap(([stop, pressed]) => {
      const way = Array<string>(stop - at).fill('Down Arrow');
      at = stop;
      return [...way, ...pressed];
    });
    // Print, to a local file, under this name; quit, yes.
    const ending = ['p', enter, '^U', ...printed, enter, 'q', 'y'];
    await writeFile(script, [...keys, ...ending].map((key) => `key ${key}\n`).join(''));
    await run(pathOf('lynx'), [`-cmd_script=${script}`, url], settings(home));
    return readFile(printed, 'utf8');
  });
}

/** Every spot of a page where the Down key halts in Lynx, by id or text of the tag; a text area halts at each line. */
export function stopsOf(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attributes }) => {
    if (!['a', 'input', 'textarea', 'button'].includes(name) || attributes.get('type') === 'hidden')
      return [];
    const lines = name === 'textarea' ? Number(attributes.get('rows')) : 1;
    return Array<string>(lines).fill(attributes.get('id') ?? name);
  });
}

async function print(program: 'lynx' | 'w3m', words: readonly string[], home: string): Promise<string> {
  return (await run(pathOf(program), [...words], settings(home))).stdout;
}

async function inHome<T>(work: (home: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'avis-terminal-'));
  try {
    return await work(home);
  } finally {
    await rm(home, { recursive: true });
  }
}
