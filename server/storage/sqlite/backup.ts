/** Backs up a store while it is in use: a whole, verified copy under its final name, or none. */
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import {
  companions,
  copyStore,
  type StoreFile,
  StoreFileRefused,
  syncFolderOf,
  verifyStoreFile,
} from './store-file.ts';

/** @throws StoreFileRefused when `to` exists already, or the store is missing or damaged. */
export async function backUpStore({ from, to }: { from: string; to: string }): Promise<StoreFile> {
  if (!existsSync(from)) throw new StoreFileRefused(`There is no store at ${from}.`);
  claim(to);
  const part = `${to}.part`;
  try {
    await copyStore(from, part);
    const file = verifyStoreFile(part);
    renameSync(part, to);
    syncFolderOf(to);
    return file;
  } catch (error) {
    for (const made of [part, ...companions(part), to]) rmSync(made, { force: true });
    throw error;
  }
}

/** Exclusive creation: of two backups to one name only one goes on, and the empty file is taken for a store by nobody. */
function claim(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new StoreFileRefused(`${path} exists already, and a backup never overwrites.`);
  }
}
