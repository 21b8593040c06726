/** Builds dist/ once before the tests that run or serve it, when it is missing or older than a source. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['shared', 'widget', 'server', 'migrations', 'vite.config.ts', 'package.json'];
const outputs = ['dist/widget/v1.js', 'dist/server/main.js', 'dist/server/avis.js', 'dist/server/writer.js'];

/** Held while building, so that two runs in one tree do not write the same files. */
const lock = join(root, 'node_modules/.avis-build.lock');
/** A build takes two seconds; a lock older than thirty times that was left by a run that died. */
const lockAgeMaxMs = 60_000;
const lockPollMs = 200;

export async function setup(): Promise<void> {
  await whileHolding(lock, () => {
    if (isCurrent()) return;
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: root,
        stdio: 'inherit',
        // Vitest sets NODE_ENV=test, and Vite would build for it.
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
  });
}

function isCurrent(): boolean {
  const built = outputs.map((path) => join(root, path));
  if (!built.every(existsSync)) return false;
  const oldestOutput = Math.min(...built.map(modified));
  const newestSource = Math.max(...sources.flatMap((path) => filesUnder(join(root, path))).map(modified));
  return newestSource < oldestOutput;
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function modified(path: string): number {
  return statSync(path).mtimeMs;
}

async function whileHolding(path: string, work: () => void): Promise<void> {
  while (!taken(path)) {
    if (existsSync(path) && Date.now() - modified(path) > lockAgeMaxMs) rmSync(path, { recursive: true });
    await pause(lockPollMs);
  }
  try {
    work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function taken(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
