/**
 * Avis+ on PostgreSQL beside pgbench, the database's own bench, which inserts the same rows into the same table of the
 * same server: 64 connections each, one `INSERT` of one row a transaction (no BEGIN), the script's default protocol; no
 * HTTP, JSON, validation, retries, limits or receipts. Its commits share flushes as ours do: PostgreSQL groups them.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { serverCommand, startChild } from './child.ts';
import { connections, type Measure, measureSubmissions, servicesRated } from './measure.ts';
import { seedDay, seedRatedService } from './seed.ts';

export type PostgresRound = {
  readonly pgbench: Pick<Measure, 'perSecond'>;
  readonly avis: Measure;
};

export type PostgresBench = {
  measureRound(seconds: number): Promise<PostgresRound>;
  stop(): Promise<void>;
};

/** One server for all rounds, on a disk and as durable as PostgreSQL is by default. @returns null where there is none. */
export async function startPostgresBench(): Promise<PostgresBench | null> {
  // Room for the log of all rounds, or a round would pay for the checkpoint of another.
  const settings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', max_wal_size: '4GB' };
  const server = await startPostgres('(e) Avis+ on PostgreSQL', settings, { parent: tmpdir() });
  if (!server) return null;
  return { measureRound: (seconds) => measureRound(server, seconds), stop: () => server.stop() };
}

/** A new database each round; the reference's table is a copy of the one Avis+ made. */
async function measureRound(server: PostgresServer, seconds: number): Promise<PostgresRound> {
  const folder = mkdtempSync(join(tmpdir(), 'avis-bench-pg-'));
  const url = await server.createDatabase();
  try {
    const store = await openPostgresStore({ url, today: seedDay });
    await seedRatedService(store, servicesRated);
    await store.close();
    await server.run('CREATE TABLE reference (LIKE submission_open INCLUDING ALL)', url);
    const script = join(folder, 'insert.sql');
    writeFileSync(script, insertion);
    await server.run('CHECKPOINT');
    const pgbench = { perSecond: await runPgbench(server, { url, script, seconds }) };
    await server.run('CHECKPOINT');
    return { pgbench, avis: await measureAvis(url, folder, seconds) };
  } finally {
    await server.dropDatabases();
    rmSync(folder, { recursive: true });
  }
}

/** As long as a submission of `submissionBody` is stored. */
const contentBytes = 25;
const insertion = `\\set service random(1, ${servicesRated})
INSERT INTO reference (service, id, day, fingerprint, content) VALUES (:service, uuid_send(gen_random_uuid()), 2500,
  substring(uuid_send(gen_random_uuid()) FROM 1 FOR 8), '\\x${'5a'.repeat(contentBytes)}');
`;

async function runPgbench(
  { bin }: PostgresServer,
  run: { readonly url: string; readonly script: string; readonly seconds: number },
): Promise<number> {
  const words = ['-n', '-c', `${connections}`, '-j', '2', '-T', `${run.seconds}`, '-f', run.script, run.url];
  const { stdout } = await promisify(execFile)(join(bin, 'pgbench'), words);
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
  if (!perSecond || !/^number of failed transactions: 0 /m.test(stdout))
    throw new Error(`pgbench says: ${stdout}`);
  return perSecond;
}

async function measureAvis(url: string, folder: string, seconds: number): Promise<Measure> {
  const avis = await startChild(serverCommand, {
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: url,
    AVIS_SECRET: 'of the bench, and long enough to be taken',
    RATE_LIMIT: 'off',
    AVIS_DEMO: 'off',
    LOG_LEVEL: 'error',
  });
  try {
    return await measureSubmissions(avis.url, seconds);
  } finally {
    await avis.stop();
  }
}
