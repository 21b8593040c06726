import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { firstDay } from '../support/fresh-store.ts';
import { type Pooler, pooling, startPooler } from '../support/postgres-pooler.ts';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { countsOf, publish } from './samples.ts';

await describeOnPostgres(
  'behind a pooler in transaction mode',
  (server) => {
    let pooler: Pooler;
    beforeAll(async () => {
      pooler = await startPooler(server);
    });
    // Before the server: what ends last was begun first.
    afterAll(() => pooler.stop());

    it('the store migrates, publishes under its lock, and answers two hundred calls at once', async () => {
      const url = pooler.through(await server.createDatabase());
      const stores = await Promise.all([1, 2].map(() => openPostgresStore({ url, today: firstDay })));
      const [store, twin] = stores;
      if (!store || !twin) throw new Error('no store');
      const service = await addService(store, { code: 'a' });
      const lock = await store.releases.lock();
      expect(lock).not.toBeNull();
      const sent = Array.from({ length: 100 }, () => submission(service, firstDay));
      const outcomes = await Promise.all(
        sent.flatMap((one) => [store.submissions.append([one]), twin.submissions.append([one])]),
      );
      expect(outcomes.flat().sort()).toEqual([...Array(100).fill('repeated'), ...Array(100).fill('stored')]);
      expect(await twin.releases.lock()).toBeNull();
      await rate(store, service, firstDay, mixed(11));
      await publish(store, { date: '2026-01-06' });
      await lock?.release();
      expect(await countsOf(twin, service)).toEqual([0, 0, 0, 106, 5]);
      const next = await twin.releases.lock();
      expect(next).not.toBeNull();
      await next?.release();
      await Promise.all(stores.map((opened) => opened.close()));
    });

    it('forty clients share four connections', async () => {
      const pool = new pg.Pool({ connectionString: pooler.through(await server.createDatabase()), max: 40 });
      const calls = Array.from({ length: 200 }, () => pool.query('SELECT pg_backend_pid() AS pid'));
      const pids = new Set((await Promise.all(calls)).map(({ rows }) => rows[0]?.pid));
      expect(pool.totalCount).toBe(40);
      expect(pids.size).toBeLessThanOrEqual(4);
      await pool.end();
    });

    it.each([
      ['a named statement', nameTwice],
      ['a lock of a session', lockTwice],
      ['a setting of a session', setAndRead],
    ])('%s is sound without it and broken behind it, so the store uses none', async (_what, outcome) => {
      expect(await outcome(await server.createDatabase())).toBe('sound');
      expect(await outcome(pooler.through(await server.createDatabase()))).toBe('broken');
    });
  },
  [pooling],
);

type Outcome = 'sound' | 'broken';

/** More than the pooler has connections: some are given the same, in turn. */
const clients = 8;

async function connected(url: string): Promise<pg.Client[]> {
  const all = Array.from({ length: clients }, () => new pg.Client(url));
  for (const client of all) {
    await client.connect();
    onTestFinished(() => client.end());
  }
  return all;
}

async function nameTwice(url: string): Promise<Outcome> {
  const statement = { name: 'of the adapter', text: 'SELECT 1' };
  for (const client of await connected(url)) {
    const code = await client.query(statement).then(
      () => null,
      (error: pg.DatabaseError) => error.code,
    );
    // Another client prepared it on the connection that this one is given.
    if (code === '42P05') return 'broken';
  }
  return 'sound';
}

async function lockTwice(url: string): Promise<Outcome> {
  const taken: boolean[] = [];
  for (const client of await connected(url)) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock(7) AS taken');
    taken.push(rows[0]?.taken);
  }
  return taken.filter(Boolean).length > 1 ? 'broken' : 'sound';
}

async function setAndRead(url: string): Promise<Outcome> {
  const [one, ...others] = await connected(url);
  await one?.query(`SET avis.word = 'of one'`);
  for (const other of others) {
    const { rows } = await other.query(`SELECT current_setting('avis.word', true) AS word`);
    if (rows[0]?.word === 'of one') return 'broken';
  }
  return 'sound';
}
