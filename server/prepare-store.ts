/** The first step of opening the store. It needs little code, so it begins before the rest of the server is loaded. */
import type { DatabaseAddress } from './platform/config.ts';
import { prepareWriter } from './storage/sqlite/writer-thread.ts';

export function prepareStore(database: DatabaseAddress): void {
  if (database.kind === 'sqlite') prepareWriter();
}
