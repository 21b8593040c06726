import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { migrationsFolder } from '#server/storage/migrate.ts';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { type ReceiptKey, StorageUnavailable, type Store } from '#server/storage/store.ts';
import { firstDay } from '../support/fresh-store.ts';
import { cancelWait, loseStandby, setForAll } from '../support/lost-standby.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { postgresUnderTest } from '../support/postgres-store.ts';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { countsOf, publish, sumsOf } from './samples.ts';
import { scratchFolder } from './scratch-folder.ts';

const server = await startPostgres('the promises of the PostgreSQL server');
afterAll(() => server?.stop());

async function openAndClose(url: string, more: { readonly migrations?: string } = {}): Promise<void> {
  await (await openPostgresStore({ url, today: firstDay, ...more })).close();
}

function copiedMigrations(): string {
  const folder = join(scratchFolder(), 'migrations');
  mkdirSync(folder);
  copyFileSync(join(migrationsFolder('postgres'), '0001-initial.sql'), join(folder, '0001-initial.sql'));
  return folder;
}

if (server) {
  describe('a synchronous standby that does not answer', () => {
    afterEach(() => setForAll(server, 'RESET synchronous_standby_names'));

    it('is waited for by nobody who has given up: no process of the server stays behind', async () => {
      const under = await postgresUnderTest(server);
      const service = await addService(under.store, { code: 'a' });
      await loseStandby(server);
      const waiting = async (): Promise<string[]> =>
        (
          await under.run(
            `SELECT application_name AS name FROM pg_stat_activity WHERE wait_event = 'SyncRep'`,
          )
        ).map(({ name }) => String(name));
      // Only closed, as by a process that knows no better.
      const closed = new pg.Client({ connectionString: under.url, application_name: 'closed' });
      await closed.connect();
      closed.on('error', () => {});
      closed.query('UPDATE store SET pulse = pulse + 1').catch(() => {});
      await expect.poll(waiting, { timeout: 10_000 }).toEqual(['closed']);
      closed.connection.stream.destroy();
      const given = Array.from({ length: 8 }, () =>
        under.store.submissions.append([submission(service, firstDay)]),
      );
      const settled = await Promise.allSettled(given);
      expect(settled.map(({ status }) => status)).toEqual(settled.map(() => 'rejected'));
      await expect.poll(waiting, { timeout: 10_000 }).toEqual(['closed']);
      await cancelWait(under);
    });

    it('leaves a submission, a withdrawal and an erasure unacknowledged, and each retry too, until it does', async () => {
      const under = await postgresUnderTest(server);
      const { store } = under;
      const service = await addService(store, { code: 'a' });
      const sent = submission(service, firstDay);
      const closed = submission(service, firstDay);
      await store.submissions.append([closed]);
      await store.submissions.withdraw({ service: service.number, idPrefix: prefix(closed.id) }, firstDay);
      const leaving = submission(service, firstDay);
      const erased = { ...submission(service, firstDay), comment: 'Un mot.' };
      await store.submissions.append([leaving, erased]);
      const [left, silenced] = [leaving, erased].map(({ id }) => ({
        service: service.number,
        idPrefix: prefix(id),
      })) as [ReceiptKey, ReceiptKey];
      await loseStandby(server);
      const attempts: (() => Promise<unknown>)[] = [
        () => store.submissions.append([sent]),
        () => store.submissions.append([sent]),
        () => store.submissions.known(sent.service, sent.id, sent.fingerprint),
        () => store.submissions.append([closed]),
        () => store.submissions.withdraw(left, firstDay),
        () => store.submissions.withdraw(left, firstDay),
        () => store.submissions.eraseComment(silenced),
        () => store.submissions.eraseComment(silenced),
      ];
      for (const attempt of attempts) {
        const refused = expect(attempt()).rejects.toThrow(StorageUnavailable);
        await cancelWait(under);
        await refused;
      }
      await setForAll(server, 'RESET synchronous_standby_names');
      await expect.poll(() => store.submissions.append([sent])).toEqual(['repeated']);
    });

    it('is noticed also where the database mutes warnings', async () => {
      const url = await server.createDatabase();
      await server.run(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET client_min_messages = error`);
      const store = await openPostgresStore({ url, today: firstDay });
      onTestFinished(() => store.close());
      const service = await addService(store, { code: 'a' });
      await loseStandby(server);
      const refused = expect(store.submissions.append([submission(service, firstDay)])).rejects.toThrow(
        StorageUnavailable,
      );
      await cancelWait({ run: (text) => server.run(text, url) });
      await refused;
    });

    it('would be passed over by a retry that only reads', async () => {
      const under = await postgresUnderTest(server);
      const service = await addService(under.store, { code: 'a' });
      await under.store.submissions.append([submission(service, firstDay)]);
      await loseStandby(server);
      const mutant = under.run(
        'INSERT INTO submission_open SELECT * FROM submission_open ON CONFLICT DO NOTHING',
      );
      await expect(mutant).resolves.toEqual([]);
    });

    it('says so as a warning of a COMMIT that succeeds, which is why warnings count', async () => {
      const under = await postgresUnderTest(server);
      await loseStandby(server);
      const client = new pg.Client(under.url);
      const notices: (string | undefined)[] = [];
      client.on('notice', ({ code }) => notices.push(code));
      await client.connect();
      onTestFinished(() => client.end());
      await client.query('BEGIN; UPDATE store SET pulse = 1 - pulse');
      const commit = client.query('COMMIT');
      await cancelWait(under);
      expect((await commit).command).toBe('COMMIT');
      expect(notices).toEqual(['01000']);
    });
  });

  describe('a server that would break a promise is refused with one line:', () => {
    it.each([
      ['synchronous_commit = off', /synchronous_commit is off/],
      ['synchronous_commit = local', /synchronous_commit is local/],
      ['synchronous_commit = remote_write', /synchronous_commit is remote_write/],
    ])('%s', async (setting, message) => {
      const url = await server.createDatabase();
      await server.run(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET ${setting}`);
      await expect(openAndClose(url)).rejects.toThrow(message);
      expect(await server.run("SELECT FROM pg_tables WHERE schemaname = 'public'", url)).toEqual([]);
    });

    it('another encoding than UTF-8', async () => {
      await server.run(
        `CREATE DATABASE plain TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`,
      );
      const url = `postgres://postgres@127.0.0.1:${server.port}/plain`;
      await expect(openAndClose(url)).rejects.toThrow(/encoded in SQL_ASCII/);
    });

    it('nobody there', async () => {
      await expect(openAndClose('postgres://avis:secret@127.0.0.1:1/avis')).rejects.toThrow(/ECONNREFUSED/);
    });
  });

  it.each([
    ['track_commit_timestamp', 'on', /^track_commit_timestamp is on and would store the hour/],
    ['fsync', 'off', /^fsync is off/],
    ['full_page_writes', 'off', /^full_page_writes is off/],
  ])('a server with %s %s is refused', async (name, value, message) => {
    const telling = await startPostgres(`a server with ${name} ${value}`, { [name]: value });
    if (!telling) throw new Error('no second server');
    try {
      await expect(openAndClose(await telling.createDatabase())).rejects.toThrow(message);
    } finally {
      await telling.stop();
    }
  });

  describe('migrating PostgreSQL', () => {
    const names = (url: string) => server.run('SELECT name FROM migration ORDER BY name', url);

    it('is safe when many start at once', async () => {
      const url = await server.createDatabase();
      await Promise.all(Array.from({ length: 8 }, () => openAndClose(url)));
      expect(await names(url)).toEqual([{ name: '0001-initial.sql' }]);
    });

    it('refuses an edited file, and leaves no half of one that fails', async () => {
      const url = await server.createDatabase();
      const migrations = copiedMigrations();
      await openAndClose(url, { migrations });
      writeFileSync(
        join(migrations, '0002-more.sql'),
        'CREATE TABLE more (x INT); CREATE TABLE more (x INT);',
      );
      await expect(openAndClose(url, { migrations })).rejects.toThrow(
        /0002-more\.sql failed: .*already exists/,
      );
      expect(await names(url)).toEqual([{ name: '0001-initial.sql' }]);
      writeFileSync(join(migrations, '0002-more.sql'), 'CREATE TABLE more (x INT);');
      await openAndClose(url, { migrations });
      appendFileSync(join(migrations, '0001-initial.sql'), '-- harmless\n');
      await expect(openAndClose(url, { migrations })).rejects.toThrow(/0001-initial\.sql was edited/);
    });
  });

  it('finds nothing by a text PostgreSQL cannot hold, and says so calmly', async () => {
    const { store } = await postgresUnderTest(server);
    const service = await addService(store, { code: 'a' });
    expect(await store.catalogue.find('a\0')).toBeNull();
    expect(await sumsOf(store, service, { edition: 'sp\0' })).toEqual([]);
    const sent = { ...submission(service, firstDay), comment: 'a\0b' };
    await expect(store.submissions.append([sent])).rejects.toThrow();
    expect(await store.submissions.append([{ ...sent, comment: 'ab' }])).toEqual(['stored']);
  });

  describe('a read replica', () => {
    /** A copy that never catches up, beside a primary that goes on. */
    async function behind(): Promise<{ readonly store: Store; readonly copy: string }> {
      const under = await postgresUnderTest(server as PostgresServer);
      const service = await addService(under.store, { code: 'a' });
      await rate(under.store, service, firstDay, mixed(11));
      await publish(under.store, { date: '2026-01-06' });
      await under.store.close();
      const copy = 'copied';
      await server?.run(`CREATE DATABASE ${copy} TEMPLATE ${new URL(under.url).pathname.slice(1)}`);
      onTestFinished(async () => {
        await server?.run(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`);
      });
      const readUrl = under.url.replace(/[^/]+$/, copy);
      const store = await openPostgresStore({ url: under.url, readUrl, today: firstDay });
      onTestFinished(() => store.close());
      return { store, copy };
    }

    it('answers public reads, until it lacks a release that this process has seen', async () => {
      const { store, copy } = await behind();
      const service = await addService(store, { code: 'a', name: 'Service a' });
      await server?.run(
        `UPDATE release SET visible = 0`,
        `postgres://postgres@127.0.0.1:${server.port}/${copy}`,
      );
      expect(await countsOf(store, service)).toBeNull();
      await rate(store, service, '2026-01-06', mixed(12));
      await publish(store, { date: '2026-01-07' });
      expect((await store.releases.latest())?.name).toBe('2026-01-07');
      expect(await countsOf(store, service)).toEqual([0, 0, 0, 12, 11]);
    });

    it('is never asked about a submission or a service by code', async () => {
      const { store } = await behind();
      const service = await addService(store, { code: 'new' });
      const sent = submission(service, firstDay);
      await store.submissions.append([sent]);
      const key = { service: service.number, idPrefix: prefix(sent.id) };
      expect(await store.submissions.find(key)).toMatchObject({ state: 'open' });
      expect(await store.submissions.known(sent.service, sent.id, sent.fingerprint)).toBe('repeated');
    });

    it('that is gone is done without', async () => {
      const { store, copy } = await behind();
      const service = await store.catalogue.find('a');
      if (!service) throw new Error('no service');
      expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
      await server?.run(`DROP DATABASE ${copy} WITH (FORCE)`);
      await expect.poll(() => countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
    });
  });
} else {
  it('needs a PostgreSQL server, and none can be had here: SKIPPED', () => {
    expect(server).toBeNull();
  });
}

function prefix(id: string): Uint8Array {
  return Uint8Array.from(Buffer.from(id.replaceAll('-', '').slice(0, 12), 'hex'));
}
