/** A pooler in transaction mode in front of a test's PostgreSQL server; gone when the test file ends, however it ends. */
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type PostgresServer, unprivilegedOwner, untilItAnswers } from './postgres-server.ts';

export type Pooler = {
  /** The address of a database, through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
};

/** Fewer connections to the server than calls at once, so that they change hands. */
const poolSize = 4;

/** @returns null, having said SKIPPED, where there is no pgbouncer. */
export async function startPooler(behind: PostgresServer): Promise<Pooler | null> {
  const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path));
  if (!program) {
    console.log('SKIPPED: the store behind a pooler: type: apt-get install -y pgbouncer');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'avis-pooler-'));
  const owner = unprivilegedOwner();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const port = await freePort();
  writeFileSync(join(folder, 'users.txt'), '"postgres" ""\n');
  writeFileSync(join(folder, 'pooler.ini'), settings({ folder, port, behind: behind.port }));
  const script = `${program} -q ${folder}/pooler.ini & pooler=$!; cat >/dev/null; kill -INT $pooler; wait $pooler`;
  const [command = 'sh', ...words] = owner ? ['runuser', '-u', 'postgres', '--', 'sh'] : ['sh'];
  const keeper = spawn(command, [...words, '-c', script], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  await untilItAnswers(`postgres://postgres@127.0.0.1:${port}/postgres`, keeper);
  return {
    through: (url) => url.replace(`:${behind.port}/`, `:${port}/`),
    stop: async () => {
      const gone = new Promise((resolve) => keeper.once('exit', resolve));
      keeper.stdin?.end();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settings(of: { readonly folder: string; readonly port: number; readonly behind: number }): string {
  return `[databases]
* = host=127.0.0.1 port=${of.behind}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${of.port}
unix_socket_dir =
auth_type = trust
auth_file = ${of.folder}/users.txt
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 400
logfile = ${of.folder}/log
`;
}
