/** The only file that knows which adapters the application runs on. */
import { webcrypto } from 'node:crypto';
import type { Dependencies } from './dependencies.ts';
import { systemClock } from './platform/clock.ts';
import type { Config, DatabaseAddress } from './platform/config.ts';
import { createLogger } from './platform/logger.ts';
import { createMetrics } from './platform/metrics.ts';
import { loadSecret } from './platform/secret.ts';
import { onceATurn } from './storage/once-a-turn.ts';
import { rememberedCatalogue } from './storage/remembered-catalogue.ts';
import { type FileLock, takeServerLock } from './storage/sqlite/file-lock.ts';
import { openSqliteStore } from './storage/sqlite/sqlite-store.ts';
import type { Store } from './storage/store.ts';

/** Opens the store, creating and migrating it where needed. */
export async function openStore(
  database: DatabaseAddress,
  onWriterLost: (error: Error) => void = () => {},
): Promise<Store> {
  const today = systemClock.today();
  if (database.kind === 'postgres') {
    // Loaded only where it is used: a start on SQLite does not need the driver.
    const { openPostgresStore } = await import('./storage/postgres/postgres-store.ts');
    return openPostgresStore({ ...database, today });
  }
  return openSqliteStore({ path: database.path, today, onWriterLost });
}

/**
 * Keeps a second server off a store in a file, for as long as this process lives; PostgreSQL takes several.
 * @throws one line where another server is there.
 */
export function claimForServing(database: DatabaseAddress): FileLock | null {
  if (database.kind === 'postgres') return null;
  const lock = takeServerLock(database.path);
  if (lock) return lock;
  throw new Error(
    `another server runs on ${database.path}; stop it first. Several servers need PostgreSQL (DATABASE_URL).`,
  );
}

export async function compose(config: Config): Promise<Dependencies> {
  const logger = createLogger(config.logLevel);
  // Before the store is opened: if this throws, the store's writer thread would keep the process alive.
  const sign = loadSecret(config);
  const store = await openStore(config.database, (error) => {
    // Nothing can be written any more. Ending the process lets a supervisor start one that works.
    logger.fatal({ error: error.message }, 'the writer thread died');
    process.exit(1);
  });
  const revision = onceATurn(() => store.revision());
  return {
    config,
    clock: systemClock,
    logger,
    metrics: createMetrics(() => store.logBytes()),
    sign,
    store: { ...store, revision, catalogue: rememberedCatalogue({ ...store, revision }) },
    random: secureRandom,
  };
}

const fractions = 2 ** 32;

function secureRandom(): number {
  return (webcrypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / fractions;
}
