/** Backs up a store while it is in use: a whole, verified copy under its final name, or none. */
import { existsSync } from 'node:fs';
import {
  claim,
  copyStore,
  place,
  removePart,
  type StoreFile,
  StoreFileRefused,
  verifyStoreFile,
} from './store-file.ts';

/** @throws StoreFileRefused when `to` exists already, or the store is missing or damaged. */
export async function backUpStore({ from, to }: { from: string; to: string }): Promise<StoreFile> {
  if (!existsSync(from)) throw new StoreFileRefused(`There is no store at ${from}.`);
  const taken = `${to} exists already, and a backup never overwrites.`;
  if (existsSync(to)) throw new StoreFileRefused(taken);
  const part = `${to}.part`;
  try {
    claim(part, `${part} is there: a backup to it is under way, or one was ended; then remove it.`);
  } catch (error) {
    // A folder that is missing is told by the name that was given.
    throw error instanceof StoreFileRefused ? error : Object.assign(error as Error, { path: to });
  }
  try {
    await copyStore(from, part);
    const file = verifyStoreFile(part);
    place(part, to, taken);
    return file;
  } finally {
    removePart(part);
  }
}
