/** Backups restore: taken under load, whole, and the restored store publishes the same numbers. */
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { addDays } from '#shared/scoring/day.ts';
import {
  acknowledgedAtLeast,
  integrityOf,
  loadDuring,
  loaded,
  missing,
} from '../support/acknowledged-load.ts';
import { publishedFigures } from '../support/published-figures.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { type DataFolder, openDataFolder, type RunningServer } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

const codes = ['TOWN', 'PORT', 'MILL'];

/** A server with a release behind it and open submissions before it. */
async function ratedServer(): Promise<{ folder: DataFolder; server: RunningServer }> {
  const folder = await openDataFolder();
  await folder.createServices(codes.map((code) => `${code},Mairie ${code}`));
  const server = await folder.start();
  const random = randomSequence(9);
  const rate = () =>
    sendSubmissions(
      server.url,
      Array.from({ length: 120 }, (_, at) => ({
        service: codes[at % codes.length],
        ratings: { overall: 1 + Math.floor(random() * 5), delay: 1 + Math.floor(random() * 5) },
      })),
    );
  await rate();
  await folder.publishTomorrow();
  await rate();
  return { folder, server };
}

async function backupFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'avis-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'backup.db');
}

/** A new machine: an empty folder, the backup, the secret kept apart. */
async function restored(from: DataFolder, file: string): Promise<DataFolder> {
  const folder = await openDataFolder();
  await copyFile(join(from.path, 'secret'), join(folder.path, 'secret'));
  await folder.run('restore', file);
  return folder;
}

test('A backup taken while ratings arrive holds every one acknowledged before it, and none in part', async () => {
  const { folder, server } = await ratedServer();
  const file = await backupFile();
  let before: readonly string[] = [];
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(200, sofar);
    before = [...sofar.acknowledged];
    await folder.run('backup', file);
    await acknowledgedAtLeast(before.length + 50, sofar);
  });
  expect([...load.answers.keys()], 'a backup keeps nobody waiting').toEqual([201]);
  expect((await stat(file)).mode & 0o077, 'comments are for the owner only').toBe(0);

  const copy = await restored(folder, file);
  expect(integrityOf(copy)).toBe('ok');
  expect(missing(copy, before)).toEqual([]);
  const later = missing(copy, load.acknowledged);
  expect(later.length, 'what came after the moment of the backup is not in it').toBeGreaterThan(0);
  const again = await copy.start();
  const [kept, lost] = await sendSubmissions(again.url, [loaded(before[0] ?? ''), loaded(later[0] ?? '')]);
  expect([kept?.status, lost?.status]).toEqual([200, 201]);
});

test('The restored store publishes the same numbers, then and at the next date', async () => {
  const { folder, server } = await ratedServer();
  const file = await backupFile();
  await folder.run('backup', file);
  const copy = await restored(folder, file);
  const other = await copy.start();

  const figures = await publishedFigures(server.url, codes);
  expect(figures.get('TOWN')).toMatch(/"n":40\b/);
  expect(await publishedFigures(other.url, codes)).toEqual(figures);
  for (const each of [folder, copy]) await each.run('publish', '--at', addDays(systemClock.today(), 2));
  const next = await publishedFigures(server.url, codes);
  expect(next.get('TOWN')).toMatch(/"n":80\b/);
  expect(await publishedFigures(other.url, codes)).toEqual(next);
});

test('Copying the file of a store in use, without its log, loses what was acknowledged', async () => {
  const { folder, server } = await ratedServer();
  const file = await backupFile();
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(50, sofar);
    await copyFile(join(folder.path, 'avis.db'), file);
  });
  const copy = await openDataFolder();
  await copyFile(file, join(copy.path, 'avis.db'));
  expect(missing(copy, load.acknowledged.slice(0, 50))).not.toEqual([]);
});
