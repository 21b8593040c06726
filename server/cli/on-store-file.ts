/** What `backup` and `restore` say: a refusal in a line, and what a file holds. */
import type { DatabaseAddress } from '../platform/config.ts';
import { type StoreFile, StoreFileRefused } from '../storage/sqlite/store-file.ts';
import { type ExitCode, Refusal } from './command.ts';

/** @throws Refusal where a file cannot be used: for the person at the terminal that is no fault of the program. */
export async function onStoreFile(work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreFileRefused) throw new Refusal(error.message);
    // Of the file system or of SQLite: a folder that is missing, a disk that is full.
    if (error instanceof Error && 'code' in error) throw new Refusal(inWords(error as NodeJS.ErrnoException));
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder; a file was expected',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

function inWords(error: NodeJS.ErrnoException): string {
  const reason = reasons[error.code ?? ''];
  return reason && error.path ? `${error.path}: ${reason}.` : error.message;
}

/** @throws Refusal where the store is no file: PostgreSQL has tools of its own, made for far more than a copy. */
export function fileOf(database: DatabaseAddress): string {
  if (database.kind === 'sqlite') return database.path;
  throw new Refusal(
    'The store is in PostgreSQL: use pg_dump and pg_restore, or base backups with archived logs.',
  );
}

/** How large it is and how old: no number of submissions, since a count of what is open is told to nobody. */
export function describeStoreFile({ bytes, release }: StoreFile): string {
  const published = release === null ? 'nothing published yet' : `newest release ${release}`;
  return `${(bytes / bytesPerMegabyte).toFixed(1)} MB, ${published}`;
}

const bytesPerMegabyte = 1_000_000;
