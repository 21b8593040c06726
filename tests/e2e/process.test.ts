/** The process: how it starts, refuses to start and stops; how it survives being ended is in tests/reliability/. */
import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stylesheet } from '#server/pages/stylesheet.ts';
import { paths } from '#shared/contracts/paths.ts';
import { loadUntilGone, missing, ratedService as service } from '../support/acknowledged-load.ts';
import { type DataFolder, openDataFolder, startRefused } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

async function townFolder(): Promise<DataFolder> {
  const folder = await openDataFolder();
  await folder.createServices([`${service},Mairie de Valmont`]);
  return folder;
}

describe('A start', () => {
  test('with a wrong environment prints every fault at once and exits with 2, having written nothing', async () => {
    const folder = await openDataFolder();
    const dataDir = join(folder.path, 'never-made');
    const { code, out, err } = await startRefused({
      DATA_DIR: dataDir,
      PORT: '70000',
      PUBLIC_URL: 'ftp://avis.example.fr',
      DATABASE_URL: 'mysql://localhost',
      MIN_CELL: '3',
      RATE_LIMIT: 'maybe',
      AVIS_SECRET: 'short',
      PRODUCER_SIRET: '12',
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const named = err.split('\n').flatMap((line) => /^ {2}([A-Z_]+) must /.exec(line)?.[1] ?? []);
    expect(named.sort()).toEqual(
      [
        'AVIS_SECRET',
        'DATABASE_URL',
        'MIN_CELL',
        'PORT',
        'PRODUCER_SIRET',
        'PUBLIC_URL',
        'RATE_LIMIT',
      ].sort(),
    );
    expect(err).not.toMatch(/\n\s+at /);
    expect(err, 'a secret is never repeated').not.toContain('short');
    await expect(stat(dataDir)).rejects.toThrow('ENOENT');
  });

  test('on a port that is taken says so in a line and exits with 1', async () => {
    const folder = await townFolder();
    const { url } = await folder.start();
    const other = await openDataFolder();
    const { code, err } = await startRefused({ DATA_DIR: other.path, PORT: new URL(url).port });
    expect(code).toBe(1);
    expect(err).toBe(
      `Avis+ did not start: another program listens on 127.0.0.1, port ${new URL(url).port}; stop it, or choose another PORT.\n`,
    );
  });

  test('with a damaged secret names the file and ends, for a supervisor to see', async () => {
    const folder = await townFolder();
    const secret = join(folder.path, 'secret');
    await writeFile(secret, 'cut');
    const { code, err } = await startRefused({ DATA_DIR: folder.path });
    expect(code).toBe(1);
    expect(err).toMatch(/^Avis\+ did not start: \S+secret does not hold a secret; /);
  });

  test('says where it listens, answers there and stops in order when asked', async () => {
    const folder = await townFolder();
    const server = await folder.start();
    expect(server.greeting[0]).toBe(`Avis+ listens on ${server.url}`);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await server.stop();
    await expect(fetch(`${server.url}/readyz`)).rejects.toThrow();
  });

  test('serves the style sheet of the sources, which the build leaves as it is written', async () => {
    const { url } = await (await townFolder()).start();
    const response = await fetch(url + stylesheet.href);
    expect({ status: response.status, body: await response.text() }).toEqual({
      status: 200,
      body: stylesheet.body,
    });
  });

  test('behind a proxy listens where it says and prints links to the public address as it was set', async () => {
    const folder = await townFolder();
    const server = await folder.start({ PUBLIC_URL: 'https://avis.example.fr' });
    expect(server.greeting.join('\n')).toMatch(/Home +https:\/\/avis\.example\.fr\/$/m);
    const view = (await (await fetch(`${server.url}/api/v1/services/${service}`)).json()) as {
      links: { form: string };
    };
    expect(view.links.form).toBe(`https://avis.example.fr/s/${service}`);
  });

  test('again in the same folder keeps the secret, readable by its owner only, and every receipt', async () => {
    const folder = await townFolder();
    const first = await folder.start();
    const submission = { id: randomUUID(), service, ratings: { overall: 2 }, comment: 'Trop long.' };
    const [sent] = await sendSubmissions(first.url, [submission]);
    await first.stop();
    expect((await stat(join(folder.path, 'secret'))).mode & 0o777).toBe(0o600);

    const second = await folder.start();
    const page = await fetch(second.url + paths.receipt(sent?.body.receipt ?? ''));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Trop long.');
    const [again] = await sendSubmissions(second.url, [submission]);
    expect(again).toMatchObject({ status: 200, body: { receipt: sent?.body.receipt } });
    await second.stop();
  });

  test('with another secret knows none of the receipts given out before', async () => {
    const folder = await townFolder();
    const first = await folder.start();
    const [sent] = await sendSubmissions(first.url, [{ service, ratings: { overall: 2 } }]);
    await first.stop();
    const second = await folder.start({ AVIS_SECRET: randomUUID() });
    const page = await fetch(second.url + paths.receipt(sent?.body.receipt ?? ''));
    expect(page.status).toBe(404);
    await second.stop();
  });
});

describe('What was acknowledged is on disk', () => {
  test('after a stop asked for under load, which ends in order', async () => {
    const folder = await townFolder();
    const load = await loadUntilGone(await folder.start(), (server) => server.stop());
    expect(missing(folder, load.acknowledged)).toEqual([]);
  });

  test('and a loss would be seen: an id that was never acknowledged is missing', async () => {
    const folder = await townFolder();
    const server = await folder.start();
    const [id, never] = [randomUUID(), randomUUID()];
    await sendSubmissions(server.url, [{ id, service, ratings: { overall: 4 } }]);
    await server.stop();
    expect(missing(folder, [id, never])).toEqual([never]);
  });
});
