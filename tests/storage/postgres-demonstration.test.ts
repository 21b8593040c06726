import { expect, it } from 'vitest';
import { seedDemonstration } from '#server/administer/demonstration.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { postgresUnderTest } from '../support/postgres-store.ts';
import { testClock } from '../support/test-clock.ts';

await describeOnPostgres('processes that start at once', (server) => {
  it('three on an empty database seed one demonstration', async () => {
    const { store, twin } = await postgresUnderTest(server);
    const stores = [store, await twin(), await twin()];
    const config = { demo: true, publicUrl: 'http://localhost:3000', minCell: 11 };
    const states = await Promise.all(
      stores.map((on) => seedDemonstration({ store: on, clock: testClock(), config })),
    );
    expect(states.sort()).toEqual(['present', 'present', 'seeded']);
    expect(await store.releases.unfinished()).toBeNull();
  }, 60_000);
});
