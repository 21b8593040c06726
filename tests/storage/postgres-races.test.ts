import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { type NewSubmission, type Service, StorageUnavailable, type Store } from '#server/storage/store.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { type PostgresUnderTest, postgresUnderTest } from '../support/postgres-store.ts';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { countsOf, keyOf, lookalike, publish, sealAll } from './samples.ts';

const server = await startPostgres('rivals on PostgreSQL');
afterAll(() => server?.stop());
const day = '2026-01-05';

async function opened(): Promise<PostgresUnderTest & { readonly service: Service }> {
  if (!server) throw new Error('no PostgreSQL server');
  const under = await postgresUnderTest(server);
  return { ...under, service: await addService(under.store, { code: 'a' }) };
}

/** A transaction of a rival, open until the test ends it. */
async function rival(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('BEGIN');
  return client;
}

async function somebodyWaits({ run }: PostgresUnderTest, event: string): Promise<void> {
  const sql = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'avis-plus' AND '${event}' IN (wait_event, wait_event_type)`;
  await expect.poll(async () => (await run(sql)).length, { timeout: 10_000 }).toBeGreaterThan(0);
}

const hex = ({ id }: NewSubmission) => `'\\x${id.replaceAll('-', '')}'`;
/** What a seal or a withdrawal does to one row. */
const moving = (sent: NewSubmission) => `
  INSERT INTO submission_key SELECT service, id, fingerprint, NULL, day FROM submission_open WHERE id = ${hex(sent)};
  DELETE FROM submission_open WHERE id = ${hex(sent)}`;

if (server) {
  describe('a submission sent again', () => {
    it('while a seal moves it away is recognised, and stored nowhere twice', async () => {
      const under = await opened();
      const sent = submission(under.service, day);
      await under.store.submissions.append([sent]);
      const seal = await rival(under.url);
      await seal.query(moving(sent));
      const again = under.store.submissions.append([sent, submission(under.service, day)]);
      await somebodyWaits(under, 'Lock');
      await seal.query('COMMIT');
      expect(await again).toEqual(['repeated', 'stored']);
      expect(await under.run(`SELECT FROM submission_open WHERE id = ${hex(sent)}`)).toEqual([]);
    });

    it('would be stored twice in that moment by the insert alone', async () => {
      const under = await opened();
      const sent = submission(under.service, day);
      await under.store.submissions.append([sent]);
      const seal = await rival(under.url);
      await seal.query(moving(sent));
      const mutant = under.run(
        `INSERT INTO submission_open AS open SELECT ${sent.service}, ${hex(sent)}, 0, '\\x00', '\\x00'
         WHERE NOT EXISTS (SELECT FROM submission_key WHERE id = ${hex(sent)})
         ON CONFLICT (service, substring(id FROM 1 FOR 6)) DO UPDATE SET day = open.day RETURNING xmax = 0 AS stored`,
      );
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await expect.poll(async () => (await under.run(waiting)).length).toBe(1);
      await seal.query('COMMIT');
      expect(await mutant).toEqual([{ stored: true }]);
    });

    it('under an id that starts alike, at the same moment, is refused by one of two processes', async () => {
      const under = await opened();
      const twin = await under.twin();
      for (let round = 0; round < 20; round += 1) {
        const sent = submission(under.service, day);
        const alike = { ...sent, id: lookalike(sent.id) };
        const outcomes = await Promise.all([
          under.store.submissions.append([sent]),
          twin.submissions.append([alike]),
        ]);
        expect(outcomes.flat().sort()).toEqual(['conflict', 'stored']);
      }
    });

    it('is a write every time, open or closed, for a retry and for a question: only writes wait for a standby', async () => {
      const under = await opened();
      const { store, run } = under;
      const sent = submission(under.service, day);
      await store.submissions.append([sent]);
      const version = async () => {
        const table = (name: string) => `SELECT xmin::text AS version FROM ${name} WHERE id = ${hex(sent)}`;
        const [row] = await run<{ version: string }>(
          `${table('submission_open')} UNION ALL ${table('submission_key')}`,
        );
        return row?.version;
      };
      const asked = () => store.submissions.known(sent.service, sent.id, sent.fingerprint);
      for (const state of ['open', 'withdrawn']) {
        const before = await version();
        expect([state, await store.submissions.append([sent])]).toEqual([state, ['repeated']]);
        const after = await version();
        expect(after).not.toBe(before);
        expect(await asked()).toBe('repeated');
        expect(await version()).not.toBe(after);
        await store.submissions.withdraw(keyOf(sent), day);
      }
      const before = await version();
      await run(`INSERT INTO submission_key SELECT * FROM submission_key ON CONFLICT DO NOTHING`);
      expect(await version()).toBe(before);
    });
  });

  describe('a seal', () => {
    it('leaves what arrives meanwhile open, and loses no withdrawal, correction or retry', async () => {
      const under = await opened();
      const { store, service } = under;
      const twin = await under.twin();
      const sent = Array.from({ length: 300 }, (_, index) => ({
        ...submission(service, day, { ratings: { overall: index % 2 ? 4 : 5 } }),
        comment: index % 3 ? null : `comment ${index}`,
      }));
      await store.submissions.append(sent);
      const late = Array.from({ length: 60 }, () => submission(service, day, { ratings: { overall: 3 } }));
      const [counts, ...rest] = await Promise.all([
        sealAll(store, { date: '2026-01-06' }),
        ...late.map((one) => twin.submissions.append([one])),
        ...sent.slice(0, 40).map((one) => twin.submissions.append([one])),
      ]);
      const gone = await Promise.all(
        sent.slice(40, 60).map((one) => twin.submissions.withdraw(keyOf(one), day)),
      );
      expect(rest.flat().filter((outcome) => outcome === 'stored')).toHaveLength(late.length);
      await store.releases.show('2026-01-06');
      const next = await publish(store, { date: '2026-01-07' });
      const left = await under.run<{ n: number }>('SELECT count(*)::int AS n FROM submission_open');
      const withdrawn = gone.filter(Boolean).length;
      expect(counts.sealed + next.sealed + (left[0]?.n ?? 0) + withdrawn).toBe(sent.length + late.length);
      const published = (await countsOf(store, service)) ?? [];
      expect(published.reduce((sum, n) => sum + n, 0)).toBe(counts.sealed + next.sealed);
    });

    it('begins again when a submission it read was withdrawn before it wrote', async () => {
      const under = await opened();
      const { store, service } = under;
      const sent = submission(service, day, { ratings: { overall: 1 } });
      await store.submissions.append([sent]);
      await rate(store, service, day, mixed(11));
      await store.releases.begin({ name: '2026-01-06', date: '2026-01-06', demo: false });
      const withdrawal = await rival(under.url);
      await withdrawal.query(moving(sent));
      const sealing = store.releases.seal({
        ...{ service: service.number, release: '2026-01-06', date: '2026-01-06', minCell: 11 },
      });
      await somebodyWaits(under, 'Lock');
      await withdrawal.query('COMMIT');
      expect(await sealing).toEqual({ cells: 1, sealed: 11 });
      await store.releases.show('2026-01-06');
      expect(await countsOf(store, service)).toEqual([0, 0, 0, 6, 5]);
    });

    it('by two publishers at once closes each cell once', async () => {
      const under = await opened();
      const { store, service } = under;
      const twin = await under.twin();
      await rate(store, service, day, mixed(100));
      await store.releases.begin({ name: '2026-01-06', date: '2026-01-06', demo: false });
      const request = { service: service.number, release: '2026-01-06', date: '2026-01-06', minCell: 11 };
      const counts = await Promise.all([store, twin, store, twin].map((on) => on.releases.seal(request)));
      expect(counts.filter(({ cells }) => cells === 1)).toEqual([{ cells: 1, sealed: 100 }]);
      await store.releases.show('2026-01-06');
      expect(await countsOf(store, service)).toEqual([0, 0, 0, 50, 50]);
    });

    it('writes keys and comments in the order of their keys, all by one transaction', async () => {
      const under = await opened();
      const { store, service } = under;
      const sent = Array.from({ length: 60 }, (_, index) => ({
        ...submission(service, day, { ratings: { overall: index % 2 ? 1 : 5 } }),
        comment: `arrived ${index}`,
      }));
      for (const one of sent) await store.submissions.append([one]);
      const lying = (table: string, key: string) =>
        under.run<{ key: string; version: string }>(
          `SELECT encode(${key}, 'hex') AS key, xmin::text AS version FROM ${table} ORDER BY ctid`,
        );
      const sorted = sent.map(({ id }) => id.replaceAll('-', '').slice(0, 12)).sort();
      const arrived = (await lying('comment', 'key')).map(({ key }) => key);
      expect(arrived).not.toEqual(sorted);
      await publish(store, { date: '2026-01-06' });
      for (const [table, key] of [
        ['comment', 'key'],
        ['submission_key', 'substring(id FROM 1 FOR 6)'],
      ] as const) {
        const rows = await lying(table, key);
        expect(rows.map((row) => row.key)).toEqual(sorted);
        expect(new Set(rows.map(({ version }) => version)).size).toBe(1);
      }
    });
  });

  describe('an erased comment', () => {
    it('does not come back with a correction under way', async () => {
      const under = await opened();
      const { store } = under;
      const sent = { ...submission(under.service, day), comment: 'first' };
      await store.submissions.append([sent]);
      const correction = await rival(under.url);
      await correction.query(`UPDATE submission_open SET day = day; DELETE FROM comment;
        INSERT INTO comment SELECT service, substring(id FROM 1 FOR 6), day, NULL, 'second' FROM submission_open`);
      const erased = store.submissions.eraseComment(keyOf(sent));
      await somebodyWaits(under, 'Lock');
      await correction.query('COMMIT');
      expect(await erased).toBe(true);
      expect(await store.submissions.find(keyOf(sent))).toMatchObject({ state: 'open', comment: null });
    });
  });

  describe('a lost connection', () => {
    const ending = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'avis-plus'`;

    it('costs an idle store nothing', async () => {
      const under = await opened();
      for (let round = 0; round < 5; round += 1) {
        await under.run(ending);
        expect(await under.store.submissions.append([submission(under.service, day)])).toEqual(['stored']);
      }
    });

    it('of the publisher ends its publishing, and lets another begin', async () => {
      const under = await opened();
      const twin = await under.twin();
      const { releases }: Store = under.store;
      expect(await releases.lock()).not.toBeNull();
      expect(await twin.releases.lock()).toBeNull();
      await under.run(`${ending} AND state = 'idle in transaction'`);
      const release = { name: '2026-01-06', date: '2026-01-06', demo: false };
      await expect
        .poll(() => releases.begin(release).catch((error: unknown) => error))
        .toBeInstanceOf(StorageUnavailable);
      const lock = await twin.releases.lock();
      expect(lock).not.toBeNull();
      expect(await twin.releases.begin(release)).toBe('open');
      await lock?.release();
      const again = await releases.lock();
      expect(await releases.begin(release)).toBe('open');
      await again?.release();
    });
  });
} else {
  it('needs a PostgreSQL server, and none can be had here: SKIPPED', () => {
    expect(server).toBeNull();
  });
}
