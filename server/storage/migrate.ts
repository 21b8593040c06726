/**
 * Decides which migrations a store still needs, and refuses a store whose past is not the one written in the files.
 * The adapters apply them; nothing here speaks to a database.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

export type Migration = { readonly name: string; readonly sha256: string; readonly sql: string };
export type AppliedMigration = Pick<Migration, 'name' | 'sha256'>;

const fileName = /^\d{4}-[a-z0-9-]+\.sql$/;

export function migrationsFolder(dialect: 'sqlite' | 'postgres', root = packageRoot()): string {
  return join(root, 'migrations', dialect);
}

/** In order of their numbers. @throws on a file that is no migration, or a number given twice or left out. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).sort();
  names.forEach((name, index) => {
    if (!fileName.test(name)) throw new Error(`migrations: ${name} is not named NNNN-name.sql`);
    if (Number(name.slice(0, 4)) !== index + 1)
      throw new Error(`migrations: ${name} must carry number ${String(index + 1).padStart(4, '0')}`);
  });
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sha256: createHash('sha256').update(sql).digest('hex'), sql };
  });
}

/** @throws one line, when a migration of this store was edited, removed, or comes from a newer version. */
export function pendingMigrations(
  files: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  applied.forEach(({ name, sha256 }, index) => {
    const file = files.find((candidate) => candidate.name === name);
    if (!file)
      throw new Error(
        `migrations: ${name} was applied to this store and is missing; is this an older version?`,
      );
    if (file.sha256 !== sha256)
      throw new Error(
        `migrations: ${name} was edited after it was applied; restore it and add a new file instead`,
      );
    if (files[index] !== file) throw new Error(`migrations: ${name} was applied out of order`);
  });
  return files.slice(applied.length);
}
