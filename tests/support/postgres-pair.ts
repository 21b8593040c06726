/** A primary and a standby that follows it over a link that can be cut; the primary can be killed, the standby promoted. */
import { readFileSync } from 'node:fs';
import { expect, onTestFinished } from 'vitest';
import { breakableLink } from './breakable-link.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

export type PostgresPair = {
  readonly primary: PostgresServer;
  readonly standby: PostgresServer;
  /** Of the same database on each. */
  readonly primaryUrl: string;
  readonly standbyUrl: string;
  /** From now on nothing the primary writes reaches the standby. */
  cut(): void;
  /** Ends the primary and all its processes without a word. */
  kill(): Promise<void>;
  promote(): Promise<void>;
};

/** `synchronous`: a COMMIT returns when the standby has it, too; `asynchronous`: when the primary has it. */
export type Replication = 'synchronous' | 'asynchronous';

const standbyName = 'standby';

/** @returns null, having said SKIPPED and why, where no server can be had. */
export async function startPostgresPair(replication: Replication): Promise<PostgresPair | null> {
  // In its own folder: who is killed leaves what it had in the memory of the machine.
  const settings = { dynamic_shared_memory_type: 'mmap' };
  const primary = await startPostgres('a PostgreSQL primary and its standby', settings);
  if (!primary) return null;
  onTestFinished(() => primary.stop());
  const primaryUrl = await primary.createDatabase();
  const link = await breakableLink(primary.port);
  onTestFinished(() => link.cut());
  const standby = await startPostgres(
    'a PostgreSQL standby',
    { cluster_name: standbyName },
    { standbyOf: link.port },
  );
  if (!standby) throw new Error('no second server');
  onTestFinished(() => standby.stop());
  await follow(primary, replication);
  return {
    primary,
    standby,
    primaryUrl,
    standbyUrl: primaryUrl.replace(`:${primary.port}/`, `:${standby.port}/`),
    cut: () => link.cut(),
    kill: () => killServer(primary),
    promote: async () => {
      expect(await standby.run('SELECT pg_promote() AS promoted')).toEqual([{ promoted: true }]);
    },
  };
}

/** After the copy was made, so that the standby, once promoted, waits for nobody. */
async function follow(primary: PostgresServer, replication: Replication): Promise<void> {
  const synchronous = replication === 'synchronous';
  if (synchronous) {
    await primary.run(`ALTER SYSTEM SET synchronous_standby_names = '${standbyName}'`);
    await primary.run('SELECT pg_reload_conf()');
  }
  await expect
    .poll(() => primary.run('SELECT state, sync_state FROM pg_stat_replication'), { timeout: 30_000 })
    .toEqual([{ state: 'streaming', sync_state: synchronous ? 'sync' : 'async' }]);
}

/**
 * The postmaster is stopped first, so that it neither starts nor ends anybody; then its children, each of which is the
 * leader of a group of its own; then itself.
 */
async function killServer(primary: PostgresServer): Promise<void> {
  const [row] = await primary.run<{ file: string }>(`SELECT pg_read_file('postmaster.pid') AS file`);
  const postmaster = Number.parseInt(row?.file ?? '', 10);
  process.kill(postmaster, 'SIGSTOP');
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim();
  for (const child of children.split(' ').filter(Boolean)) endIfThere(Number(child));
  process.kill(postmaster, 'SIGKILL');
}

/** A backend may have ended by itself meanwhile. */
function endIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
