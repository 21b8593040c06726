/** A pooler in transaction mode in front of a test's PostgreSQL server; gone when the test file ends, however it ends. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed, pathOf } from './fault-tools.ts';
import { freePort, type PostgresServer, unprivilegedOwner, untilItAnswers } from './postgres-server.ts';

export type Pooler = {
  /** The address of a database, through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
};

/** Fewer connections to the server than calls at once, so that they change hands. */
const poolSize = 4;

export const pooling = installed('pgbouncer', 'pgbouncer');

export async function startPooler(behind: PostgresServer): Promise<Pooler> {
  const program = pathOf('pgbouncer');
  const folder = mkdtempSync(join(tmpdir(), 'avis-pooler-'));
  const owner = unprivilegedOwner();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const port = await freePort();
  writeFileSync(join(folder, 'users.txt'), '"postgres" ""\n');
  writeFileSync(join(folder, 'pooler.ini'), settings({ folder, port, behind: behind.port, program }));
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

/** From 1.21 on it can follow named statements; many an older one is in use, and a newer one may be told not to. */
function namedStatements(program: string): string {
  const [, minor = 0] =
    /(\d+)\.(\d+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.slice(1) ?? [];
  return Number(minor) >= 21 ? 'max_prepared_statements = 0' : '';
}

function settings(of: {
  readonly folder: string;
  readonly port: number;
  readonly behind: number;
  readonly program: string;
}): string {
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
${namedStatements(of.program)}
logfile = ${of.folder}/log
`;
}
