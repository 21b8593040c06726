/** Files that are there whole, on disk and under their name, or not at all. */
import { closeSync, fsyncSync, linkSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes an empty file, readable by its owner only. @returns false where the name is taken: of two only one goes on. */
export function claimName(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Gives a finished file its name: by a link, since a renaming would replace what has appeared there meanwhile. On a disk
 * without links, such as a memory stick's, the name is claimed instead, empty until the file takes it a moment later.
 * @returns false where the name is taken.
 */
export function placeFile(part: string, path: string): boolean {
  try {
    linkSync(part, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!withoutLinks.has(codeOf(error))) throw error;
    if (!claimName(path)) return false;
    renameSync(part, path);
  }
  syncToDisk(dirname(path));
  return true;
}

/** @param path of a file or, for the names in it, of a folder. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
