/** Takes what was forgotten out of the log, too, and proves that a write reaches the disk. */
import type { RetentionStore } from '../retention-store.ts';
import { atomic, lookMs } from './atomic.ts';
import type { Connection } from './connection.ts';
import type { operationWrites } from './operation-writes.ts';

type Forgotten = Awaited<ReturnType<RetentionStore['forget']>>;

/**
 * How long emptying the log may wait for readers: those of this server are done in a few milliseconds, a backup not for as
 * long as it copies, and everybody who rates would wait with the log.
 */
const foldWaitMs = 100;

export function retentionWrites(db: Connection, { perform }: ReturnType<typeof operationWrites>) {
  const pulse = db.prepare('UPDATE store SET pulse = 1 - pulse');
  return {
    forget: (limits: Parameters<RetentionStore['forget']>[0]) => {
      const forgotten = perform('retention', 'forget', [limits]);
      fold(db);
      return forgotten as Forgotten;
    },
    pulse: atomic(db, (): void => {
      pulse.run();
    }),
  };
}

/**
 * The log still holds the pages as they were: it is folded into the file and emptied, unless somebody still reads an older
 * state; then the next run does.
 */
function fold(db: Connection): void {
  db.pragma(`busy_timeout = ${foldWaitMs}`);
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.pragma(`busy_timeout = ${lookMs}`);
  }
}
