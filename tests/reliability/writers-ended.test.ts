/** Connections that PostgreSQL ends in the middle of writing cost answers, never a rating, half of one, or the process. */
import { expect, test } from 'vitest';
import { acknowledgedAtLeast, type Load, loadDuring, without, worded } from '../support/acknowledged-load.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { answersWhateverHappens, buildMutant, commitsWordsApart } from '../support/mutant-server.ts';
import type { Surroundings } from '../support/running-server.ts';
import { onPostgres, type StoreAtRisk } from '../support/store-at-risk.ts';
import { expectCountedOnce, expectKept } from './kill-loop.ts';

/** Endings meet many moments of a transaction; those that nobody noticed come on top. */
const endingsMin = 30;
/** Before the first, and after the last by the same process. */
const storedMin = 100;

/** Who has written and has not committed yet. */
const endWriters = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'avis-plus' AND backend_xid IS NOT NULL`;

await describeOnPostgres('Writers that PostgreSQL ends under load', (postgres) => {
  async function writersEnded(surroundings: Surroundings = {}): Promise<{ store: StoreAtRisk; load: Load }> {
    const store = await onPostgres(postgres)(surroundings);
    await store.folder.createServices(['TOWN,Mairie de Valmont']);
    const server = await store.folder.start();
    let ended = 0;
    const endMore = async () => {
      ended += (await store.query(endWriters)).length;
      return ended;
    };
    const work = async (sofar: Load) => {
      await acknowledgedAtLeast(storedMin, sofar);
      await expect.poll(endMore, { interval: 1, timeout: 30_000 }).toBeGreaterThanOrEqual(endingsMin);
      await acknowledgedAtLeast(sofar.acknowledged.length + storedMin, sofar);
    };
    const load = await loadDuring(server.url, work, worded);
    await server.stop();
    await store.settled();
    return { store, load };
  }

  test('make it answer "received" or "come back", truly, and go on without a restart', async () => {
    const { store, load } = await writersEnded();
    expect([...load.answers.keys()].sort()).toEqual([201, 503]);
    await expectKept(store, load);
    await expectCountedOnce(store, load);
  });

  test('show a server that says "received" whatever happens', async () => {
    const { store, load } = await writersEnded({ build: buildMutant(answersWhateverHappens) });
    expect(without(await store.ids(), load.acknowledged)).not.toEqual([]);
  });

  test('show a server that commits a rating before its words', async () => {
    const { store } = await writersEnded({ build: buildMutant(...commitsWordsApart) });
    expect(await store.faults()).not.toEqual([]);
  });
});
