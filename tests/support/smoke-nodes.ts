/**
 * `npm run smoke:nodes`: builds, migrates, takes a rating and publishes it under each Node the project is for, with a
 * better-sqlite3 compiled for it. Each Node comes from its package on the npm registry, which carries the headers, and
 * stays in `node_modules/.cache`; one that cannot be had says SKIPPED and why. Versions can be named: `-- 22 24`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/nodes');
const versions = ['20', '22', '24', '26'];
/** What a build and a start read. */
const sources = ['shared', 'widget', 'server', 'migrations', 'tests', 'package.json', 'vite.config.ts'];

type Outcome = {
  readonly version: string;
  readonly verdict: 'passed' | 'FAILED' | 'SKIPPED';
  readonly why: string;
};

const asked = process.argv.slice(2);
const outcomes = (asked.length > 0 ? asked : versions).map(smoke);
for (const { version, verdict, why } of outcomes)
  console.log(`Node ${version}: ${verdict}${why ? `: ${why}` : ''}`);
if (outcomes.some(({ verdict }) => verdict === 'FAILED')) process.exitCode = 1;

function smoke(version: string): Outcome {
  const folder = join(cache, version);
  let node: string;
  try {
    node = fetchNode(version, join(folder, 'program'));
  } catch (error) {
    return { version, verdict: 'SKIPPED', why: `it could not be fetched: ${firstFault(error)}` };
  }
  const checkout = mkdtempSync(join(tmpdir(), 'avis-node-'));
  try {
    layOut(checkout, driverFor(node, join(folder, 'driver')));
    const found = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    process.stderr.write(`Node ${found}\n`);
    const { status } = spawnSync(node, ['--import', 'tsx', 'tests/support/smoke.ts'], {
      cwd: checkout,
      stdio: 'inherit',
    });
    return { version, verdict: status === 0 ? 'passed' : 'FAILED', why: found };
  } catch (error) {
    return { version, verdict: 'FAILED', why: firstFault(error) };
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
}

/** @returns path of the program. @throws where the registry cannot be reached or has none for this machine */
function fetchNode(version: string, folder: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const node = join(folder, 'node_modules', name, 'bin/node');
  if (!existsSync(node)) npm(folder, process.execPath, ['install', '--ignore-scripts', `${name}@${version}`]);
  return node;
}

/** @returns folder of a better-sqlite3 that this Node can load. */
function driverFor(node: string, folder: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const driver = join(folder, 'node_modules/better-sqlite3');
  if (existsSync(join(driver, 'build/Release/better_sqlite3.node'))) return driver;
  mkdirSync(folder, { recursive: true });
  const wanted = {
    dependencies: { 'better-sqlite3': dependencies['better-sqlite3'] },
    allowScripts: { 'better-sqlite3': true },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted));
  npm(folder, node, ['install', '--build-from-source']);
  return driver;
}

/** npm of this machine, run by `node`: what it compiles is for that one, by the headers beside it. */
function npm(folder: string, node: string, words: readonly string[]): void {
  const cli = process.env.npm_execpath;
  if (!cli) throw new Error('start it as npm run smoke:nodes');
  mkdirSync(folder, { recursive: true });
  const home = join(node, '../..');
  execFileSync(node, [cli, ...words, '--no-save', '--no-package-lock', '--prefix', folder], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}`, npm_config_nodedir: home },
  });
}

/** Not below node_modules, where a build takes no file for ours: a checkout of its own, so that this Node's dist/ and driver are nobody else's; other packages are shared. */
function layOut(checkout: string, driver: string): void {
  mkdirSync(join(checkout, 'node_modules'));
  const settings = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name));
  for (const name of [...sources, ...settings])
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(
        name === 'better-sqlite3' ? driver : join(root, 'node_modules', name),
        join(checkout, 'node_modules', name),
      );
}

function firstFault(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: Buffer; readonly message: string };
  const said = stderr ? String(stderr).split('\n') : [];
  return said.find((line) => /\berr(or)?\b/i.test(line)) ?? message.split('\n')[0] ?? '';
}
