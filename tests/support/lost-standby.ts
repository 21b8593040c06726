/** A PostgreSQL whose synchronous standby is not there: what is committed waits for nobody who could confirm it. */
import { expect } from 'vitest';
import type { PostgresServer } from './postgres-server.ts';

/** @param setting as ALTER SYSTEM takes it. */
export async function setForAll(on: PostgresServer, setting: string): Promise<void> {
  await on.run(`ALTER SYSTEM ${setting}`);
  await on.run('SELECT pg_reload_conf()');
}

/** Whoever waits for a standby. */
const waiters = `FROM pg_stat_activity WHERE wait_event = 'SyncRep'`;

/** Resolves once a COMMIT waits for a standby that is not there: the process that tells others of the setting reads it when it can. */
export async function loseStandby(on: PostgresServer): Promise<void> {
  await on.run('CREATE TABLE IF NOT EXISTS probe (written integer)');
  await setForAll(on, "SET synchronous_standby_names = 'nobody'");
  const waits = async (): Promise<boolean> => {
    let ended = false;
    const probe = on.run('INSERT INTO probe VALUES (1)').finally(() => {
      ended = true;
    });
    await expect.poll(async () => ended || (await on.run(`SELECT ${waiters}`)).length > 0).toBe(true);
    if (ended) return false;
    await cancelWait(on);
    await probe;
    return true;
  };
  await expect.poll(waits, { timeout: 10_000 }).toBe(true);
}

/** Gives up the wait of whoever waits for a standby, as an impatient proxy or a deadline does. */
export async function cancelWait({ run }: Pick<PostgresServer, 'run'>): Promise<void> {
  const waitingNow = async () => (await run(`SELECT ${waiters}`)).length;
  await expect.poll(waitingNow, { timeout: 10_000 }).toBeGreaterThan(0);
  await run(`SELECT pg_cancel_backend(pid) ${waiters}`);
  // Taken for the next one that waits, it would be cancelled twice: the second time in what its connection does next.
  await expect.poll(waitingNow, { timeout: 10_000 }).toBe(0);
}
