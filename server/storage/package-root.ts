/** Finds the package's own folder, from the sources as from the built files: both lie below it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @throws when no folder above this file holds `migrations`: the package was copied without it. */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'migrations'))) return folder;
  throw new Error(`no folder above ${start} holds the migrations`);
}
