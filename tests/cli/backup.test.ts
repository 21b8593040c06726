import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Ran, runCommand } from '../support/run-command.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

async function ratedApp(): Promise<TestApp> {
  const app = await openTestApp();
  onTestFinished(() => app.close());
  for (const overall of [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 4]) await app.submit({ ratings: { overall } });
  return app;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'avis-copy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A backup of `app`, and a path to restore it to. */
async function backedUp(app: TestApp): Promise<{ file: string; target: string }> {
  const folder = await newFolder();
  const file = join(folder, 'backup.db');
  expect(await runCommand(['backup', file], { app })).toMatchObject({ code: 0, err: '' });
  return { file, target: join(folder, 'new', 'avis.db') };
}

function restore(file: string, target: string, ...more: string[]): Promise<Ran> {
  return runCommand(['restore', file, ...more], {
    environment: { DATABASE_URL: `sqlite:${target}`, DATA_DIR: dirname(target) },
  });
}

function open(path: string): Database.Database {
  const db = new Database(path);
  onTestFinished(() => {
    db.close();
  });
  return db;
}

const submissions = (path: string) =>
  open(path).prepare('SELECT count(*) FROM submission_open').pluck().get();

describe('avis backup', () => {
  test('copies the store into one file of the same owner and says how old it is, not how many rated', async () => {
    const app = await ratedApp();
    const { file } = await backedUp(app);
    await app.publish('2026-03-15');
    const later = join(await newFolder(), 'later.db');
    const { out } = await runCommand(['backup', later], { app });
    expect(out).toMatch(/later\.db holds the store: \d+\.\d MB, newest release 2026-03-15\.\n$/);
    expect(submissions(file)).toBe(11);
    expect(readdirSync(dirname(file))).toEqual(['backup.db']);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test('never overwrites a file, whatever it holds', async () => {
    const app = await ratedApp();
    const { file } = await backedUp(app);
    const before = readFileSync(file);
    const { code, out, err } = await runCommand(['backup', file], { app });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('exists already, and a backup never overwrites');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('leaves nothing behind where there is no store, no folder, or a file of something else', async () => {
    const folder = await newFolder();
    const file = join(folder, 'backup.db');
    const other = join(folder, 'other.db');
    open(other).exec('CREATE TABLE t (x)');
    for (const path of [join(folder, 'none.db'), other]) {
      const ran = await runCommand(['backup', file], { environment: { DATABASE_URL: `sqlite:${path}` } });
      expect(ran.code).toBe(1);
      expect(ran.err).toMatch(/There is no store|is not a store of Avis\+/);
      expect(existsSync(file)).toBe(false);
    }
    const app = await ratedApp();
    const { code, err } = await runCommand(['backup', join(folder, 'missing', 'backup.db')], { app });
    expect(code).toBe(1);
    expect(err).toContain('its folder is not there');
    expect(readdirSync(folder)).toEqual(['other.db']);
  });

  test('and restore send PostgreSQL to its own tools', async () => {
    const environment = { DATABASE_URL: 'postgres://avis@127.0.0.1/avis', AVIS_SECRET: 's'.repeat(32) };
    const { code, err } = await runCommand(['backup', 'file.db'], { environment });
    expect(code).toBe(1);
    expect(err).toContain('pg_dump');
  });
});

describe('avis restore', () => {
  test('puts a backup where no store is, and asks for the secret that is not in it', async () => {
    const { file, target } = await backedUp(await ratedApp());
    const { code, out, err } = await restore(file, target);
    expect(code).toBe(0);
    expect(out).toContain(`${target} is restored: `);
    expect(err).toContain('There is no secret here yet');
    expect(submissions(target)).toBe(11);
    // The second is what servers lock.
    expect(readdirSync(dirname(target))).toEqual(['avis.db', 'avis.db-server']);
    expect(existsSync(file)).toBe(true);
  });

  test('refuses a path that holds a store, unless told; then the old one is put aside, once', async () => {
    const app = await ratedApp();
    const { file, target } = await backedUp(app);
    await restore(file, target);
    open(target).exec('DELETE FROM submission_open');

    const refused = await restore(file, target);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('is there already; --replace puts it aside');
    expect(submissions(target)).toBe(0);

    const { code, out } = await restore(file, target, '--replace');
    expect(code).toBe(0);
    expect(out).toContain(`The store that was there is now ${target}.replaced.`);
    expect([submissions(target), submissions(`${target}.replaced`)]).toEqual([11, 0]);
    const again = await restore(file, target, '--replace');
    expect(again.code).toBe(1);
    expect(again.err).toContain('holds what an earlier restore put aside');
  });

  test('ended between putting the old store aside and the new one in its place makes no start invent an empty one', async () => {
    const { file, target } = await backedUp(await ratedApp());
    await restore(file, target);
    renameSync(target, `${target}.replaced`);
    const environment = { DATABASE_URL: `sqlite:${target}`, DATA_DIR: dirname(target) };
    const started = await runCommand(['migrate'], { environment });
    expect(started).toMatchObject({ code: 1, out: '' });
    expect(started.err).toContain('a restore was interrupted: run it again');
    expect(existsSync(target)).toBe(false);
    expect((await restore(file, target)).code).toBe(0);
    expect(submissions(target)).toBe(11);
  });

  test('refuses while anybody has the store open', async () => {
    const app = await ratedApp();
    const { file } = await backedUp(app);
    const { code, err } = await restore(file, app.path, '--replace');
    expect(code).toBe(1);
    expect(err).toContain('is in use; stop the server first');
    expect(await app.store.catalogue.find('TOWN')).not.toBeNull();
  });

  test('replaces a damaged store', async () => {
    const { file, target } = await backedUp(await ratedApp());
    await restore(file, target);
    writeFileSync(target, 'no database any more'.repeat(500));
    expect((await restore(file, target, '--replace')).code).toBe(0);
    expect(submissions(target)).toBe(11);
    expect(readFileSync(`${target}.replaced`, 'utf8')).toContain('no database any more');
  });

  test('refuses to let the log of a lost store be read into the one it puts there', async () => {
    const { file, target } = await backedUp(await ratedApp());
    await restore(file, target);
    await rm(target);
    writeFileSync(`${target}-wal`, 'what a lost store left behind');
    const { code, err } = await restore(file, target);
    expect(code).toBe(1);
    expect(err).toContain('avis.db-wal is there already');
    expect((await restore(file, target, '--replace')).code).toBe(0);
    expect(submissions(target)).toBe(11);
    expect(readFileSync(`${target}.replaced-wal`, 'utf8')).toBe('what a lost store left behind');
  });

  test.each([
    ['is missing', (file: string) => rm(file), 'There is no file'],
    ['is empty', async (file: string) => writeFileSync(file, ''), 'is not a store of Avis+'],
    ['is text', async (file: string) => writeFileSync(file, 'x'.repeat(9000)), 'not a database'],
    ['is another program’s', async (file: string) => pragma(file, 'application_id = 42'), 'is not a store'],
    ['is cut off', async (file: string) => cut(file, 0.5), /damaged|malformed/],
    ['is damaged inside', async (file: string) => scratch(file), /damaged|malformed/],
    [
      'is of a newer version',
      async (file: string) => void open(file).exec("INSERT INTO migration VALUES ('9999-later.sql', '')"),
      'is this an older version?',
    ],
  ])('refuses a file that %s, and makes nothing', async (_what, spoil, message) => {
    const { file, target } = await backedUp(await ratedApp());
    await spoil(file);
    const { code, out, err } = await restore(file, target);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
    expect(existsSync(target)).toBe(false);
  });
});

function pragma(file: string, setting: string): void {
  open(file).pragma(setting);
}

function cut(file: string, share: number): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, Math.floor((bytes.length * share) / 4096) * 4096));
}

/** Overwrites a page in the middle. */
function scratch(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096;
  writeFileSync(file, bytes.fill(0xa5, middle, middle + 4096));
}
