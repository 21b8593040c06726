/** A stop in order: who is under way is answered, and a release under way is finished by this process or the next. */
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { addDays } from '#shared/scoring/day.ts';
import { type Load, loadUntilGone, without, worded } from '../support/acknowledged-load.ts';
import { queueDepth } from '../support/busy-writer.ts';
import { describeOnEachStore } from '../support/describe-on-each-store.ts';
import { answersBeforeCommit, buildMutant, stopsWithoutAnswering } from '../support/mutant-server.ts';
import { mixed, rate } from '../support/rated-services.ts';
import type { RunningServer } from '../support/running-server.ts';
import { post } from '../support/send-submissions.ts';
import type { StoreAtRisk } from '../support/store-at-risk.ts';
import { expectCountedOnce } from './kill-loop.ts';

/** More than one batch under way. */
const crowd = 20;

async function openTown({ folder }: StoreAtRisk): Promise<RunningServer> {
  await folder.createServices(['TOWN,Mairie de Valmont']);
  return folder.start();
}

type UnderWay = { readonly ids: readonly string[]; readonly answers: readonly (number | string)[] };

/** A stop asked for while batches are with the database and others wait; it can write again once `until` is over. */
async function stopUnderWay(
  store: StoreAtRisk,
  until: (server: RunningServer, stopped: Promise<void>) => Promise<void>,
): Promise<UnderWay> {
  const server = await openTown(store);
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const letGo = await store.holdWrites();
  const ids: string[] = [];
  const sending: Promise<number | string>[] = [];
  const sendOne = (): void => {
    const id = randomUUID();
    ids.push(id);
    sending.push(
      post(agent, server.url, worded(id)).then(
        ({ status }) => status,
        (error: NodeJS.ErrnoException) => error.code ?? error.message,
      ),
    );
  };
  const sendAnother = async () => {
    sendOne();
    // Twice: seen once, it may be about to be taken.
    return Math.min(await queueDepth(server), await queueDepth(server));
  };
  // One waits: so as many batches as there may be are with the database.
  await expect.poll(sendAnother, { interval: 20, timeout: 20_000 }).toBeGreaterThan(0);
  const all = (await queueDepth(server)) + crowd;
  for (let more = 0; more < crowd; more += 1) sendOne();
  await expect.poll(() => queueDepth(server), { interval: 5 }).toBeGreaterThanOrEqual(all);
  const stopped = server.stop();
  await until(server, stopped);
  await letGo();
  await stopped;
  await store.settled();
  return { ids, answers: await Promise.all(sending) };
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

async function untilEnded(_server: RunningServer, stopped: Promise<void>): Promise<void> {
  await stopped;
}

async function stopUnderLoad(store: StoreAtRisk): Promise<Load> {
  const server = await openTown(store);
  const load = await loadUntilGone(server, () => server.stop(), 200, worded);
  await store.settled();
  return load;
}

const codes = Array.from({ length: 120 }, (_, at) => `S${at}`);
const each = 11;

/** A server started two mornings after everybody rated, and met in the middle of its release. */
async function amidRelease(store: StoreAtRisk): Promise<RunningServer> {
  const day = addDays(systemClock.today(), -2);
  await store.write(day, async (empty) => {
    await empty.catalogue.upsert(
      codes.map((code) => ({ code, name: `Service ${code}` })),
      day,
    );
    for (const code of codes) {
      const service = await empty.catalogue.find(code);
      if (service) await rate(empty, service, day, mixed(each));
    }
  });
  const server = await store.folder.start();
  await expect.poll(() => cells(store), { interval: 1, timeout: 20_000 }).toBeGreaterThan(0);
  return server;
}

async function cells(store: StoreAtRisk): Promise<number> {
  return Number((await store.query<{ n: number }>('SELECT count(*) AS n FROM cell'))[0]?.n);
}

await describeOnEachStore('A server', (open) => {
  test('asked to stop while ratings are under way answers each of them, resets no connection and loses nothing', async () => {
    const store = await open();
    const { ids, answers } = await stopUnderWay(store, untilRefused);
    expect(new Set(answers)).toEqual(new Set([201]));
    expect((await store.ids()).sort()).toEqual([...ids].sort());
    expect(await store.faults()).toEqual([]);
  });

  test('that stops without answering is caught: those who wait are reset', async () => {
    const store = await open({ build: buildMutant(stopsWithoutAnswering) });
    expect((await stopUnderWay(store, untilRefused)).answers).toContain('ECONNRESET');
  });

  test('asked to stop under load says "received" of all that is stored and of nothing else, and leaves nothing half-done', async () => {
    const store = await open();
    const { acknowledged, answers } = await stopUnderLoad(store);
    expect([...answers.keys()]).toEqual([201]);
    expect((await store.ids()).sort()).toEqual([...acknowledged].sort());
    expect(await store.faults()).toEqual([]);
  });

  test('that answers before COMMIT is caught when it stops', async () => {
    const store = await open({ build: buildMutant(answersBeforeCommit) });
    const { acknowledged } = await stopUnderLoad(store);
    expect(without(await store.ids(), acknowledged)).not.toEqual([]);
  });

  test('asked to stop while nothing can be written tells who waits to come back, ends all the same, and counts once who does', async () => {
    const store = await open();
    const { ids, answers } = await stopUnderWay(store, untilEnded);
    expect(new Set(answers)).toEqual(new Set([503]));
    expect(await store.faults()).toEqual([]);
    await expectCountedOnce(store, { acknowledged: [], sent: ids });
  });

  test.each(['stop', 'kill'] as const)(
    'that meets a %s in the middle of a release leaves each rating published once, in that release',
    async (end) => {
      const store = await open();
      const server = await amidRelease(store);
      await server[end]();
      await store.settled();
      const left = await cells(store);
      if (end === 'kill') expect(left, 'it was in the middle').toBeLessThan(codes.length);
      const next = await store.folder.start();
      const counted = `SELECT count(DISTINCT service) AS services, sum(c1 + c2 + c3 + c4 + c5) AS ratings,
        count(DISTINCT release) AS releases FROM cell JOIN release ON name = release WHERE visible = 1`;
      const figures = async () =>
        Object.values((await store.query<Record<string, number>>(counted))[0] ?? {}).map(Number);
      await expect.poll(figures, { timeout: 20_000 }).toEqual([codes.length, codes.length * each, 1]);
      await next.stop();
    },
  );
});
