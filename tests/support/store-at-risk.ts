/** The database of a server that is about to die, on SQLite or PostgreSQL, read without any code of the product. */
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished } from 'vitest';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import type { Store } from '#server/storage/store.ts';
import { integrityOf, storedIds } from './acknowledged-load.ts';
import { holdWriteLock } from './busy-writer.ts';
import type { PostgresServer } from './postgres-server.ts';
import { type DataFolder, openDataFolder, type Surroundings } from './running-server.ts';

export type StoreAtRisk = {
  /** Where its servers run. */
  readonly folder: DataFolder;
  query<Row extends object>(sql: string): Promise<Row[]>;
  /** Ids of the open submissions. */
  ids(): Promise<string[]>;
  /** Of those given for a service, without hyphens, in order. */
  idsOf(code: string): Promise<string[]>;
  /** Damage to the file, and submissions of which one half is there; for a load whose every submission has a comment. */
  faults(): Promise<string[]>;
  /** Resolves once nothing that a dead server had asked for is still being done. */
  settled(): Promise<void>;
  /** From now on nobody stores a submission. @returns what lets go. */
  holdWrites(): Promise<() => Promise<unknown>>;
  /** Fills it as a server of that day would have. */
  write(today: string, work: (store: Store) => Promise<void>): Promise<void>;
};

/** Not made yet: it begins with the first who opens it. Gone when the test ends. */
export type OpenAtRisk = (surroundings?: Surroundings) => Promise<StoreAtRisk>;

const halves = `SELECT count(*) AS n FROM submission_open AS open
  FULL JOIN comment ON comment.service = open.service AND comment.key = substr(open.id, 1, 6)
  WHERE open.id IS NULL OR comment.key IS NULL`;

async function halvesIn(store: Pick<StoreAtRisk, 'query'>): Promise<string[]> {
  // PostgreSQL's counts have 64 bits and arrive as text.
  const n = Number((await store.query<{ n: number | string }>(halves))[0]?.n);
  return n === 0 ? [] : [`${n} halves of submissions`];
}

export const onSqlite: OpenAtRisk = async (surroundings) => {
  const folder = await openDataFolder(undefined, surroundings);
  const query: StoreAtRisk['query'] = async (sql) => folder.query(sql);
  return {
    folder,
    query,
    ids: async () => storedIds(folder),
    idsOf: (code) => query<{ id: string }>(idsGivenFor(code, 'lower(hex(id))')).then(idsIn),
    faults: async () => {
      const integrity = integrityOf(folder);
      return [...(integrity === 'ok' ? [] : [integrity]), ...(await halvesIn({ query }))];
    },
    // All of its work dies with it.
    settled: async () => {},
    holdWrites: async () => {
      const letGo = holdWriteLock(folder);
      return async () => letGo();
    },
    write: (today, work) => filled(openSqliteStore({ path: join(folder.path, 'avis.db'), today }), work),
  };
};

export function onPostgres(server: PostgresServer): OpenAtRisk {
  return async (surroundings = {}) => {
    const url = await server.createDatabase();
    const environment = {
      DATABASE_URL: url,
      AVIS_SECRET: 'of the test, and long enough to be taken',
      ...surroundings.environment,
    };
    const folder = await openDataFolder(undefined, { ...surroundings, environment });
    const client = await connected(url);
    const query: StoreAtRisk['query'] = async <Row extends object>(sql: string) =>
      (await client.query<Row>(sql)).rows;
    return {
      folder,
      query,
      ids: async () => idsIn(await query<{ id: string }>(idsOnPostgres)),
      idsOf: (code) => query<{ id: string }>(idsGivenFor(code, "encode(id, 'hex')")).then(idsIn),
      faults: () => halvesIn({ query }),
      // What was sent before the kill is under way in processes of PostgreSQL, and a COMMIT may be among it.
      settled: async () => {
        await expect.poll(() => query(othersConnected), { interval: 5, timeout: 30_000 }).toEqual([]);
      },
      holdWrites: async () => {
        const holder = await connected(url);
        // Readers pass.
        await holder.query('BEGIN; LOCK TABLE submission_open IN SHARE ROW EXCLUSIVE MODE');
        return () => holder.query('ROLLBACK');
      },
      write: (today, work) => filled(openPostgresStore({ url, today }), work),
    };
  };
}

const idsGivenFor = (code: string, id: string) =>
  `SELECT ${id} AS id FROM submission_open JOIN service ON number = service WHERE code = '${code}' ORDER BY 1`;

const idsIn = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const idsOnPostgres = `SELECT encode(id, 'hex')::uuid::text AS id FROM submission_open`;

const ourselves = 'test';

const othersConnected = `SELECT pid, state, query FROM pg_stat_activity
  WHERE datname = current_database() AND backend_type = 'client backend' AND application_name <> '${ourselves}'`;

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: ourselves });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function filled(opening: Promise<Store>, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await opening;
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
