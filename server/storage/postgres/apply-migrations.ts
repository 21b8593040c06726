/** Brings a PostgreSQL store to the present: each file in its own transaction, recorded with its checksum. */
import { type AppliedMigration, type Migration, pendingMigrations } from '../migrate.ts';
import { advisoryLocks } from './advisory-locks.ts';
import type { Session } from './connection.ts';
import { type Database, longDeadlineMs } from './database.ts';
import { messageOf } from './storage-faults.ts';

const ledger =
  'CREATE TABLE IF NOT EXISTS migration (name TEXT COLLATE "C" PRIMARY KEY, sha256 TEXT NOT NULL)';

/**
 * Many processes may start at once: what is pending is decided again inside each transaction, which holds the lock.
 * @returns the names applied. @throws one line naming the file.
 */
export async function applyMigrations(db: Database, files: readonly Migration[]): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const name = await db.write((session) => applyNext(session, files), { deadlineMs: longDeadlineMs });
    if (name === null) return applied;
    applied.push(name);
  }
}

async function applyNext(session: Session, files: readonly Migration[]): Promise<string | null> {
  await session.run(`SELECT pg_advisory_xact_lock(${advisoryLocks.migrations})`);
  // Asked first: a role that may not create tables can still use a store that somebody else migrated.
  const [{ exists } = { exists: false }] = await session.query<{ exists: boolean }>(
    "SELECT to_regclass('migration') IS NOT NULL AS exists",
  );
  if (!exists) await session.run(ledger);
  const done = await session.query<AppliedMigration>('SELECT name, sha256 FROM migration ORDER BY name');
  const [next] = pendingMigrations(files, done);
  if (!next) return null;
  await session.run(next.sql).catch((error: unknown) => {
    throw new Error(`migrations: ${next.name} failed: ${messageOf(error)}`);
  });
  await session.run('INSERT INTO migration (name, sha256) VALUES ($1, $2)', [next.name, next.sha256]);
  return next.name;
}
