/** The only file that knows which adapters the application runs on. */
import { webcrypto } from 'node:crypto';
import type { Dependencies } from './dependencies.ts';
import { systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { createLogger } from './platform/logger.ts';
import { createMetrics } from './platform/metrics.ts';
import { loadSecret } from './platform/secret.ts';
import { openSqliteStore } from './storage/sqlite/sqlite-store.ts';
import type { Store } from './storage/store.ts';

/** Opens the store, creating and migrating it where needed. */
export function openStore(config: Pick<Config, 'databasePath'>): Promise<Store> {
  return openSqliteStore({ path: config.databasePath, today: systemClock.today() });
}

export async function compose(config: Config): Promise<Dependencies> {
  return {
    config,
    clock: systemClock,
    logger: createLogger(config.logLevel),
    metrics: createMetrics(),
    sign: loadSecret(config),
    store: await openStore(config),
    random: secureRandom,
  };
}

const fractions = 2 ** 32;

function secureRandom(): number {
  return (webcrypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / fractions;
}
