/** Opens the store that the settings name, for the time of one command. */
import { openStore } from '../compose.ts';
import { type Config, type DatabaseAddress, databaseName, loadConfig } from '../platform/config.ts';
import type { Store } from '../storage/store.ts';
import { type Context, Refusal } from './command.ts';

/** @throws ConfigFaults before anything is opened. */
export async function withStore<T>(
  context: Context,
  work: (store: Store, config: Config) => Promise<T>,
): Promise<T> {
  const config = loadConfig(context.environment);
  const store = await opening(config.database, () => openStore(config.database));
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}

/** @throws Refusal where the database does not open: for the person at the terminal that is no fault of the program. */
export async function opening<T>(database: DatabaseAddress, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new Refusal(`The database ${databaseName(database)} cannot be used: ${cause}`);
  }
}
