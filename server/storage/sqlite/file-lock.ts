/**
 * One holder at a time, across processes: an exclusive transaction held on a file beside the store. Files' locks belong to
 * the operating system, which lets go when the process dies, however it dies; and the store itself stays free for writers.
 */
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from '../make-folder.ts';

export type FileLock = { release(): Promise<void> };

/** Null: somebody holds it. */
export function takeFileLock(path: string): FileLock | null {
  makeFolder(dirname(path));
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

/** One publisher: commands publish beside a server. */
export const takePublisherLock = (storePath: string) => takeFileLock(`${storePath}-publisher`);

/** One server: commands work beside it, but two would each limit, forget and answer for themselves. */
export const takeServerLock = (storePath: string) => takeFileLock(`${storePath}-server`);
