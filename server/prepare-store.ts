/** The part of compose.ts that needs little code, and is begun before the rest is read. */
import type { DatabaseAddress } from './platform/config.ts';
import { prepareWriter } from './storage/sqlite/writer-thread.ts';

export function prepareStore(database: DatabaseAddress): void {
  if (database.kind === 'sqlite') prepareWriter();
}
