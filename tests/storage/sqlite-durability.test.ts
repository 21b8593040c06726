import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { assertDurable, isOlder, openForReading, openForWriting } from '#server/storage/sqlite/connection.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { addService, submission } from '../support/rated-services.ts';
import { keyOf } from './samples.ts';
import { scratchFolder } from './scratch-folder.ts';

const newPath = () => join(scratchFolder(), 'avis.db');
const synchronous = (db: Database.Database) => db.pragma('synchronous', { simple: true });

describe('a SQLite connection that writes', () => {
  it('flushes every commit: synchronous is FULL after a write and after a restart', () => {
    const path = newPath();
    for (let start = 0; start < 2; start += 1) {
      const db = openForWriting(path);
      db.exec('CREATE TABLE IF NOT EXISTS t (x); INSERT INTO t VALUES (1)');
      expect(synchronous(db)).toBe(2);
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(db.pragma('secure_delete', { simple: true })).toBe(1);
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
      db.close();
    }
  });

  it.each([
    ['the library default', () => {}],
    ['NORMAL', (db: Database.Database) => db.pragma('synchronous = NORMAL')],
    ['OFF', (db: Database.Database) => db.pragma('synchronous = OFF')],
  ])('is refused with %s', (_mutant, weaken) => {
    const db = new Database(newPath());
    db.pragma('journal_mode = WAL');
    weaken(db);
    expect(() => assertDurable(db)).toThrow(/not FULL/);
    db.close();
  });

  it('would look durable on a fresh file if it were asked before the first write', () => {
    const db = new Database(newPath());
    db.pragma('journal_mode = WAL');
    expect(synchronous(db)).toBe(2);
    db.exec('CREATE TABLE t (x)');
    expect(synchronous(db)).toBe(1);
    db.close();
  });

  it('refuses a database of another program, and a file that is none', () => {
    const other = newPath();
    const db = new Database(other);
    db.pragma('application_id = 42');
    db.close();
    expect(() => openForWriting(other)).toThrow(/another program/);
    const text = newPath();
    writeFileSync(text, 'this is not a database, however long it may be'.repeat(100));
    expect(() => openForWriting(text)).toThrow(/not a database/);
  });

  it('makes a file that only its owner reads', () => {
    const path = newPath();
    openForWriting(path).close();
    expect(statSync(path).mode & 0o077).toBe(0);
  });
});

describe('a SQLite connection that reads', () => {
  it('cannot write', () => {
    const path = newPath();
    openForWriting(path).close();
    const db = openForReading(path);
    expect(() => db.exec('CREATE TABLE t (x)')).toThrow(/readonly/);
    db.close();
  });
});

describe('versions of SQLite', () => {
  it.each([
    ['3.51.3', false],
    ['3.51.10', false],
    ['3.53.2', false],
    ['4.0.0', false],
    ['3.51.2', true],
    ['3.40.1', true],
    ['3.6.23.1', true],
  ])('%s is too old: %s', (version, expected) => {
    expect(isOlder(version, '3.51.3')).toBe(expected);
  });
});

describe('a store that cannot be opened', () => {
  it('says so in one line that names the file', async () => {
    const path = newPath();
    writeFileSync(path, 'not a database'.repeat(1000));
    const opening = openSqliteStore({ path, today: '2026-01-05' });
    await expect(opening).rejects.toThrow(new RegExp(`^cannot open the store ${path}: .*not a database$`));
  });
});

describe('what was erased', () => {
  const secret = 'Mon numéro est le 06 00 00 00 00';

  it('is not left in the files of the store', async () => {
    const path = newPath();
    const store = await openSqliteStore({ path, today: '2026-01-05' });
    const service = await addService(store, { code: 'a' });
    const sent = { ...submission(service, '2026-01-05'), comment: secret };
    await store.submissions.append([sent]);
    expect(readFileSync(`${path}-wal`).includes(secret)).toBe(true);
    await store.submissions.withdraw(keyOf(sent), '2026-01-05');
    await store.retention.forget({
      keysBefore: '2020-01-01',
      textsBefore: '2020-01-01',
      ratingsBefore: '2020-01-01',
    });
    expect(readFileSync(path).includes(secret)).toBe(false);
    expect(readFileSync(`${path}-wal`).includes(secret)).toBe(false);
    await store.close();
    expect(readFileSync(path).includes(secret)).toBe(false);
  });

  it('would be, without secure_delete', () => {
    const path = newPath();
    const db = new Database(path);
    db.pragma('secure_delete = OFF');
    db.exec(
      `CREATE TABLE comment (key INTEGER PRIMARY KEY, text TEXT); INSERT INTO comment VALUES (1, '${secret}')`,
    );
    db.exec('DELETE FROM comment');
    db.close();
    expect(readFileSync(path).includes(secret)).toBe(true);
  });
});
