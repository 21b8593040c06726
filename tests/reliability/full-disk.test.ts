/** A full disk, or a file that may not grow, gives "try again", never a false "received", and heals without restart. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import {
  acknowledgedAtLeast,
  integrityOf,
  type Load,
  loadDuring,
  loaded,
  missing,
} from '../support/acknowledged-load.ts';
import { describeFault, installed, pathOf, root } from '../support/fault-tools.ts';
import { answersWhateverHappens, buildMutant } from '../support/mutant-server.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
import { fill, mountMemory } from '../support/scratch-disk.ts';
import { fetchPost } from '../support/send-submissions.ts';

const megabytes = 12;
/** Less than the log has by the time it is set. */
const fileBytes = 64 * 1024;

type Fullness = {
  /** Where the store lies; the usual place where none is given. */
  readonly surroundings: Surroundings;
  /** @returns what makes room again. */
  takeRoom(server: RunningServer): () => void;
};

function fullDisk(): Fullness {
  const parent = mountMemory(megabytes);
  return {
    surroundings: { parent },
    takeRoom: () => {
      const ballast = fill(parent);
      return () => rmSync(ballast);
    },
  };
}

/** `ulimit -f` of a process that runs: EFBIG where ENOSPC would be, and a signal that must not end it. */
function limitedFile(): Fullness {
  const limit = ({ pid }: RunningServer, bytes: number | 'unlimited') =>
    execFileSync(pathOf('prlimit'), ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  return {
    surroundings: {},
    takeRoom: (server) => {
      limit(server, fileBytes);
      return () => limit(server, 'unlimited');
    },
  };
}

/** Full for the server and its load, until `atFull` is done; then there is room again. */
async function whileFull(
  { surroundings, takeRoom }: Fullness,
  atFull: (server: RunningServer, load: Load) => Promise<void>,
  afterwards: (load: Load) => Promise<void>,
  more: Surroundings = {},
): Promise<{ folder: DataFolder; server: RunningServer; load: Load }> {
  const folder = await openDataFolder(undefined, { ...surroundings, ...more });
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(100, sofar);
    const makeRoom = takeRoom(server);
    await atFull(server, sofar);
    makeRoom();
    await afterwards(sofar);
  });
  return { folder, server, load };
}

const refused = (load: Load, count: number) =>
  expect.poll(() => load.answers.get(503) ?? 0, { interval: 5, timeout: 20_000 }).toBeGreaterThan(count);

const ways = [
  { title: 'A full disk', needs: [root, installed('mount', 'mount')], made: fullDisk },
  { title: 'A file that may not grow', needs: [installed('prlimit', 'util-linux')], made: limitedFile },
] as const;

for (const { title, needs, made } of ways)
  describeFault(title, needs, () => {
    test('refuses with 503 and Retry-After, goes on reading, and takes ratings again once there is room', async () => {
      const { folder, server, load } = await whileFull(
        made(),
        async ({ url }, sofar) => {
          await refused(sofar, 50);
          const answer = await fetchPost(url, loaded(randomUUID()));
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
        made(),
        (_server, sofar) => acknowledgedAtLeast(sofar.acknowledged.length + 500, sofar),
        async () => {},
        { build: buildMutant(answersWhateverHappens) },
      );
      expect(missing(folder, load.acknowledged)).not.toEqual([]);
    });
  });
