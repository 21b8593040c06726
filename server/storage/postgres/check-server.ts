/** Refuses a server on which a promise of this application would not hold, each with one line that says what to change. */
import type pg from 'pg';
import { StorageUnavailable } from '../store.ts';

/** Oldest that the tests' statements were written for; earlier ones are near or past their end of life. */
const versionMin = 140_000;

type Settings = {
  readonly version: number;
  readonly fsync: string;
  readonly fullPages: string;
  readonly commit: string;
  readonly timestamps: string;
  readonly encoding: string;
  readonly standby: boolean;
};

/** @throws one line. */
export async function checkServer(db: {
  read<R extends pg.QueryResultRow>(text: string): Promise<R[]>;
}): Promise<void> {
  const fault = faultOf(await db.read<Settings>(asking));
  if (fault) throw new Error(fault);
}

/**
 * Asks again on a connection that is to write: since the start another server may have become the primary, with settings of
 * its own. Behind a pooler this says nothing of the connections it opens later; let all servers have the same settings.
 * @throws StorageUnavailable with one line.
 */
export async function checkConnection(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<Settings>(asking);
  const fault = faultOf(rows);
  if (fault) throw new StorageUnavailable(fault);
}

const asking = `SELECT current_setting('server_version_num')::int AS version, current_setting('fsync') AS fsync,
  current_setting('full_page_writes') AS "fullPages",
  current_setting('synchronous_commit') AS commit, current_setting('track_commit_timestamp') AS timestamps,
  current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby`;

function faultOf([settings]: readonly Settings[]): string | null {
  if (!settings) return 'the server says nothing of its settings';
  const { version, fsync, fullPages, commit, timestamps, encoding, standby } = settings;
  if (version < versionMin) return 'PostgreSQL 14 or newer is needed';
  if (timestamps === 'on')
    return 'track_commit_timestamp is on and would store the hour of every submission: set it to off';
  if (fsync === 'off') return 'fsync is off, so a power cut would lose acknowledged ratings: set it to on';
  if (fullPages === 'off')
    return 'full_page_writes is off, so a power cut could tear stored ratings: set it to on';
  // `remote_write`: the standby has the commit in its memory, not on its disk.
  if (commit === 'off' || commit === 'local' || commit === 'remote_write')
    return `synchronous_commit is ${commit}, so acknowledged ratings could be lost: set it to on`;
  if (encoding !== 'UTF8') return `the database is encoded in ${encoding}: create it with ENCODING 'UTF8'`;
  if (standby) return 'the server is a read replica: DATABASE_URL names the primary';
  return null;
}
