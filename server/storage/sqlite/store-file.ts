/** A store as a file at rest: whether it is one of ours and sound, and how a copy of it is made that can be relied on. */
import { rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type AppliedMigration, migrationsFolder, pendingMigrations, readMigrations } from '../migrate.ts';
import { claimName, placeFile, syncToDisk } from '../place-file.ts';
import { applicationId, openForReading } from './connection.ts';

/** The file cannot be backed up, restored or put there; the message says why and what to do. */
export class StoreFileRefused extends Error {
  override readonly name = 'StoreFileRefused';
}

export type StoreFile = {
  readonly bytes: number;
  /** Newest visible release, which tells how old a copy is; null: nothing was published. */
  readonly release: string | null;
};

/** What SQLite keeps beside a database; left over from another one, it would be read into its successor. */
export const companions = (path: string) => [`${path}-wal`, `${path}-shm`, `${path}-journal`];

/** Reads the whole file. @throws StoreFileRefused unless it is a sound store that this version can open. */
export function verifyStoreFile(path: string, migrations: string = migrationsFolder('sqlite')): StoreFile {
  try {
    const db = openForReading(path);
    try {
      verify(db, migrations);
      const release = db
        .prepare<[], string>('SELECT max(name) FROM release WHERE visible = 1 AND demo = 0')
        .pluck()
        .get();
      return { bytes: statSync(path).size, release: release ?? null };
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof StoreFileRefused) throw error;
    throw new StoreFileRefused(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Makes an empty file, readable by its owner only, to copy a store to: of two who claim one name only one goes on.
 * @throws StoreFileRefused with `whenThere`.
 */
export function claim(path: string, whenThere: string): void {
  if (!claimName(path)) throw new StoreFileRefused(whenThere);
  for (const file of companions(path)) rmSync(file, { force: true });
}

/** Copies a store, also one in use, as it is at one moment to a file that was claimed: without a log, and on disk. */
export async function copyStore(from: string, to: string): Promise<void> {
  const source = openForReading(from);
  try {
    // All pages in one step: between two, any write of another process makes SQLite start over, under load for ever.
    await source.backup(to, { progress: () => pagesMax });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  syncToDisk(to);
}

/** @throws StoreFileRefused with `whenThere`: a file has appeared there meanwhile. */
export function place(part: string, path: string, whenThere: string): void {
  if (!placeFile(part, path)) throw new StoreFileRefused(whenThere);
}

/** A copy that was not finished, with what SQLite keeps beside it. */
export function removePart(part: string): void {
  for (const file of [part, ...companions(part)]) rmSync(file, { force: true });
}

/** The largest number of pages a step takes. */
const pagesMax = 0x7fffffff;

function verify(db: Database.Database, migrations: string): void {
  const refuse = (why: string) => {
    throw new StoreFileRefused(`${db.name} ${why}`);
  };
  if (db.pragma('application_id', { simple: true }) !== applicationId) refuse('is not a store of Avis+');
  const faults = db.pragma('integrity_check(1)', { simple: true });
  if (faults !== 'ok') refuse(`is damaged: ${String(faults)}`);
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
    refuse('is damaged: rows refer to rows that are not there');
  const applied = db.prepare<[], AppliedMigration>('SELECT name, sha256 FROM migration ORDER BY name').all();
  pendingMigrations(readMigrations(migrations), applied);
}
