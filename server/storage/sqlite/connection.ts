/** Opens SQLite the one way that keeps what was acknowledged; refuses to start on any other. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from '../make-folder.ts';
import { claimName } from '../place-file.ts';

export type Connection = Database.Database;

/** Earlier versions can corrupt a WAL database when two connections write or checkpoint at once. */
const sqliteVersionMin = '3.51.3';

/** `Avis` in ASCII, in the file's header: what tells one of our stores from any other SQLite file. */
export const applicationId = 0x41766973;

/** The writer waits on another process's transaction (a publisher sealing) in its own thread, so it may wait long. */
export const writerWaitMs = 30_000;
/** The reader waits in the main thread; in WAL mode it only ever waits for another process's recovery. */
const readerWaitMs = 2_000;

/**
 * The log is cut back to this after a checkpoint; it outgrows it only while a reader holds an old snapshot. Under the 64 MiB
 * from which the metrics call it large.
 */
const walBytesMax = 63 * 1024 * 1024;

/**
 * Pages of 4 kB in the log before it is written back: × 4,120 B = 66 MB, just under `walBytesMax`. Writing back stops the
 * writer and everybody who waits; a submission to a large store fills a page of its own, so at SQLite's 1,000 it stopped
 * one batch in sixteen, and now one in two hundred and fifty.
 */
const walPages = 16_000;

/** Of the writer: the pages that are written again before the log is written back, of 8,000 services a leaf each. */
const cacheKilobytes = 32 * 1024;

/** SQLite's own numbering. */
const synchronousFull = 2;

/** The only kind of connection that writes; made in the writer's thread. Creates the file and its folder. */
export function openForWriting(path: string): Connection {
  makeFolder(dirname(path));
  createForOwner(path);
  const db = open(path, { timeout: writerWaitMs });
  try {
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') throw new Error(`SQLite cannot use a write-ahead log here (${mode})`);
    // After WAL: better-sqlite3 is built to fall back to NORMAL in WAL mode, which loses acknowledged commits.
    db.pragma('synchronous = FULL');
    db.pragma(`wal_autocheckpoint = ${walPages}`);
    db.pragma(`cache_size = -${cacheKilobytes}`);
    db.pragma('foreign_keys = ON');
    // A withdrawn submission or an erased comment is overwritten, not only unlinked.
    db.pragma('secure_delete = ON');
    // Sorting must not leave ratings in a temporary file.
    db.pragma('temp_store = MEMORY');
    db.pragma(`journal_size_limit = ${walBytesMax}`);
    assertDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Refuses to write by construction. */
export function openForReading(path: string): Connection {
  return open(path, { timeout: readerWaitMs, readonly: true, fileMustExist: true });
}

/**
 * Writes, then reads the setting back: on a fresh file SQLite reports FULL until the first write, whatever follows.
 * @throws when commits would not be flushed to disk, or the file belongs to another program.
 */
export function assertDurable(db: Connection): void {
  const owner = db.pragma('application_id', { simple: true });
  if (owner !== 0 && owner !== applicationId) throw new Error('it belongs to another program');
  db.pragma(`application_id = ${applicationId}`);
  const level = db.pragma('synchronous', { simple: true });
  if (level !== synchronousFull)
    throw new Error(
      `${db.name}: synchronous is ${level}, not FULL; a power cut would lose acknowledged ratings`,
    );
}

/** Where a restore puts the store that stood at `path`. */
export const asideOf = (path: string): string => `${path}.replaced`;

/**
 * Comments are in it, so only its owner reads it; SQLite gives its log the same mode. Never touches a file that exists.
 * @throws where a restore was ended half-way: an empty store would be taken for the one that is missing.
 */
function createForOwner(path: string): void {
  if (!existsSync(path) && existsSync(asideOf(path)))
    throw new Error(`a restore was interrupted: run it again, or give ${asideOf(path)} its name back`);
  claimName(path);
}

function open(path: string, options: Database.Options): Connection {
  const db = new Database(path, options);
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  if (isOlder(version, sqliteVersionMin)) {
    db.close();
    throw new Error(`SQLite ${version} can corrupt its log; ${sqliteVersionMin} or newer is needed`);
  }
  // Functions and virtual tables named in a hostile schema are not run.
  db.pragma('trusted_schema = OFF');
  return db;
}

/** Compares dotted versions number by number. */
export function isOlder(version: string, minimum: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of minimum.split('.').map(Number).entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}
