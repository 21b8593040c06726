import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '#server/storage/package-root.ts';
import { fixture } from '../support/run-command.ts';

const run = promisify(execFile);
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

test('serve listens on a free port, says where, and stops in order on SIGTERM', async () => {
  const env = { ...(await dataDir()), PORT: '0' };
  const server = spawn(process.execPath, [built, 'serve'], { env });
  const url = await printedUrl(server);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  server.kill('SIGTERM');
  expect((await once(server, 'exit'))[0]).toBe(0);
});

async function printedUrl(server: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk);
    const url = /listens on (http:\S+)\n/.exec(printed)?.[1];
    if (url) return url;
  }
  throw new Error(`the server ended without an address: ${printed}`);
}
