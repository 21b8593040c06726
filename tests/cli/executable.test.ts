import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '#server/storage/package-root.ts';
import { fileWith, fixture } from '../support/run-command.ts';

const run = promisify(execFile);
const survey = JSON.parse(readFileSync(fixture('sfo-2015.json'), 'utf8')) as {
  ratings: Record<string, { column: string }>;
};
const built = join(packageRoot(), 'dist/server/avis.js');

async function dataDir(): Promise<{ readonly [key: string]: string | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), 'avis-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { PATH: process.env.PATH, DATA_DIR: folder, LOG_LEVEL: 'silent' };
}

test('The built command can be run by its name: it starts with the line that says by what', async () => {
  expect((await readFile(built, 'utf8')).startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test('The built command imports, and its exit code reaches the shell', async () => {
  const env = await dataDir();
  const { stdout } = await run(
    process.execPath,
    [built, 'import', 'structures', fixture('structures-small.csv')],
    { env },
  );
  expect(stdout).toBe('12 structures: 12 created, 0 updated, 0 unchanged.\n');
  await expect(run(process.execPath, [built, 'pubish'], { env })).rejects.toMatchObject({ code: 2 });
  await expect(run(process.execPath, [built, 'comments', 'NOPE'], { env })).rejects.toMatchObject({
    code: 1,
  });
});

test('A reader that closes the pipe early ends the command without a complaint', async () => {
  const command = spawn(process.execPath, [built, '--help'], { env: await dataDir() });
  // Before the command can have written anything: its first write finds nobody.
  command.stdout.destroy();
  let complaint = '';
  command.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const [code] = await once(command, 'close');
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
});

test('An import of ratings killed half-way is completed by repeating it: each line counts once', async () => {
  const env = await dataDir();
  const rows = Array.from(
    { length: 15_000 },
    (_, at) => `A,${(at % 28) + 1},${(at % 5) + 1},${(at % 4) + 1}`,
  );
  const columns = [...Object.values(survey.ratings).map(({ column }) => column), 'BAREA', 'INTDATE'];
  const empty = columns.slice(2, -2).map(() => '');
  const file = await fileWith(
    [columns.join(','), ...rows.map((row) => reordered(row, empty)), ''].join('\n'),
  );
  const words = [built, 'import', 'ratings', file, '--mapping', fixture('sfo-2015.json')];
  await run(process.execPath, [built, 'import', 'services', fixture('sfo-services.csv')], { env });

  const killed = spawn(process.execPath, words, { env });
  await printed(killed.stderr, /Lines imported: 5000 /);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const { stdout } = await run(process.execPath, words, { env });
  const [, added, before] = /(\d+) added, (\d+) imported before, 0 empty/.exec(stdout) ?? [];
  expect(Number(before)).toBeGreaterThan(0);
  expect(Number(added)).toBeGreaterThan(0);
  expect(Number(added) + Number(before)).toBe(15_000);
  expect((await run(process.execPath, words, { env })).stdout).toContain('0 added, 15000 imported before');
});

test('serve listens on a free port, says where, and stops in order on SIGTERM', async () => {
  const env = { ...(await dataDir()), PORT: '0' };
  const server = spawn(process.execPath, [built, 'serve'], { env });
  const url = await printedUrl(server);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  server.kill('SIGTERM');
  expect((await once(server, 'exit'))[0]).toBe(0);
});

/** `area,day,overall,orientation` in the order of the columns above. */
function reordered(row: string, empty: readonly string[]): string {
  const [area, day, overall, orientation] = row.split(',');
  return [overall, orientation, ...empty, area, day].join(',');
}

async function printedUrl(server: ChildProcess): Promise<string> {
  return (await printed(server.stdout, /listens on (http:\S+)\n/))[1] ?? '';
}

/** Waits until the stream has said so. @throws when it ends first. */
async function printed(stream: Readable | null, pattern: RegExp): Promise<RegExpExecArray> {
  let text = '';
  for await (const chunk of stream ?? []) {
    text += String(chunk);
    const found = pattern.exec(text);
    if (found) return found;
  }
  throw new Error(`ended before ${pattern}: ${text}`);
}
