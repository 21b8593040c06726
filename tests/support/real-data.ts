/** Finds the public data sets that are too large for this repository; without them their tests say so and prove nothing. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const beside = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const folders = process.env.AVIS_REAL_DATA ? [process.env.AVIS_REAL_DATA, beside] : [beside];

/** @param file path below the folder of data sets. Null: there is none here. */
export function findRealData(file: string): string | null {
  return folders.map((folder) => resolve(join(folder, file))).find(existsSync) ?? null;
}

/** Runs `tests` with the paths found; or one test whose title says SKIPPED and why. */
export function describeRealData(
  title: string,
  files: readonly string[],
  tests: (paths: readonly string[]) => void,
): void {
  const found = files.map(findRealData);
  const missing = files.filter((_, at) => found[at] === null);
  if (missing.length === 0) {
    describe(title, () => tests(found.filter((path) => path !== null)));
    return;
  }
  const notice = `SKIPPED: ${title} (AVIS_REAL_DATA names no folder with ${missing.join(', ')})`;
  test(notice, () => {
    process.stderr.write(`${notice}\n`);
    expect(missing.map(findRealData)).toEqual(missing.map(() => null));
  });
}
