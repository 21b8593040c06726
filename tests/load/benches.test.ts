/** Every bench runs to its last line, with as little as it takes: figures are for a quiet machine, not for here. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** What the global set-up has done. */
const build = 'vite build && ';

/** By name in package.json: its least, and how its last line begins. */
const benches: Readonly<Record<string, { readonly words: string; readonly last: RegExp }>> = {
  size: { words: '', last: /^ *\d+ B {2}outbox/m },
  bench: { words: '--rounds 1 --seconds 1', last: /\(e\) Avis\+ on PostgreSQL/ },
  'bench:widget': { words: '--journeys 1', last: /^ *\d+ afterwards: /m },
  'bench:scale': {
    words: '--large 2000 --open 2000 --services 50 --seconds 1 --rounds 1',
    last: /p99 of submit by the server itself, one service with a tenth of all/,
  },
  // Ends with 1 where the machine was too slow for its own promise: of this only what no speed excuses is asked.
  'bench:soak': { words: '--steady 2 --crowd 1', last: /, 0 lost: kept[\s\S]*^resident MB: /m },
  lighthouse: { words: '--pages 1', last: /: performance \d+, accessibility \d+/ },
};

test('no bench is left out', () => {
  const measuring = Object.keys(scripts).filter((name) => scripts[name]?.includes('tests/load/'));
  expect(Object.keys(benches).sort()).toEqual(measuring.sort());
});

test.for(Object.entries(benches))(
  'npm run %s measures to its end',
  { timeout: 300_000 },
  async ([name, bench]) => {
    const command = scripts[name] ?? '';
    expect(command).toContain(build);
    const printed = await run(`${command.replace(build, '')} ${bench.words}`);
    expect(printed).toMatch(bench.last);
  },
);

/** In a folder that looks like the checkout, so that no figures written there replace those of a quiet machine. */
function run(command: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'avis-benches-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of readdirSync(root))
    if (!name.startsWith('.') && !name.startsWith('bench')) symlinkSync(join(root, name), join(folder, name));
  const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) };
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], { cwd: folder, env }, (_fault, out, err) => resolve(`${out}${err}`));
  });
}
