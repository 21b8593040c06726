/** Readers cannot starve the log: it grows while one holds an old snapshot, and starts over once that one ends. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openForWriting } from '#server/storage/sqlite/connection.ts';
import { scratchFolder } from '../storage/scratch-folder.ts';
import { acknowledgedAtLeast, integrityOf, loadDuring, missing } from '../support/acknowledged-load.ts';
import { buildMutant, neverFoldsTheLog } from '../support/mutant-server.ts';
import { type DataFolder, openDataFolder, type Surroundings } from '../support/running-server.ts';

/** A hundred megabytes of single ratings, twice, on a machine that has other work. */
const timeout = 300_000;

const logOf = (folder: DataFolder) => join(folder.path, 'avis.db-wal');

const untilLogExceeds = (folder: DataFolder, bytes: number) =>
  expect.poll(() => statSync(logOf(folder)).size, { timeout: 120_000, interval: 20 }).toBeGreaterThan(bytes);

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

/** @returns bytes: what the reader made of the log, its size with enough written to fill it again, and its limit. */
async function starve(
  surroundings: Surroundings = {},
): Promise<{ starved: number; afterwards: number; cutBackTo: number }> {
  const { foldedAt, cutBackTo } = writerLimits();
  // Half as long again as where it is folded: a log that could not be.
  const starvedBytes = 1.5 * foldedAt;
  // Fills a log that starts over once more.
  const furtherBytes = 1.2 * foldedAt;
  const folder = await openDataFolder(undefined, surroundings);
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  const sizes = { starved: 0, afterwards: 0, cutBackTo };
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(20, sofar);
    const reader = longRead(folder);
    const seen = reader.count();
    await untilLogExceeds(folder, starvedBytes);
    expect(reader.count(), 'the reader sees one moment').toBe(seen);
    sizes.starved = statSync(logOf(folder)).size;
    const perSubmission = sizes.starved / (sofar.acknowledged.length - seen);
    reader.end();
    const further = Math.ceil(furtherBytes / perSubmission);
    await acknowledgedAtLeast(sofar.acknowledged.length + further, sofar, 120_000);
    sizes.afterwards = statSync(logOf(folder)).size;
  });
  expect([...load.answers.keys()], 'a reader keeps nobody from rating').toEqual([201]);
  expect(missing(folder, load.acknowledged)).toEqual([]);
  expect(integrityOf(folder)).toBe('ok');
  await server.stop();
  expect(existsSync(logOf(folder)), 'an orderly stop leaves one file').toBe(false);
  process.stdout.write(
    `long reader: a log of ${megabytes(sizes.starved)} while it read, ${megabytes(sizes.afterwards)} afterwards\n`,
  );
  return sizes;
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

/** Bytes at which the log is folded into the file, and to which it is cut back then: asked of the product itself. */
function writerLimits(): { foldedAt: number; cutBackTo: number } {
  const db = openForWriting(join(scratchFolder(), 'avis.db'));
  const setting = (name: string) => Number(db.pragma(name, { simple: true }));
  try {
    return {
      foldedAt: setting('wal_autocheckpoint') * setting('page_size'),
      cutBackTo: setting('journal_size_limit'),
    };
  } finally {
    db.close();
  }
}

test('A reader that holds an old snapshot lets the log grow only as long as it reads', {
  timeout,
}, async () => {
  const { starved, afterwards, cutBackTo } = await starve();
  expect(starved).toBeGreaterThan(cutBackTo);
  expect(afterwards, 'it started over, and was cut back').toBeLessThanOrEqual(cutBackTo);
});

test('A server that never folds its log is caught', { timeout }, async () => {
  const { starved, afterwards } = await starve({ build: buildMutant(neverFoldsTheLog) });
  expect(afterwards).toBeGreaterThan(starved);
});
