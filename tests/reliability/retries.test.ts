/** Retrying never counts twice, and losing the answer never loses the rating. */
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { describeOnEachStore } from '../support/describe-on-each-store.ts';
import { exchange } from '../support/exchange.ts';
import { type Misfortune, misfortuneHeader, misfortunes, startFuzzProxy } from '../support/fuzz-proxy.ts';
import { buildMutant, knowsNoRetry } from '../support/mutant-server.ts';
import { publishedRatings } from '../support/published-figures.ts';
import type { RunningServer } from '../support/running-server.ts';
import { asPost } from '../support/send-submissions.ts';
import type { StoreAtRisk } from '../support/store-at-risk.ts';

/** Enough to be published, few enough that each meets several misfortunes. */
const people = 12;
const runs = 20;
/** Shrinking a failure needs some too. */
const services = Array.from({ length: 400 }, (_, at) => `S${at}`);
const attemptsMax = 50;

/** Attempts sent at once; with `kill` the server dies while they are under way and starts again. */
type Burst = { readonly kill: boolean; readonly attempts: readonly (readonly [number, Misfortune])[] };

const burst: fc.Arbitrary<Burst> = fc.record({
  kill: fc.boolean(),
  attempts: fc.array(fc.tuple(fc.nat(people - 1), fc.constantFrom(...misfortunes)), {
    minLength: 4,
    maxLength: 24,
  }),
});
const schedule = fc.array(burst, { minLength: 1, maxLength: 3 });

/** A server behind a network that misbehaves; it may die and come back. */
async function openWorld(store: StoreAtRisk) {
  const { folder } = store;
  await folder.createServices(services.map((code) => `${code},Service ${code}`));
  const proxy = await startFuzzProxy();
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  let server = await folder.start();
  proxy.target(server.url);
  const restart = async () => {
    await server.kill();
    server = await folder.start();
    proxy.target(server.url);
  };
  return { store, proxy, agent, restart, server: (): RunningServer => server };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** One attempt. @returns the receipt, or null when the client cannot know whether it was received. */
async function attempt(world: World, submission: object, misfortune: Misfortune): Promise<string | null> {
  const asked = asPost(world.proxy.url, submission);
  const headers = { ...asked.headers, [misfortuneHeader]: misfortune };
  const answer = await exchange(world.agent, { ...asked, headers }).catch(() => null);
  if (answer === null || (answer.status !== 200 && answer.status !== 201)) return null;
  return (JSON.parse(answer.text) as { receipt: string }).receipt;
}

/** Plays a schedule for a service of its own, delivers as a client does – until answered – and looks at what is stored. */
async function play(world: World, service: string, bursts: readonly Burst[]): Promise<void> {
  const submissions = Array.from({ length: people }, (_, at) => ({
    id: randomUUID(),
    service,
    ratings: { overall: 1 + (at % 5) },
  }));
  const receipts = submissions.map(() => new Set<string>());
  const sendOne = async (at: number, misfortune: Misfortune) => {
    const receipt = await attempt(world, submissions[at] ?? {}, misfortune);
    if (receipt !== null) receipts[at]?.add(receipt);
  };
  for (const { kill, attempts } of bursts) {
    const underWay = attempts.map(([at, misfortune]) => sendOne(at, misfortune));
    if (kill) await world.restart();
    await Promise.all(underWay);
    await world.proxy.releaseLate();
  }
  for (const at of submissions.keys())
    for (let tries = 0; receipts[at]?.size === 0; tries += 1) {
      expect(tries, 'a sound connection delivers').toBeLessThan(attemptsMax);
      await sendOne(at, 'none');
    }
  expect(await world.store.idsOf(service)).toEqual(
    submissions.map(({ id }) => id.replaceAll('-', '')).sort(),
  );
  expect(
    receipts.map(({ size }) => size),
    'one receipt each, however often it was given',
  ).toEqual(submissions.map(() => 1));
}

await describeOnEachStore('A server behind a network that misbehaves', (open) => {
  test('stores each submission once, whatever network and server do, and counts it once when published', async () => {
    const world = await openWorld(await open());
    const played: string[] = [];
    await fc.assert(
      fc.asyncProperty(schedule, async (bursts) => {
        const service = services[played.length] ?? '';
        played.push(service);
        await play(world, service, bursts);
      }),
      { numRuns: runs, seed: 7 },
    );
    await world.store.folder.publishTomorrow();
    const counts = await Promise.all(played.map((service) => publishedRatings(world.server().url, service)));
    expect(counts).toEqual(played.map(() => people));
  });

  test('refuses an id that is used again for other content, and changes nothing', async () => {
    const world = await openWorld(await open());
    const submission = { id: randomUUID(), service: 'S0', ratings: { overall: 4 } };
    const receipt = await attempt(world, submission, 'none');
    expect(await attempt(world, { ...submission, ratings: { overall: 1 } }, 'none')).toBeNull();
    expect(await attempt(world, submission, 'twice')).toBe(receipt);
    expect(await world.store.idsOf('S0')).toHaveLength(1);
  });

  test('that does not know retries is caught', async () => {
    const world = await openWorld(await open({ build: buildMutant(knowsNoRetry) }));
    let next = 0;
    const outcome = await fc.check(
      fc.asyncProperty(schedule, (bursts) => play(world, services[next++] ?? '', bursts)),
      { numRuns: runs, seed: 7, endOnFailure: true },
    );
    expect(outcome.failed).toBe(true);
    expect(
      (await world.store.idsOf(services[next - 1] ?? '')).length,
      'for the right reason',
    ).toBeGreaterThan(people);
  });
});
