/** Readers cannot starve the log: it grows while one holds an old snapshot, and starts over once that one ends. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { acknowledgedAtLeast, integrityOf, loadDuring, missing } from '../support/acknowledged-load.ts';
import { buildMutant, neverFoldsTheLog } from '../support/mutant-server.ts';
import { type DataFolder, openDataFolder, type Surroundings } from '../support/running-server.ts';

const megabyte = 1024 * 1024;
/** SQLite folds the log into the file every 1,000 pages of 4 KiB: twice that is a log that could not be folded. */
const starvedBytes = 8 * megabyte;
/** More than a log that starts over ever needs. */
const furtherBytes = 12 * megabyte;

const timeout = 120_000;

const logOf = (folder: DataFolder) => join(folder.path, 'avis.db-wal');

const untilLogExceeds = (folder: DataFolder, bytes: number) =>
  expect.poll(() => statSync(logOf(folder)).size, { timeout: 60_000, interval: 20 }).toBeGreaterThan(bytes);

/** Somebody who opens the file, starts reading and goes to lunch. */
function longRead(folder: DataFolder): { count(): number; end(): void } {
  const db = new Database(join(folder.path, 'avis.db'), { readonly: true });
  onTestFinished(() => {
    db.close();
  });
  db.exec('BEGIN');
  const count = db.prepare<[], number>('SELECT count(*) FROM submission_open').pluck();
  count.get();
  return { count: () => count.get() ?? 0, end: () => db.close() };
}

/** @returns by how much the log outgrew what the reader made of it, with enough written to fill it again. */
async function growthAfterReader(surroundings: Surroundings = {}): Promise<number> {
  const folder = await openDataFolder(undefined, surroundings);
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  let growth = 0;
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(20, sofar);
    const reader = longRead(folder);
    const seen = reader.count();
    await untilLogExceeds(folder, starvedBytes);
    expect(reader.count(), 'the reader sees one moment').toBe(seen);
    const starved = statSync(logOf(folder)).size;
    const perSubmission = starved / (sofar.acknowledged.length - seen);
    reader.end();
    await acknowledgedAtLeast(sofar.acknowledged.length + Math.ceil(furtherBytes / perSubmission), sofar);
    growth = statSync(logOf(folder)).size - starved;
  });
  expect([...load.answers.keys()], 'a reader keeps nobody from rating').toEqual([201]);
  expect(missing(folder, load.acknowledged)).toEqual([]);
  expect(integrityOf(folder)).toBe('ok');
  await server.stop();
  expect(existsSync(logOf(folder)), 'an orderly stop leaves one file').toBe(false);
  return growth;
}

test('A reader that holds an old snapshot lets the log grow only as long as it reads', {
  timeout,
}, async () => {
  expect(await growthAfterReader()).toBeLessThan(megabyte);
});

test('A server that never folds its log is caught', { timeout }, async () => {
  expect(await growthAfterReader({ build: buildMutant(neverFoldsTheLog) })).toBeGreaterThan(megabyte);
});
