/** A full disk gives "try again", never a false "received", and heals without restart. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import {
  acknowledgedAtLeast,
  integrityOf,
  type Load,
  loadDuring,
  missing,
} from '../support/acknowledged-load.ts';
import { describeFault, installed, root } from '../support/fault-tools.ts';
import { answersWhateverHappens, buildMutant } from '../support/mutant-server.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
import { fill, mountMemory } from '../support/scratch-disk.ts';
import { asPost } from '../support/send-submissions.ts';

const megabytes = 12;

/** Full for the server and its load, until `atFull` is done; then there is room again. */
async function whileFull(
  atFull: (server: RunningServer, load: Load) => Promise<void>,
  afterwards: (load: Load) => Promise<void>,
  surroundings: Surroundings = {},
): Promise<{ folder: DataFolder; server: RunningServer; load: Load }> {
  const parent = mountMemory(megabytes);
  const folder = await openDataFolder(undefined, { ...surroundings, parent });
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(100, sofar);
    const ballast = fill(parent);
    await atFull(server, sofar);
    rmSync(ballast);
    await afterwards(sofar);
  });
  return { folder, server, load };
}

const refused = (load: Load, count: number) =>
  expect.poll(() => load.answers.get(503) ?? 0, { interval: 5, timeout: 20_000 }).toBeGreaterThan(count);

describeFault('A full disk', [root, installed('mount', 'mount')], () => {
  test('refuses with 503 and Retry-After, goes on reading, and takes ratings again once there is room', async () => {
    const { folder, server, load } = await whileFull(
      async ({ url }, sofar) => {
        await refused(sofar, 50);
        const sent = asPost(url, { id: crypto.randomUUID(), service: 'TOWN', ratings: { overall: 4 } });
        const answer = await fetch(sent.url, {
          method: 'POST',
          headers: sent.headers as HeadersInit,
          body: sent.body ?? '',
        });
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
        expect(await answer.json()).toMatchObject({ code: 'unavailable' });
        for (const path of [
          '/healthz',
          paths.home(),
          paths.api.serviceResults('TOWN'),
          paths.service('TOWN'),
        ])
          expect((await fetch(url + path)).status, path).toBe(200);
        expect((await fetch(`${url}/readyz`)).status).toBe(503);
      },
      (sofar) => acknowledgedAtLeast(sofar.acknowledged.length + 100, sofar),
    );
    expect([...load.answers.keys()].sort()).toEqual([201, 503]);
    expect(missing(folder, load.acknowledged)).toEqual([]);
    expect(integrityOf(folder)).toBe('ok');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await server.stop();
  });

  test('shows a server that says "received" whatever storage says', async () => {
    const { folder, load } = await whileFull(
      (_server, sofar) => acknowledgedAtLeast(sofar.acknowledged.length + 500, sofar),
      async () => {},
      { build: buildMutant(answersWhateverHappens) },
    );
    expect(missing(folder, load.acknowledged)).not.toEqual([]);
  });
});
