/** Runs one command line in this process, on the store of a test application, and keeps what it printed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runAvis } from '#server/cli/run-avis.ts';
import { openTestApp, type TestApp } from './test-app.ts';
import { testClock } from './test-clock.ts';

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

export async function runCommand(
  words: readonly string[],
  options: {
    readonly app?: TestApp;
    readonly isTTY?: boolean;
    readonly environment?: Record<string, string>;
  } = {},
): Promise<Ran> {
  const { app, isTTY = false, environment } = options;
  const printed = { out: '', err: '' };
  const output = (name: 'out' | 'err') => ({
    isTTY,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const code = await runAvis(words, {
    terminal: { out: output('out'), err: output('err') },
    clock: app?.clock ?? testClock(),
    environment: environment ?? (app ? { DATABASE_URL: `sqlite:${app.path}`, LOG_LEVEL: 'silent' } : {}),
  });
  return { code, ...printed };
}

/** An application without services, closed when the test ends. */
export async function emptyApp(): Promise<TestApp> {
  const app = await openTestApp({ services: [] });
  onTestFinished(() => app.close());
  return app;
}

/** A file with this content, removed when the test ends. */
export async function fileWith(content: string | Uint8Array, name = 'file.csv'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'avis-file-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** A file of tests/fixtures. */
export function fixture(name: string): string {
  return new URL(`../fixtures/${name}`, import.meta.url).pathname;
}
