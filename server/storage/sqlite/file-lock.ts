/**
 * One holder at a time, across processes: an exclusive transaction held on a file beside the store. Files' locks belong to
 * the operating system, which lets go when the process dies, however it dies; and the store itself stays free for writers.
 */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from '../make-folder.ts';

export type FileLock = { release(): Promise<void> };

/** Null: somebody holds it. */
export function takeFileLock(path: string): FileLock | null {
  // Looked for first: making it waits for a disk that hangs, also where it is there.
  if (!isFolder(dirname(path))) makeFolder(dirname(path));
  const db = new Database(path, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return {
    release: async () => {
      db.close();
    },
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** One publisher: commands publish beside a server. */
export const takePublisherLock = (storePath: string) => takeFileLock(`${storePath}-publisher`);

/** One server: commands work beside it, but two would each limit, forget and answer for themselves. */
export const takeServerLock = (storePath: string) => takeFileLock(`${storePath}-server`);
