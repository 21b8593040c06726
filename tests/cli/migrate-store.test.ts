import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databaseName } from '#server/platform/config.ts';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { takeServerLock } from '#server/storage/sqlite/file-lock.ts';
import { countsOf } from '../storage/samples.ts';
import { scratchFolder } from '../storage/scratch-folder.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { firstDay } from '../support/fresh-store.ts';
import { addService, mixed, rate } from '../support/rated-services.ts';
import { emptyApp, runCommand } from '../support/run-command.ts';

async function ratedApp() {
  const app = await emptyApp();
  const service = await addService(app.store, { code: 'a' });
  await rate(app.store, service, app.clock.today(), mixed(12));
  return { app, service, address: `sqlite:${app.path}` };
}

await describeOnPostgres('avis migrate-store with PostgreSQL', (server) => {
  test('carries a store to PostgreSQL and back, and says that both publish the same', async () => {
    const { address, service } = await ratedApp();
    const url = await server.createDatabase();
    const there = await runCommand(['migrate-store', address, url]);
    expect(there).toMatchObject({ code: 0, err: '' });
    expect(there.out).toMatch(/holds the same \d+ rows, and publishes the same for 1 services/);
    const home = await runCommand(['migrate-store', url, `sqlite:${join(scratchFolder(), 'home.db')}`]);
    expect(home).toMatchObject({ code: 0, err: '' });
    const store = await openPostgresStore({ url, today: firstDay });
    onTestFinished(() => store.close());
    expect(await store.catalogue.find('a')).toEqual(service);
    expect(await countsOf(store, service)).toBeNull();
  });
});

describe('avis migrate-store', () => {
  test('refuses a target that holds anything, with one line and exit code 1', async () => {
    const { address } = await ratedApp();
    const full = await ratedApp();
    const { code, err } = await runCommand(['migrate-store', address, full.address]);
    expect(code).toBe(1);
    expect(err).toMatch(/^.* must be empty: the table service is not empty\. Nothing was written\.\n$/);
  });

  test.each(['FROM', 'TO'])('refuses while a server runs on %s, and nothing is written', async (served) => {
    const { app, address } = await ratedApp();
    const target = join(scratchFolder(), 'target.db');
    const path = served === 'FROM' ? app.path : target;
    const lock = takeServerLock(path);
    onTestFinished(() => lock?.release());
    const { code, err } = await runCommand(['migrate-store', address, `sqlite:${target}`]);
    expect(code).toBe(1);
    expect(err).toContain(`another server runs on ${path}; stop it first.`);
    expect(existsSync(target)).toBe(false);
  });

  test('refuses a source that is not there, and the same database twice', async () => {
    const { address } = await ratedApp();
    const missing = join(scratchFolder(), 'none.db');
    expect(await runCommand(['migrate-store', `sqlite:${missing}`, address])).toMatchObject({
      ...{ code: 1, err: `${missing} is not there.\n` },
    });
    expect(await runCommand(['migrate-store', address, address])).toMatchObject({
      ...{ code: 1, err: 'FROM and TO are the same database.\n' },
    });
  });

  test('takes addresses only, and repeats no password', async () => {
    const { code, err } = await runCommand(['migrate-store', 'data/avis.db', 'mysql://me:word@host/avis']);
    expect(code).toBe(2);
    expect(err).toContain('sqlite:PATH or postgres://USER@HOST/NAME');
    const refused = await runCommand([
      ...['migrate-store', (await ratedApp()).address, 'postgres://me:word@127.0.0.1:1/avis'],
    ]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(
      databaseName({ kind: 'postgres', url: 'postgres://127.0.0.1:1/avis', readUrl: null }),
    );
    expect(err + refused.err).not.toContain('word');
  });
});
