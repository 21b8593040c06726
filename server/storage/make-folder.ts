/** Makes the folder that the store or its secret lies in, or says in words why there can be none. */
import { mkdirSync } from 'node:fs';

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'is a file; a folder was expected',
  ENOTDIR: 'cannot be made: a part of its path is a file',
  EACCES: 'cannot be made: no permission',
  EPERM: 'cannot be made: no permission',
  EROFS: 'cannot be made: the disk is read-only',
  ENOSPC: 'cannot be made: the disk is full',
};

/** @throws one line naming the folder. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    throw reason ? new Error(`${path} ${reason}`) : error;
  }
}
