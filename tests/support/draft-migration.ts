/** Prints what a migration must add for the databases to hold what is declared in server/storage/tables/. */
import Database from 'better-sqlite3';
import { migrationsFolder, readMigrations } from '#server/storage/migrate.ts';
import { applyMigrations } from '#server/storage/sqlite/apply-migrations.ts';
import { tables } from '#server/storage/tables/tables.ts';
import { foundTables, migrationDraft } from './migration-draft.ts';

const files = readMigrations(migrationsFolder('sqlite'));
const db = new Database(':memory:');
applyMigrations(db, files);
// The databases are twins, so one tells for both.
const draft = migrationDraft(Object.values(tables), foundTables(db));
const number = String(files.length + 1).padStart(4, '0');

if (draft.sqlite.length === 0) console.info('The databases hold what is declared.');
else
  for (const database of ['sqlite', 'postgres'] as const)
    console.info([`-- migrations/${database}/${number}-NAME.sql`, ...draft[database], ''].join('\n'));
