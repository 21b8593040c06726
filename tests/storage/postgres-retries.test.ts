import pg from 'pg';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { operationsOn } from '#server/storage/operations/operations.ts';
import { openDatabase } from '#server/storage/postgres/database.ts';
import { postgresDialect } from '#server/storage/postgres/dialect.ts';
import { pulse } from '#server/storage/postgres/pulse.ts';
import { lookUp } from '#server/storage/postgres/submission-lookup.ts';
import { StorageUnavailable } from '#server/storage/store.ts';
import { firstDay } from '../support/fresh-store.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { postgresUnderTest } from '../support/postgres-store.ts';
import { addService, submission } from '../support/rated-services.ts';

const server = await startPostgres('whoever is refused beside whoever is not');
afterAll(() => server?.stop());

/** More than any pool has connections or places to wait. */
const crowd = 1_100;

/** A submission whose row somebody holds, so that every question about it waits. */
async function heldSubmission(on: PostgresServer) {
  const under = await postgresUnderTest(on);
  const service = await addService(under.store, { code: 'a' });
  const sent = submission(service, firstDay);
  await under.store.submissions.append([sent]);
  const holder = new pg.Client(under.url);
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query('BEGIN; SELECT FROM submission_open FOR UPDATE');
  return { ...under, service, sent, letGo: () => holder.query('ROLLBACK') };
}

if (server) {
  it('A crowd whose quota is used up takes no connection from those who may rate', async () => {
    const { store, service, sent, letGo } = await heldSubmission(server);
    const asked = Array.from({ length: crowd }, () =>
      store.submissions.known(sent.service, sent.id, sent.fingerprint),
    );
    const answers = Promise.allSettled(asked);
    expect(await store.submissions.append([submission(service, firstDay)])).toEqual(['stored']);
    await letGo();
    const refused = (await answers).filter(({ status }) => status === 'rejected');
    expect(refused.length, 'few may wait').toBeGreaterThan(crowd / 2);
    for (const answer of refused) expect(answer).toMatchObject({ reason: expect.any(StorageUnavailable) });
    expect(await store.submissions.known(sent.service, sent.id, sent.fingerprint)).toBe('repeated');
  });

  it('A crowd that asks on the connections of those who rate is caught', async () => {
    const { url, sent, letGo } = await heldSubmission(server);
    const db = openDatabase(url);
    onTestFinished(() => db.close());
    const { known } = operationsOn(postgresDialect).submissions;
    const ask = () => lookUp({ apart: db }, known.steps, [sent.service, sent.id, sent.fingerprint]);
    const answers = Promise.allSettled(Array.from({ length: crowd }, ask));
    const written = () =>
      pulse(db).then(
        () => true,
        () => false,
      );
    await expect.poll(written, { timeout: 20_000 }).toBe(false);
    await letGo();
    await answers;
  });
} else {
  it('needs a PostgreSQL server, and none can be had here: SKIPPED', () => {
    expect(server).toBeNull();
  });
}
