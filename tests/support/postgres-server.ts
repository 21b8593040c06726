/**
 * A real PostgreSQL server for one test file: system packages, a folder and a port of its own, gone when the file ends –
 * also when its process is killed, since the server's keeper stops and removes everything once its input closes.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, statfsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export type PostgresServer = {
  readonly port: number;
  /** Folder of programs: `pgbench`, `pg_dump`. */
  readonly bin: string;
  /** Makes an empty database and answers its address. */
  createDatabase(): Promise<string>;
  /** One statement as the superuser, in the database of `url` or the server's own. */
  run<R extends pg.QueryResultRow>(sql: string, url?: string): Promise<R[]>;
  /** Removes the databases made so far, whoever is connected. */
  dropDatabases(): Promise<void>;
  stop(): Promise<void>;
};

/** A database costs 8 MB; some test files make a hundred, dropped one by one. */
const spaceNeeded = 512 * 1024 * 1024;
const startTriesMax = 200;
const startPollMs = 50;

export type PostgresSite = {
  /** Folder to make its own in; one in memory by default. */
  readonly parent?: string;
  /** Port at which a primary answers: the server is a copy of it that follows it. */
  readonly standbyOf?: number;
};

/**
 * @param settings further lines of postgresql.conf, such as `{ track_commit_timestamp: 'on' }`.
 * @returns null, having said SKIPPED and why, where no server can be had.
 */
export async function startPostgres(
  what: string,
  settings: Readonly<Record<string, string>> = {},
  { parent = roomyFolder(), standbyOf }: PostgresSite = {},
): Promise<PostgresServer | null> {
  const bin = postgresPrograms();
  if (!bin) {
    console.log(`SKIPPED: ${what}: no PostgreSQL server here; type: apt-get install -y postgresql`);
    return null;
  }
  const folder = mkdtempSync(join(parent, 'avis-pg-'));
  const owner = unprivilegedOwner();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const port = await freePort();
  const filling = standbyOf === undefined ? frenchOrder : copyOf(standbyOf);
  const keeper = keep({ bin, folder, filling, settings: { port: String(port), ...settings } });
  const admin = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(admin, keeper);
  return onServer({ bin, port, admin, keeper });
}

function onServer(server: {
  bin: string;
  port: number;
  admin: string;
  keeper: ChildProcess;
}): PostgresServer {
  const { bin, port, admin, keeper } = server;
  const made: string[] = [];
  let count = 0;
  const run: PostgresServer['run'] = async (sql, url = admin) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    bin,
    port,
    run,
    createDatabase: async () => {
      count += 1;
      const name = `avis_${count}`;
      await run(`CREATE DATABASE ${name}`);
      made.push(name);
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    dropDatabases: async () => {
      for (const name of made.splice(0)) await run(`DROP DATABASE ${name} WITH (FORCE)`);
    },
    stop: async () => {
      const gone = new Promise((resolve) => keeper.once('exit', resolve));
      keeper.stdin?.end();
      await gone;
    },
  };
}

/** Where the server can: what must not depend on its collation is then seen not to. */
const frenchOrder = 'init --locale-provider=icu --icu-locale=fr || init';

/** `-R` makes it follow whom it copied. */
const copyOf = (port: number) => `$bin/pg_basebackup -D $data -h 127.0.0.1 -p ${port} -U postgres -c fast -R`;

/** Runs until its input closes, whatever closed it; then stops the server and removes its folder. */
function keep(server: {
  bin: string;
  folder: string;
  /** Shell command that fills the data folder. */
  filling: string;
  settings: Record<string, string>;
}): ChildProcess {
  const { bin, folder, filling, settings } = server;
  const options = Object.entries({ ...defaults, ...settings }).map(([name, value]) => `-c ${name}=${value}`);
  const script = `
    bin=${bin} data=${folder}/data
    init() { $bin/initdb -D $data -U postgres --auth=trust --encoding=UTF8 --no-sync "$@"; }
    { ${filling}; } >${folder}/filling.log 2>&1 || exit 1
    $bin/postgres -D $data -k ${folder} ${options.join(' ')} >${folder}/server.log 2>&1 &
    server=$!
    cat >/dev/null
    kill -INT $server 2>/dev/null
    wait $server
    cd / && rm -rf ${folder}`;
  const [program, ...words] = unprivilegedOwner() ? ['runuser', '-u', 'postgres', '--', 'sh'] : ['sh'];
  // A process group of its own: Ctrl-C at a terminal reaches the tests only, and they close the input.
  const keeper = spawn(program ?? 'sh', [...words, '-c', script], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
    cwd: folder,
  });
  keeper.once('exit', () => removeFolder(folder));
  return keeper;
}

/** fsync stays on, as the adapter asks; in a folder in memory it costs nothing. */
const defaults = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  log_min_messages: 'fatal',
};

function removeFolder(folder: string): void {
  execFileSync('rm', ['-rf', folder]);
}

/** A connection that succeeds, or an end of the program that should take it. */
export async function untilItAnswers(url: string, keeper: ChildProcess): Promise<void> {
  for (let tries = 0; tries < startTriesMax; tries += 1) {
    if (keeper.exitCode !== null) break;
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(startPollMs);
    }
  }
  keeper.stdin?.end();
  throw new Error(`nothing answers at ${url}`);
}

/** Folder of PostgreSQL's programs, installed where that can be done; null = they cannot be had. */
export function postgresPrograms(): string | null {
  return findPrograms() ?? installPrograms();
}

function findPrograms(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root) : [];
  const newest = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((name) => `${root}/${name}/bin`);
  const folders = [...newest, '/usr/local/pgsql/bin', '/usr/local/bin', '/usr/bin'];
  return folders.find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`)) ?? null;
}

function installPrograms(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  try {
    execFileSync('apt-get', ['install', '-y', 'postgresql'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return findPrograms();
}

/** PostgreSQL refuses to run as root. */
export function unprivilegedOwner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function roomyFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > spaceNeeded ? memory : tmpdir();
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
