/** Puts a backup in the place of a store: verified before anything changes, and never over a store that is there or in use. */
import { existsSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { asideOf } from './connection.ts';
import { takeServerLock } from './file-lock.ts';
import {
  claim,
  companions,
  copyStore,
  place,
  removePart,
  type StoreFile,
  StoreFileRefused,
  verifyStoreFile,
} from './store-file.ts';

export type Restored = StoreFile & {
  /** Where the store that stood there is now; null: there was none. */
  readonly aside: string | null;
};

type RestoreRequest = {
  readonly from: string;
  readonly to: string;
  /** Puts aside a store that is there, which is otherwise refused. */
  readonly replace: boolean;
};

/** @throws StoreFileRefused, having changed nothing, save that a store that was to be replaced may be aside already. */
export async function restoreStore(request: RestoreRequest): Promise<Restored> {
  if (!existsSync(request.from)) throw new StoreFileRefused(`There is no file ${request.from}.`);
  verifyStoreFile(request.from);
  // A server that starts meanwhile would find no store, make one and take ratings into it.
  const lock = takeServerLock(request.to);
  if (!lock) throw new StoreFileRefused(`${request.to} is in use; stop the server first.`);
  try {
    return await restoreAlone(request);
  } finally {
    await lock.release();
  }
}

async function restoreAlone({ from, to, replace }: RestoreRequest): Promise<Restored> {
  const occupied = [to, ...companions(to)].filter(existsSync);
  const aside = occupied.length > 0 ? asideOf(to) : null;
  if (aside !== null) {
    if (!replace) throw new StoreFileRefused(`${occupied[0]} is there already; --replace puts it aside.`);
    if (existsSync(aside))
      throw new StoreFileRefused(`${aside} holds what an earlier restore put aside; move it away first.`);
    refuseWhileInUse(to);
  }
  const part = `${to}.part`;
  // Left by a restore that was ended: this one is alone.
  removePart(part);
  try {
    claim(part, `${part} is there.`);
    await copyStore(from, part);
    const file = verifyStoreFile(part);
    // Again: to copy takes a while, and a command that began meanwhile would write into what is put aside.
    if (aside !== null) {
      refuseWhileInUse(to);
      moveStore(to, aside);
    }
    // A command beside no server may have made a store.
    place(part, to, `${to} was made meanwhile; stop what works on it first.`);
    return { ...file, aside };
  } finally {
    removePart(part);
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
