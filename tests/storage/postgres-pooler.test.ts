import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { firstDay } from '../support/fresh-store.ts';
import { startPooler } from '../support/postgres-pooler.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { countsOf, publish } from './samples.ts';

const server = await startPostgres('the store behind a pooler');
const pooler = server ? await startPooler(server) : null;
afterAll(async () => {
  await pooler?.stop();
  await server?.stop();
});

describe('behind a pooler in transaction mode', () => {
  it('the store migrates, publishes under its lock, and answers two hundred calls at once', async () => {
    if (!pooler || !server) return expect(pooler).toBeNull();
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

  it('forty clients share four connections, which is what a named statement or a lock of a session would not survive', async () => {
    if (!pooler || !server) return expect(pooler).toBeNull();
    const pool = new pg.Pool({ connectionString: pooler.through(await server.createDatabase()), max: 40 });
    const calls = Array.from({ length: 200 }, () => pool.query('SELECT pg_backend_pid() AS pid'));
    const pids = new Set((await Promise.all(calls)).map(({ rows }) => rows[0]?.pid));
    expect(pool.totalCount).toBe(40);
    expect(pids.size).toBeLessThanOrEqual(4);
    await pool.end();
  });
});
