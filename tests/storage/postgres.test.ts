import { basename } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { describeStore } from './store.suite.ts';

const server = await startPostgres('the storage contract on PostgreSQL');

if (server) {
  /** One database for each folder the suite makes. */
  const urls = new Map<string, string>();
  const urlFor = async (folder: string) => {
    const name = basename(folder);
    const url = urls.get(name) ?? (await server.createDatabase());
    urls.set(name, url);
    return url;
  };
  describeStore('PostgreSQL', async ({ folder, today }) =>
    openPostgresStore({ url: await urlFor(folder), today }),
  );
  afterEach(() => server.dropDatabases());
  afterAll(() => server.stop());
} else {
  it('needs a PostgreSQL server, and none can be had here: SKIPPED', () => {
    expect(server).toBeNull();
  });
}
