/** A stop in order: who is under way is answered, and a release under way is finished by this process or the next. */
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { addDays } from '#shared/scoring/day.ts';
import { loaded, missing } from '../support/acknowledged-load.ts';
import { holdWriteLock, queueDepth } from '../support/busy-writer.ts';
import { buildMutant, stopsWithoutAnswering } from '../support/mutant-server.ts';
import { mixed, rate } from '../support/rated-services.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
import { post } from '../support/send-submissions.ts';

/** More than one batch under way. */
const waitingMin = 20;

/** A stop asked for while a batch is with the writer and others wait; then the writer can write. */
async function stopUnderWay(surroundings: Surroundings = {}) {
  const folder = await openDataFolder(undefined, surroundings);
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const letGo = holdWriteLock(folder);
  const ids: string[] = [];
  const sending: Promise<number | string>[] = [];
  const sendOne = (): void => {
    const id = randomUUID();
    ids.push(id);
    sending.push(
      post(agent, server.url, loaded(id)).then(
        ({ status }) => status,
        (error: NodeJS.ErrnoException) => error.code ?? error.message,
      ),
    );
  };
  const sendAnother = () => {
    sendOne();
    return queueDepth(server);
  };
  // One waits: so the one before is with the writer.
  await expect.poll(sendAnother, { interval: 20, timeout: 20_000 }).toBeGreaterThan(0);
  for (let more = 0; more < waitingMin; more += 1) sendOne();
  await expect.poll(() => queueDepth(server), { interval: 5 }).toBeGreaterThanOrEqual(waitingMin);
  const stopped = server.stop();
  await untilRefused(server);
  letGo();
  await stopped;
  return { folder, ids, answers: await Promise.all(sending) };
}

/** From then on the stop is under way. */
async function untilRefused({ url }: RunningServer): Promise<void> {
  const asked = () =>
    fetch(`${url}/healthz`).then(
      () => 'answered',
      () => 'refused',
    );
  await expect.poll(asked, { interval: 5 }).toBe('refused');
}

test('A stop while ratings are under way answers each of them, resets no connection and loses nothing', async () => {
  const { folder, ids, answers } = await stopUnderWay();
  expect(new Set(answers)).toEqual(new Set([201]));
  expect(missing(folder, ids)).toEqual([]);
});

test('A server that stops without answering is caught: those who wait are reset', async () => {
  const { answers } = await stopUnderWay({ build: buildMutant(stopsWithoutAnswering) });
  expect(answers).toContain('ECONNRESET');
});

const codes = Array.from({ length: 120 }, (_, at) => `S${at}`);
const each = 11;

/** A server started two mornings after everybody rated, and met in the middle of its release. */
async function amidRelease(): Promise<{ folder: DataFolder; server: RunningServer }> {
  const folder = await openDataFolder();
  const day = addDays(systemClock.today(), -2);
  const store = await openSqliteStore({ path: join(folder.path, 'avis.db'), today: day });
  await store.catalogue.upsert(
    codes.map((code) => ({ code, name: `Service ${code}` })),
    day,
  );
  for (const code of codes) {
    const service = await store.catalogue.find(code);
    if (service) await rate(store, service, day, mixed(each));
  }
  await store.close();
  const server = await folder.start();
  await expect.poll(() => cells(folder), { interval: 1, timeout: 20_000 }).toBeGreaterThan(0);
  return { folder, server };
}

const cells = (folder: DataFolder) =>
  folder.query<{ n: number }>('SELECT count(*) AS n FROM cell')[0]?.n ?? 0;

test.each(['stop', 'kill'] as const)(
  'A %s in the middle of a release leaves each rating published once, in that release',
  async (end) => {
    const { folder, server } = await amidRelease();
    await server[end]();
    const left = cells(folder);
    if (end === 'kill') expect(left, 'it was in the middle').toBeLessThan(codes.length);
    const next = await folder.start();
    const counted = `SELECT count(DISTINCT service) AS services, sum(c1 + c2 + c3 + c4 + c5) AS ratings,
    count(DISTINCT release) AS releases FROM cell JOIN release ON name = release WHERE visible = 1`;
    await expect
      .poll(() => folder.query(counted), { timeout: 20_000 })
      .toEqual([{ services: codes.length, ratings: codes.length * each, releases: 1 }]);
    await next.stop();
  },
);
