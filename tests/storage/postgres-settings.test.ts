import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { StorageUnavailable } from '#server/storage/store.ts';
import { firstDay } from '../support/fresh-store.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { type PostgresUnderTest, postgresUnderTest } from '../support/postgres-store.ts';
import { addService, submission } from '../support/rated-services.ts';

const server = await startPostgres('a server whose settings change');
afterAll(() => server?.stop());

/** As another server with settings of its own looks that took the address over. */
async function changeServer({ run, url }: PostgresUnderTest, setting: string): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  await run(`ALTER DATABASE ${database} ${setting}`);
  await run(
    `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
}

function suite(on: PostgresServer): void {
  describe('A server that took over from the primary with synchronous_commit = off', () => {
    let under: PostgresUnderTest;
    beforeEach(async () => {
      under = await postgresUnderTest(on);
    });

    it('gets no submission, no retry and no pulse, until its settings are right', async () => {
      const { store } = under;
      const service = await addService(store, { code: 'a' });
      const sent = submission(service, firstDay);
      await store.submissions.append([sent]);
      await changeServer(under, 'SET synchronous_commit = off');
      const other = submission(service, firstDay);
      const attempts = [
        () => store.submissions.append([other]),
        () => store.submissions.known(sent.service, sent.id, sent.fingerprint),
        () => store.ready(),
      ];
      for (const attempt of attempts) {
        // The first may still meet the connection that was ended.
        await expect.poll(() => attempt().catch(String)).toMatch(/synchronous_commit is off/);
        await expect(attempt()).rejects.toThrow(StorageUnavailable);
      }
      expect(await under.run('SELECT count(*)::int AS count FROM submission_open')).toEqual([{ count: 1 }]);
      await changeServer(under, 'RESET synchronous_commit');
      await expect.poll(() => store.submissions.append([other]).catch(() => null)).toEqual(['stored']);
    });

    it('is still read', async () => {
      const { store } = under;
      const service = await addService(store, { code: 'a' });
      await changeServer(under, 'SET synchronous_commit = off');
      await expect.poll(() => store.catalogue.find('a').catch(() => null)).toEqual(service);
    });
  });
}

if (server) suite(server);
else
  it('needs a PostgreSQL server, and none can be had here: SKIPPED', () => {
    expect(server).toBeNull();
  });
