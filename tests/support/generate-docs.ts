/** `npm run docs`: writes the generated parts of the READMEs, and locks the words of editions that are new. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extendedLock, lockFile, readLock, worded } from './edition-lock.ts';
import { readmesWithBlocks, withCurrentBlocks } from './readme-blocks.ts';

for (const path of readmesWithBlocks) {
  const readme = new URL(`../../${path}`, import.meta.url);
  writeFileSync(readme, withCurrentBlocks(path, readFileSync(readme, 'utf8')));
}

try {
  const lock = extendedLock(worded(), existsSync(lockFile) ? readLock() : {});
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
