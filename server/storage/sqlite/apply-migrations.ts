/** Brings a SQLite store to the present: each file in its own transaction, recorded with its checksum. */
import { type AppliedMigration, type Migration, pendingMigrations } from '../migrate.ts';
import type { Connection } from './connection.ts';

const ledger = 'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT';

/**
 * Two processes may start at once: what is pending is decided again inside each transaction, which holds the write lock.
 * @returns the names applied. @throws one line naming the file.
 */
export function applyMigrations(db: Connection, files: readonly Migration[]): string[] {
  const applied: string[] = [];
  const applyNext = db.transaction((): boolean => {
    db.exec(ledger);
    const done = db.prepare<[], AppliedMigration>('SELECT name, sha256 FROM migration ORDER BY name').all();
    const [next] = pendingMigrations(files, done);
    if (!next) return false;
    runFile(db, next);
    db.prepare('INSERT INTO migration (name, sha256) VALUES (?, ?)').run(next.name, next.sha256);
    applied.push(next.name);
    return true;
  });
  while (applyNext.immediate());
  return applied;
}

function runFile(db: Connection, { name, sql }: Migration): void {
  try {
    db.exec(sql);
  } catch (error) {
    throw new Error(`migrations: ${name} failed: ${error instanceof Error ? error.message : error}`);
  }
}
