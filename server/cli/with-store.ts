/** Opens the store that the settings name, for the time of one command. */
import { openStore } from '../compose.ts';
import { type Config, loadConfig } from '../platform/config.ts';
import type { Store } from '../storage/store.ts';
import type { Context } from './command.ts';

/** @throws ConfigFaults before anything is opened. */
export async function withStore<T>(
  context: Context,
  work: (store: Store, config: Config) => Promise<T>,
): Promise<T> {
  const config = loadConfig(context.environment);
  const store = await openStore(config);
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}
