/**
 * One publisher at a time, across processes: an exclusive transaction held on a second file. Files' locks belong to the
 * operating system, which lets go when the process dies, however it dies; and the store itself stays free for writers.
 */
import Database from 'better-sqlite3';
import type { PublisherLock } from '../store.ts';

export function takePublisherLock(storePath: string): PublisherLock | null {
  const db = new Database(`${storePath}-publisher`, { timeout: 0 });
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
