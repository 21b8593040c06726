/** A writer that cannot write for as long as a test wants, and what the server tells of itself meanwhile. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { DataFolder, RunningServer } from './running-server.ts';

/** What a publisher in another process does while it seals. @returns what lets go. */
export function holdWriteLock(folder: DataFolder): () => void {
  const other = new Database(join(folder.path, 'avis.db'));
  onTestFinished(() => {
    other.close();
  });
  other.exec('BEGIN IMMEDIATE');
  return () => other.exec('ROLLBACK');
}

export async function metric(server: RunningServer, name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

export const queueDepth = (server: RunningServer) => metric(server, 'avis_queue_depth');
