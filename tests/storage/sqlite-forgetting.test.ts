import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrationsFolder } from '#server/storage/migrate.ts';
import { startWriter } from '#server/storage/sqlite/writer-thread.ts';
import { StorageUnavailable } from '#server/storage/store.ts';
import { firstDay, freshStore } from '../support/fresh-store.ts';
import { buildMutant, waitsToEmptyTheLog } from '../support/mutant-server.ts';
import { addService, submission } from '../support/rated-services.ts';

const limits = { keysBefore: firstDay, textsBefore: firstDay, ratingsBefore: firstDay };

/** Somebody who reads the store as it is now, for as long as it takes: `avis backup` does. */
function longRead(path: string): { end(): void } {
  const db = new Database(path, { readonly: true });
  onTestFinished(() => {
    db.close();
  });
  db.exec('BEGIN');
  db.prepare('SELECT revision FROM store').get();
  return { end: () => db.close() };
}

const logBytes = (path: string) => statSync(`${path}-wal`).size;

it('Forgetting beside a long reader keeps nobody from rating, and empties the log once that one is done', async () => {
  const store = await freshStore();
  const service = await addService(store, { code: 'a' });
  const reader = longRead(store.path);
  await store.submissions.append([submission(service, firstDay)]);
  const forgotten = store.retention.forget(limits);
  expect(await store.submissions.append([submission(service, firstDay)])).toEqual(['stored']);
  await forgotten;
  expect(logBytes(store.path), 'the reader still needs it').toBeGreaterThan(0);
  reader.end();
  await store.retention.forget(limits);
  expect(logBytes(store.path)).toBe(0);
});

it('A writer that waits for the reader keeps everybody waiting, and is caught', async () => {
  const store = await freshStore();
  const reader = longRead(store.path);
  await addService(store, { code: 'a' });
  const data = { path: store.path, migrations: migrationsFolder('sqlite'), today: firstDay };
  const mutant = await startWriter(data, () => {}, join(buildMutant(waitsToEmptyTheLog), 'writer.js'));
  onTestFinished(() => mutant.close());
  const forgotten = mutant.call('forget', [limits], null);
  await expect(mutant.call('pulse', [])).rejects.toThrow(StorageUnavailable);
  reader.end();
  await forgotten;
});
