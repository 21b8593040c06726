/** A network that swallows everything holds up nothing for longer than a deadline: neither a publisher nor a stop. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { StorageUnavailable } from '#server/storage/store.ts';
import { loaded } from '../support/acknowledged-load.ts';
import { breakableLink } from '../support/breakable-link.ts';
import { firstDay } from '../support/fresh-store.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { openDataFolder } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

const server = await startPostgres('a database behind a network that goes silent');
afterAll(() => server?.stop());

/** A database of its own behind a link of its own. */
async function linked() {
  if (!server) throw new Error('no server');
  const link = await breakableLink(server.port);
  onTestFinished(() => link.cut());
  return { link, url: (await server.createDatabase()).replace(`:${server.port}/`, `:${link.port}/`) };
}

if (server) {
  describe('Behind a network that goes silent', () => {
    it('a publisher is done with its lock, where a plain goodbye waits for ever', async () => {
      const { link, url } = await linked();
      const store = await openPostgresStore({ url, today: firstDay });
      const plain = new pg.Client(url);
      await plain.connect();
      const lock = await store.releases.lock();
      link.silence();
      const said: string[] = [];
      void plain.end().then(() => said.push('plain'));
      await lock?.release();
      expect(said).toEqual([]);
      await store.close();
    });

    it('a store closes, and refuses what was under way without a deadline of seconds', async () => {
      const { link, url } = await linked();
      const store = await openPostgresStore({ url, today: firstDay });
      await store.ready();
      link.silence();
      const limits = { keysBefore: firstDay, textsBefore: firstDay, ratingsBefore: firstDay };
      const forgetting = expect(store.retention.forget(limits)).rejects.toThrow(StorageUnavailable);
      await store.close();
      await forgetting;
    });

    it('a server answers 503 and ends when asked to', async () => {
      const { link, url } = await linked();
      const folder = await openDataFolder(undefined, {
        environment: { DATABASE_URL: url, AVIS_SECRET: 's'.repeat(32) },
      });
      await folder.createServices(['TOWN,Mairie de Valmont']);
      const running = await folder.start();
      const [stored] = await sendSubmissions(running.url, [loaded(randomUUID())]);
      expect(stored?.status).toBe(201);
      link.silence();
      const [refused] = await sendSubmissions(running.url, [loaded(randomUUID())]);
      expect(refused?.status).toBe(503);
      await running.stop();
    });
  });
} else {
  it('needs a PostgreSQL server, and none can be had here: SKIPPED', () => {
    expect(server).toBeNull();
  });
}
