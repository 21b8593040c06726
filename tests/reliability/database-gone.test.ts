/** A database that is gone costs answers, never the process: readers are told to come back, and it heals by itself. */
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { integrityOf, loaded, missing } from '../support/acknowledged-load.ts';
import { type BreakableLink, breakableLink } from '../support/breakable-link.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { callsCanFail, failingCalls } from '../support/failing-calls.ts';
import { describeFault } from '../support/fault-tools.ts';
import { buildMutant, readersUnheard, takesReadFaultsForItsOwn } from '../support/mutant-server.ts';
import type { PostgresServer } from '../support/postgres-server.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
import { fetchPost, sendSubmissions } from '../support/send-submissions.ts';

/** What anybody may open: kept in memory or not, the same for everybody or not. */
const reads = [
  paths.home(),
  paths.services(),
  paths.service('TOWN'),
  paths.api.services(),
  paths.api.serviceResults('TOWN'),
  paths.api.questionnaire('TOWN'),
  paths.form('TOWN'),
];

/** Everything published, so that all of it has something to show. */
async function publishedTown(folder: DataFolder): Promise<void> {
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  await sendSubmissions(
    server.url,
    Array.from({ length: 20 }, (_, at) => ({ service: 'TOWN', ratings: { overall: 1 + (at % 5) } })),
  );
  await server.stop();
  await folder.publishTomorrow();
}

type Asked = { readonly status: number; readonly retryAfter: number };

async function read(url: string, path: string): Promise<Asked> {
  const { status, headers } = await fetch(url + path);
  return { status, retryAfter: Number(headers.get('Retry-After')) };
}

async function rate(url: string): Promise<{ readonly id: string } & Asked> {
  const id = randomUUID();
  const answer = await fetchPost(url, loaded(id));
  return { id, status: answer.status, retryAfter: Number(answer.headers.get('Retry-After')) };
}

const told = ({ status, retryAfter }: Asked) =>
  status === 503 && retryAfter > 0 ? 'come back' : `${status}`;

/** All there is to read, at once, twice: the second time whoever was connected knows of the loss. */
async function readAll(url: string): Promise<string[]> {
  const both = [...reads, ...reads].map((path) => read(url, path));
  return (await Promise.all(both)).map(told);
}

async function untilWell({ url }: RunningServer): Promise<void> {
  await expect.poll(async () => (await rate(url)).status, { timeout: 20_000 }).toBe(201);
  expect(new Set(await readAll(url))).toEqual(new Set(['200']));
  expect((await read(url, '/readyz')).status).toBe(200);
}

await describeOnPostgres('A PostgreSQL server that is gone', (postgres) => {
  async function behindLink(surroundings: Surroundings = {}): Promise<[RunningServer, BreakableLink]> {
    const url = await postgres.createDatabase();
    const environment = { DATABASE_URL: url, AVIS_SECRET: 'of the test, and long enough to be taken' };
    const folder = await openDataFolder(undefined, { ...surroundings, environment });
    await publishedTown(folder);
    const link = await breakableLink(postgres.port);
    onTestFinished(() => link.cut());
    return [await folder.start({ DATABASE_URL: throughLink(url, postgres, link) }), link];
  }

  test('leaves readers an answer each, and everything works again without a restart once it is back', async () => {
    const [server, link] = await behindLink();
    for (let round = 0; round < 3; round += 1) {
      await untilWell(server);
      const underWay = readAll(server.url);
      link.cut();
      for (const answers of [await underWay, await readAll(server.url)])
        for (const answer of answers) expect(['200', 'come back']).toContain(answer);
      expect(told(await read(server.url, paths.service('NONE')))).toBe('come back');
      expect(told(await rate(server.url))).toBe('come back');
      expect((await read(server.url, '/healthz')).status, 'the process is well').toBe(200);
      expect((await read(server.url, '/readyz')).status, 'and cannot be used').toBe(503);
      await link.repair();
    }
    await untilWell(server);
    await server.stop();
  });

  test('ends a server that does not hear why a reader got no answer', async () => {
    const [server, link] = await behindLink({ build: buildMutant(...readersUnheard) });
    await untilWell(server);
    link.cut();
    await expect(readAll(server.url)).rejects.toThrow('fetch failed');
    await expect.poll(() => server.printed(), { timeout: 20_000 }).toMatch(/StorageUnavailable|ECONN/);
    await expect(read(server.url, '/healthz')).rejects.toThrow('fetch failed');
  });
});

function throughLink(url: string, postgres: PostgresServer, link: BreakableLink): string {
  return url.replace(`:${postgres.port}/`, `:${link.port}/`);
}

describeFault('A file that cannot be read', [callsCanFail], () => {
  async function onFailingDisk(surroundings: Surroundings = {}) {
    const disk = failingCalls();
    const folder = await openDataFolder(undefined, surroundings);
    await publishedTown(folder);
    const server = await folder.start(disk.environment);
    return { disk, folder, server };
  }

  test('leaves readers an answer each, and everything works again without a restart once it can be', async () => {
    const { disk, folder, server } = await onFailingDisk();
    // Before anything was read: nothing is in memory.
    disk.fail(server.pid, ['rw/pread'], 1);
    const answers = await readAll(server.url);
    for (const answer of answers) expect(['200', 'come back']).toContain(answer);
    expect(answers).toContain('come back');
    expect((await read(server.url, '/healthz')).status).toBe(200);
    disk.heal(server.pid, ['rw/pread']);
    const { id, status } = await rate(server.url);
    expect(status).toBe(201);
    await untilWell(server);
    await server.stop();
    expect(missing(folder, [id])).toEqual([]);
    expect(integrityOf(folder)).toBe('ok');
  });

  test('shows a server that takes it for a fault of its own', async () => {
    const { disk, server } = await onFailingDisk({ build: buildMutant(takesReadFaultsForItsOwn) });
    disk.fail(server.pid, ['rw/pread'], 1);
    expect(await readAll(server.url)).toContain('500');
  });
});
