import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '#server/cli/run-avis.ts';
import { packageRoot } from '#server/storage/package-root.ts';
import { emptyApp, fileWith, runCommand } from '../support/run-command.ts';

describe('The help', () => {
  test('lists every command with an example and the exit codes, for no argument, --help and -h', async () => {
    for (const words of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await runCommand(words);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const { name, example } of commands) {
        expect(out).toContain(`  ${name}`);
        expect(out).toContain(example);
      }
      expect(out).toContain('Exit codes: 0 all done');
    }
  });

  test.each(commands.map(({ name }) => name))(
    'of "%s" shows its example, its options and more than a line',
    async (name) => {
      const command = commands.find((each) => each.name === name);
      const { code, out } = await runCommand([...name.split(' '), '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Example: ${command?.example}`);
      for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
      expect(out.split('\n').length).toBeGreaterThan(6);
      expect((await runCommand(['help', ...name.split(' ')])).out).toBe(out);
    },
  );

  test('of words that begin several commands lists these, and is no failure', async () => {
    for (const words of [
      ['import', '--help'],
      ['help', 'import'],
      ['-h', 'import'],
    ]) {
      const { code, out, err } = await runCommand(words);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const name of ['import structures', 'import services', 'import ratings'])
        expect(out).toContain(name);
      expect(out).not.toContain('publish');
    }
  });

  test('has the version beside it, as the package says it', async () => {
    const { version } = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8'));
    expect(await runCommand(['--version'])).toEqual({ code: 0, out: `Avis+ ${version}\n`, err: '' });
    expect((await runCommand(['serve', '--version'])).code).toBe(2);
  });

  test('needs no valid settings', async () => {
    expect((await runCommand(['publish', '--help'], { environment: { PORT: 'x' } })).code).toBe(0);
  });
});

describe('A command line that cannot be understood is refused with exit code 2 and one clear line:', () => {
  test.each([
    [
      ['import', 'structrues', 'f.csv'],
      'There is no command "import structrues". Did you mean "import structures"?',
    ],
    [['pubish'], 'There is no command "pubish". Did you mean "publish"?'],
    [['xyzzy-quux'], 'There is no command "xyzzy-quux".'],
    [['import'], '"import" what? import structures, import services, import ratings.'],
    [['import', 'structures'], 'FILE is missing. For example: avis import structures export-structures.csv'],
    [['import', 'structures', 'a.csv', 'b.csv'], '"b.csv" is one argument too many.'],
    [
      ['import', 'structures', 'a.csv', '--partail'],
      '"avis import structures" has no option "--partail". Did you mean "--partial"?',
    ],
    [['import', 'structures', 'a.csv', '--partial=yes'], '--partial takes no value.'],
    [['import', 'structures', 'a.csv', '--partial', '--partial'], '--partial is given twice.'],
    [['import', 'ratings', 'a.csv'], '--mapping FILE is missing.'],
    [['import', 'ratings', 'a.csv', '--mapping'], '--mapping needs a value: --mapping FILE'],
    [['import', 'ratings', 'a.csv', '--mapping', '--partial'], '--mapping needs a value: --mapping FILE'],
    [['publish', '--at='], '--at needs a value: --at DATE'],
    [['--at', '2026-01-01', 'publish'], 'Options come after the command'],
    [['--verbose'], 'A command was expected before "--verbose".'],
    [['serve', '-x'], '"avis serve" has no option "-x".'],
  ])('%j', async (words, message) => {
    const { code, out, err } = await runCommand(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')[0]).toContain(message);
  });

  test('control characters in it are shown, not sent to the terminal', async () => {
    const { err } = await runCommand(['\u001b[2Jpublish'], { isTTY: true });
    expect(err).toContain('<U+001B>[2Jpublish');
    expect(err).not.toContain('\u001b');
  });
});

test('Faulty settings are refused with exit code 2, all of them at once', async () => {
  const { code, err } = await runCommand(['migrate'], {
    environment: { PORT: 'x', MIN_CELL: '3', DATABASE_URL: 'mysql://x' },
  });
  expect(code).toBe(2);
  for (const key of ['PORT', 'MIN_CELL', 'DATABASE_URL']) expect(err).toContain(key);
});

test('A database that cannot be opened is one line and exit code 1, not a stack', async () => {
  const { code, err } = await runCommand(['migrate'], {
    environment: { DATABASE_URL: 'sqlite:/dev/null/avis.db' },
  });
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('A DATA_DIR that is a file is said in words, by every command that opens a store', async () => {
  const file = await fileWith('no folder');
  for (const words of [['migrate'], ['publish'], ['serve']]) {
    const { code, err } = await runCommand(words, { environment: { DATA_DIR: file, PORT: '0' } });
    expect(code).toBe(1);
    expect(err).toContain(`${file} is a file; a folder was expected`);
    expect(err).not.toMatch(/EEXIST|ENOTDIR/);
  }
});

test('A backup into a folder that is not there says so, and names the path', async () => {
  const app = await emptyApp();
  const { code, err } = await runCommand(['backup', '/nowhere/at/all.db'], { app });
  expect({ code, err }).toEqual({ code: 1, err: '/nowhere/at/all.db: its folder is not there.\n' });
  const below = `${app.path}/backup.db`;
  expect((await runCommand(['backup', below], { app })).err).toBe(
    `${below}: a part of its path is a file, not a folder.\n`,
  );
});
