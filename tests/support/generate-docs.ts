/** `npm run docs`: writes the generated parts of the documents, and locks the words of editions that are new. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extendedLock, lockFile, readLock, worded } from './edition-lock.ts';
import { withCurrentBlocks } from './readme-blocks.ts';

const readme = new URL('../../README.md', import.meta.url);

writeFileSync(readme, withCurrentBlocks(readFileSync(readme, 'utf8')));

try {
  const lock = extendedLock(worded(), existsSync(lockFile) ? readLock() : {});
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
