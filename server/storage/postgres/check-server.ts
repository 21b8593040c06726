/** Refuses a server on which a promise of this application would not hold, each with one line that says what to change. */
import type { Database } from './database.ts';

/** Oldest that the tests' statements were written for; earlier ones are near or past their end of life. */
const versionMin = 140_000;

type Settings = {
  readonly version: number;
  readonly fsync: string;
  readonly commit: string;
  readonly timestamps: string;
  readonly encoding: string;
  readonly standby: boolean;
};

/** @throws one line. */
export async function checkServer(db: Database): Promise<void> {
  const [settings] = await db.read<Settings>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('fsync') AS fsync,
       current_setting('synchronous_commit') AS commit, current_setting('track_commit_timestamp') AS timestamps,
       current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby`,
  );
  const fault = settings ? faultOf(settings) : 'the server says nothing of its settings';
  if (fault) throw new Error(fault);
}

function faultOf({ version, fsync, commit, timestamps, encoding, standby }: Settings): string | null {
  if (version < versionMin) return 'PostgreSQL 14 or newer is needed';
  if (timestamps === 'on')
    return 'track_commit_timestamp is on and would store the hour of every submission: set it to off';
  if (fsync === 'off') return 'fsync is off, so a power cut would lose acknowledged ratings: set it to on';
  if (commit === 'off' || commit === 'local')
    return `synchronous_commit is ${commit}, so acknowledged ratings could be lost: set it to on`;
  if (encoding !== 'UTF8') return `the database is encoded in ${encoding}: create it with ENCODING 'UTF8'`;
  if (standby) return 'the server is a read replica: DATABASE_URL names the primary';
  return null;
}
