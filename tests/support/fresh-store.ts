/** An empty store on a real file, closed and removed when the test ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import type { Store } from '#server/storage/store.ts';

/** First day of every fresh store, unless a test says otherwise: a Monday. */
export const firstDay = '2026-01-05';

export async function freshStore(today = firstDay): Promise<Store & { readonly path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'avis-'));
  const path = join(folder, 'avis.db');
  const store = await openSqliteStore({ path, today });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { ...store, path };
}
