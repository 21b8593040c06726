import { expect, it, onTestFinished } from 'vitest';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { StorageUnavailable } from '#server/storage/store.ts';
import { breakableLink } from '../support/breakable-link.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { firstDay } from '../support/fresh-store.ts';

await describeOnPostgres('A connection that is reset', (server) => {
  it('while a statement runs refuses that statement, and ends no process', async () => {
    const url = await server.createDatabase();
    const link = await breakableLink(server.port);
    const store = await openPostgresStore({
      url: url.replace(`:${server.port}/`, `:${link.port}/`),
      today: firstDay,
    });
    onTestFinished(() => store.close());
    const lock = await store.releases.lock();
    // Held by somebody else, so that the statements are under way when the link goes.
    const held = server.run('BEGIN; LOCK TABLE store, service; SELECT pg_sleep(60)', url).catch(() => null);
    const seen = async (wait: string) =>
      (await server.run(`SELECT FROM pg_stat_activity WHERE ${wait}`)).length;
    await expect.poll(() => seen(`wait_event = 'PgSleep'`)).toBe(1);
    const refused = [
      expect(store.ready()).rejects.toThrow(StorageUnavailable),
      expect(store.catalogue.find('a')).rejects.toThrow(StorageUnavailable),
    ];
    await expect.poll(() => seen(`wait_event_type = 'Lock'`)).toBe(refused.length);
    link.cut();
    await Promise.all(refused);
    await expect(store.releases.show('2026-01-06')).rejects.toThrow(StorageUnavailable);
    await lock?.release();
    await server.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)'
      AND pid <> pg_backend_pid()`);
    await held;
  });
});
