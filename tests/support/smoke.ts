/**
 * `npm run smoke`: the built server, started as an operator starts it, takes one rating, publishes it, shows it and stops
 * when asked. Prints how long a person waits between the command and the first page.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { systemClock } from '#server/platform/clock.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { addDays } from '#shared/scoring/day.ts';
import { setup as buildIfStale } from './global-setup.ts';

const dist = fileURLToPath(new URL('../../dist/server/', import.meta.url));
/** Holds ten open submissions, one less than a cell needs: ours completes it. */
const service = 'demo-guichet';
const cellSize = 11;

await buildIfStale();
const dataDir = await mkdtemp(join(tmpdir(), 'avis-smoke-'));
const environment = { ...process.env, DATA_DIR: dataDir, PORT: '0', AVIS_DEMO: 'on', LOG_LEVEL: 'warn' };
const server = spawn(process.execPath, [join(dist, 'main.js')], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
});

try {
  const started = performance.now();
  const url = await addressOf(server);
  await expectStatus(200, `${url}/readyz`);
  await expectStatus(200, url + paths.home());
  console.log(`${Math.round(performance.now() - started)} ms from start to the first page`);

  const before = await ratingsShown(url);
  await rate(url);
  await publishTomorrow();
  const shown = (await ratingsShown(url)) - before;
  assert.equal(shown, cellSize, `the rating and the ten that waited are published together`);

  server.kill('SIGTERM');
  const [exitCode] = await once(server, 'exit');
  assert.equal(exitCode, 0, 'the server stops in order when asked');
  console.log('one rating in, one result out, stopped in order');
} finally {
  server.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
}

/** The server says where it listens once it does. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  assert(stdout);
  for await (const line of createInterface({ input: stdout })) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('the server ended without listening');
}

async function expectStatus(expected: number, url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  assert.equal(response.status, expected, `${url} answered ${response.status}`);
  return response;
}

async function rate(url: string): Promise<void> {
  const submission = { id: randomUUID(), service, ratings: { overall: 2 } };
  const response = await expectStatus(201, url + paths.api.submissions(), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(submission),
  });
  assert.match(((await response.json()) as { receipt: string }).receipt, /^\w{5}(-\w{5}){4}$/);
}

async function publishTomorrow(): Promise<void> {
  const date = addDays(systemClock.today(), 1);
  await promisify(execFile)(process.execPath, [join(dist, 'avis.js'), 'publish', '--at', date], {
    env: environment,
  });
}

async function ratingsShown(url: string): Promise<number> {
  const response = await expectStatus(200, url + paths.api.serviceResults(service));
  const { criteria } = (await response.json()) as Results;
  return criteria.find(({ criterion }) => criterion === 'overall')?.n ?? 0;
}
