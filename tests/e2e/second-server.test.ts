/** One server on one file: a second would limit, forget and answer for itself. */
import { describe, expect, test } from 'vitest';
import { openDataFolder } from '../support/running-server.ts';

describe('A second server on the same file', () => {
  test('refuses to start, in one line, and leaves the first at work', async () => {
    const folder = await openDataFolder();
    const first = await folder.start();
    const second = await folder.avis('serve');
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toMatch(
      /^Avis\+ did not start: another server runs on \S+avis\.db; stop it first\. Several servers need PostgreSQL/,
    );
    expect(second.err.trim().split('\n')).toHaveLength(1);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    await first.stop();
  });

  test('starts as soon as the first is gone, stopped or killed', async () => {
    const folder = await openDataFolder();
    await (await folder.start()).stop();
    await (await folder.start()).kill();
    const third = await folder.start();
    expect((await fetch(`${third.url}/readyz`)).status).toBe(200);
    await third.stop();
  });

  test('is not what commands beside a server are: they work', async () => {
    const folder = await openDataFolder();
    const server = await folder.start();
    await folder.createServices(['TOWN,Mairie']);
    await folder.run('migrate');
    await folder.publishTomorrow();
    await folder.run('backup', `${folder.path}/copy.db`);
    expect((await fetch(`${server.url}/services/TOWN`)).status).toBe(200);
    await server.stop();
  });
});
