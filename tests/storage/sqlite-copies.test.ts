import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpStore } from '#server/storage/sqlite/backup.ts';
import { takeServerLock } from '#server/storage/sqlite/file-lock.ts';
import { restoreStore } from '#server/storage/sqlite/restore.ts';
import { freshStore } from '../support/fresh-store.ts';
import { scratchFolder } from './scratch-folder.ts';

const newFile = () => join(scratchFolder(), 'backup.db');

describe('a backup under way', () => {
  it('has no file under its final name: an end at any moment leaves nothing to be taken for a backup', async () => {
    const { path } = await freshStore();
    const to = newFile();
    const backup = backUpStore({ from: path, to });
    expect(readdirSync(dirname(to)).filter((name) => !name.startsWith('backup.db.part'))).toEqual([]);
    await backup;
    expect(readdirSync(dirname(to))).toEqual(['backup.db']);
  });

  it('refuses another to the same name, and goes on', async () => {
    const { path } = await freshStore();
    const to = newFile();
    const backup = backUpStore({ from: path, to });
    await expect(backUpStore({ from: path, to })).rejects.toThrow(/a backup to it is under way/);
    await expect(backup).resolves.toMatchObject({ release: null });
    expect(readdirSync(dirname(to))).toEqual(['backup.db']);
  });

  it('leaves alone what has appeared under its name meanwhile', async () => {
    const { path } = await freshStore();
    const to = newFile();
    const backup = backUpStore({ from: path, to });
    writeFileSync(to, 'of somebody else');
    await expect(backup).rejects.toThrow(/exists already, and a backup never overwrites/);
    expect(readFileSync(to, 'utf8')).toBe('of somebody else');
    expect(readdirSync(dirname(to))).toEqual(['backup.db']);
  });

  it('says what to do about the part of one that was ended', async () => {
    const { path } = await freshStore();
    const to = newFile();
    writeFileSync(`${to}.part`, 'half');
    await expect(backUpStore({ from: path, to })).rejects.toThrow(/backup\.db\.part is there: .* remove it/);
    expect(readFileSync(`${to}.part`, 'utf8')).toBe('half');
  });
});

describe('a restore', () => {
  it('keeps servers off the place it restores to, until it is done', async () => {
    const { path } = await freshStore();
    const file = newFile();
    await backUpStore({ from: path, to: file });
    const to = join(scratchFolder(), 'avis.db');
    const restoring = restoreStore({ from: file, to, replace: false });
    expect(takeServerLock(to), 'a server would not start').toBeNull();
    await restoring;
    const lock = takeServerLock(to);
    expect(lock).not.toBeNull();
    await lock?.release();
  });

  it('is refused beside a server, also where that one has no store yet, and makes nothing', async () => {
    const { path } = await freshStore();
    const file = newFile();
    await backUpStore({ from: path, to: file });
    const to = join(scratchFolder(), 'avis.db');
    const lock = takeServerLock(to);
    await expect(restoreStore({ from: file, to, replace: true })).rejects.toThrow(/stop the server first/);
    expect(existsSync(to)).toBe(false);
    await lock?.release();
  });
});
