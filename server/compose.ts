/** The only file that knows which adapters the application runs on. */
import { webcrypto } from 'node:crypto';
import type { Dependencies } from './dependencies.ts';
import { systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { createLogger } from './platform/logger.ts';
import { createMetrics } from './platform/metrics.ts';
import { loadSecret } from './platform/secret.ts';
import { rememberedCatalogue } from './storage/remembered-catalogue.ts';
import { openSqliteStore } from './storage/sqlite/sqlite-store.ts';
import type { Store } from './storage/store.ts';

/** Opens the store, creating and migrating it where needed. */
export function openStore(
  config: Pick<Config, 'databasePath'>,
  onWriterLost: (error: Error) => void = () => {},
): Promise<Store> {
  return openSqliteStore({ path: config.databasePath, today: systemClock.today(), onWriterLost });
}

export async function compose(config: Config): Promise<Dependencies> {
  const logger = createLogger(config.logLevel);
  const store = await openStore(config, (error) => {
    // Nothing can be written any more: a supervisor starts a whole process, half of one only refuses.
    logger.fatal({ error: error.message }, 'the writer thread died');
    process.exit(1);
  });
  return {
    config,
    clock: systemClock,
    logger,
    metrics: createMetrics(),
    sign: loadSecret(config),
    store: { ...store, catalogue: rememberedCatalogue(store) },
    random: secureRandom,
  };
}

const fractions = 2 ** 32;

function secureRandom(): number {
  return (webcrypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / fractions;
}
