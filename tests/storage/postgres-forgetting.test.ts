import pg from 'pg';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import type { Store } from '#server/storage/store.ts';
import { firstDay } from '../support/fresh-store.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { postgresUnderTest } from '../support/postgres-store.ts';
import { addService, submission } from '../support/rated-services.ts';
import { keyOf } from './samples.ts';

const server = await startPostgres('processes that forget at once');
afterAll(() => server?.stop());

const forget = ({ retention }: Store) =>
  retention.forget({ keysBefore: '2026-01-06', textsBefore: firstDay, ratingsBefore: firstDay });
const nothing = { keys: 0, comments: 0, ratings: 0 };

if (server) {
  it('Of two processes that forget at once one does; the other does not wait for it', async () => {
    const { url, store, twin } = await postgresUnderTest(server);
    const other = await twin();
    const service = await addService(store, { code: 'a' });
    const withdrawn = submission(service, firstDay);
    await store.submissions.append([withdrawn]);
    await store.submissions.withdraw(keyOf(withdrawn), firstDay);
    const holder = new pg.Client(url);
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query('BEGIN; SELECT FROM submission_key FOR UPDATE');
    const first = forget(store);
    const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ILIKE 'delete%'`;
    await expect.poll(async () => (await server.run(waiting)).length).toBe(1);
    // Without the lock it would wait for the row, too.
    expect(await forget(other)).toEqual(nothing);
    await holder.query('ROLLBACK');
    expect(await first).toEqual({ ...nothing, keys: 1 });
    expect(await forget(other), 'the lock is free again').toEqual(nothing);
    const later = submission(service, firstDay);
    await store.submissions.append([later]);
    await store.submissions.withdraw(keyOf(later), firstDay);
    expect(await forget(other)).toEqual({ ...nothing, keys: 1 });
  });
} else {
  it('needs a PostgreSQL server, and none can be had here: SKIPPED', () => {
    expect(server).toBeNull();
  });
}
