/** Puts a backup in the place of a store: verified before anything changes, and never over a store that is there or in use. */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from '../make-folder.ts';
import {
  companions,
  copyStore,
  type StoreFile,
  StoreFileRefused,
  syncFolderOf,
  verifyStoreFile,
} from './store-file.ts';

export type Restored = StoreFile & {
  /** Where the store that stood there is now; null: there was none. */
  readonly aside: string | null;
};

/** @throws StoreFileRefused, having changed nothing. */
export async function restoreStore(request: {
  readonly from: string;
  readonly to: string;
  /** Puts aside a store that is there, which is otherwise refused. */
  readonly replace: boolean;
}): Promise<Restored> {
  const { from, to, replace } = request;
  if (!existsSync(from)) throw new StoreFileRefused(`There is no file ${from}.`);
  verifyStoreFile(from);
  const occupied = [to, ...companions(to)].filter(existsSync);
  const aside = occupied.length > 0 ? `${to}.replaced` : null;
  if (aside !== null) {
    if (!replace) throw new StoreFileRefused(`${occupied[0]} is there already; --replace puts it aside.`);
    if (existsSync(aside))
      throw new StoreFileRefused(`${aside} holds what an earlier restore put aside; move it away first.`);
    refuseWhileInUse(to);
  }
  makeFolder(dirname(to));
  const part = `${to}.part`;
  try {
    await copyStore(from, part);
    const file = verifyStoreFile(part);
    if (aside !== null) moveStore(to, aside);
    place(part, to);
    return { ...file, aside };
  } finally {
    for (const made of [part, ...companions(part)]) rmSync(made, { force: true });
  }
}

/** Leaving the log asks SQLite for the only connection there is: a server that runs refuses, and so does this. */
function refuseWhileInUse(path: string): void {
  if (!existsSync(path)) return;
  const db = new Database(path, { timeout: 0 });
  try {
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    // A damaged store cannot answer, and is the best reason there is to restore.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new StoreFileRefused(`${path} is in use; stop the server first.`);
  } finally {
    db.close();
  }
}

function moveStore(from: string, to: string): void {
  const places = [[from, to], ...companions(from).map((file, at) => [file, companions(to)[at]])];
  for (const [file = '', place = ''] of places) if (existsSync(file)) renameSync(file, place);
}

/** A link, not a renaming: it fails where a server started meanwhile and made a store of its own. */
function place(part: string, path: string): void {
  try {
    linkSync(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new StoreFileRefused(`${path} was made meanwhile; stop the server first.`);
  }
  syncFolderOf(path);
}
