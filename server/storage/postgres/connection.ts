/** Connections to one server: a bounded pool, answers within a deadline, and no named statement anywhere. */
import pg from 'pg';
import { StorageUnavailable } from '../store.ts';
import { cancelRequest } from './cancel-request.ts';
import { mayRunAgain, messageOf, OutOfDate, storageFault } from './storage-faults.ts';

/** What a statement takes: Buffers travel in binary. Arrays of arrays and dates are never sent. */
export type Value = number | string | null | Uint8Array | readonly number[] | readonly string[];

export type Session = {
  /** Unnamed, so that it works behind a pooler that hands each transaction another connection. */
  query<R extends pg.QueryResultRow>(text: string, values?: readonly Value[]): Promise<R[]>;
  /** Rows written. */
  run(text: string, values?: readonly Value[]): Promise<number>;
};

const connectTimeoutMs = 5_000;
const idleTimeoutMs = 60_000;

/** Silence on the way is asked about after this; the machine's own default is two hours. */
const keepAliveMs = 10_000;

/** What a server that does not answer may add to a stop. */
const closeDeadlineMs = 5_000;

export type Connections = {
  /** @throws StorageUnavailable past the deadline; what the connection was doing is then cancelled, and it is closed. */
  use<T>(deadlineMs: number, work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  /** A connection of its own, outside the pool, for statements that are answered at once; end it with `endSoon`. */
  dedicated(): Promise<pg.Client>;
  /** Lets calls under way finish, for a few seconds. */
  close(): Promise<void>;
};

export type Bounds = {
  readonly connections: number;
  /** Calls that wait or run: beyond, the server is not keeping up, and waiting longer helps nobody. */
  readonly calls: number;
};

/** Whether a new connection may be used. @throws what it is refused for. */
export type Check = (client: pg.ClientBase) => Promise<void>;

export function openConnections(url: string, bounds: Bounds, check?: Check): Connections {
  const settings = {
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    application_name: 'avis-plus',
    // Statements are sent as they come, not each after the answer to the one before; most callers wait anyway.
    pipeline: true,
    types: { getTypeParser },
  } satisfies pg.ClientConfig;
  const pool = new pg.Pool({
    ...settings,
    max: bounds.connections,
    idleTimeoutMillis: idleTimeoutMs,
    onConnect: (client) => within(connectTimeoutMs, client, check),
  });
  // An idle connection was lost: the pool has forgotten it, and the next call opens another.
  pool.on('error', () => {});
  // One in use was: its statement fails and says so. Unheard, the event would end the process; the pool hears idle ones.
  pool.on('connect', (client) => client.on('error', () => {}));
  const connected = new Set<pg.PoolClient>();
  pool.on('connect', (client) => connected.add(client));
  pool.on('remove', (client) => connected.delete(client));
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;

  async function run<T>(deadlineMs: number, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const held: { client?: pg.PoolClient; expired: boolean } = { expired: false };
    let timer: NodeJS.Timeout | undefined;
    const expiry = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        held.expired = true;
        if (held.client) void giveUp(held.client);
        reject(new StorageUnavailable(`PostgreSQL did not answer in ${deadlineMs} ms`));
      }, deadlineMs);
    });
    const working = (async () => {
      const client = await pool.connect().catch(unreachable);
      if (held.expired) {
        client.release();
        throw new StorageUnavailable('PostgreSQL answered too late');
      }
      held.client = client;
      let broken = true;
      try {
        const value = await work(client);
        broken = false;
        return value;
      } catch (error) {
        broken = error instanceof StorageUnavailable || error instanceof OutOfDate;
        throw error;
      } finally {
        // After a fault of the server nothing is known of the connection.
        if (!held.expired) client.release(broken);
      }
    })();
    try {
      return await Promise.race([working, expiry]);
    } finally {
      clearTimeout(timer);
      // Past the deadline its failure is of no interest any more.
      working.catch(() => {});
    }
  }

  return {
    use: async (deadlineMs, work) => {
      if (closing) throw new StorageUnavailable('the store is closing');
      if (underWay.size >= bounds.calls) throw new StorageUnavailable('too many calls are waiting');
      const call = run(deadlineMs, work);
      underWay.add(call);
      try {
        return await call;
      } finally {
        underWay.delete(call);
      }
    },
    dedicated: async () => {
      const client = new pg.Client({ ...settings, query_timeout: connectTimeoutMs });
      client.on('error', () => {});
      await client.connect().catch(unreachable);
      return client;
    },
    close: () => {
      closing ??= (async () => {
        const cutAll = () => {
          for (const client of connected) cut(client);
        };
        // Without holding the process: it fires while there is a connection that does.
        setTimeout(cutAll, closeDeadlineMs).unref();
        await Promise.allSettled(underWay);
        await pool.end();
      })();
      return closing;
    },
  };
}

/**
 * Says goodbye; to a server that does not answer, not for long. Its transaction ends first: a pooler closes a connection
 * of its own, and lets go of the locks on it, only a moment after it was left.
 */
export async function endSoon(client: pg.Client): Promise<void> {
  const timer = setTimeout(cut, closeDeadlineMs, client);
  await client.query('COMMIT').catch(() => {});
  await client.end();
  clearTimeout(timer);
}

/** No caller holds the connection yet, so no deadline of a caller ends it. */
async function within(deadlineMs: number, client: pg.ClientBase, check?: Check): Promise<void> {
  const timer = setTimeout(cut, deadlineMs, client);
  try {
    await check?.(client);
  } finally {
    clearTimeout(timer);
  }
}

/** Its place in the pool is free only once the server knows: until then it is as busy as before. */
async function giveUp(client: pg.PoolClient): Promise<void> {
  await cancelRequest(client);
  cut(client);
  client.release(true);
}

/** A goodbye waits for the answer to what was asked before, and a way that swallows everything never brings it. */
function cut(client: pg.ClientBase): void {
  (client as pg.Client).connection.stream.destroy();
}

/** Whatever a connection is refused for, no statement was sent. */
function unreachable(error: unknown): never {
  throw error instanceof StorageUnavailable
    ? error
    : new StorageUnavailable(`PostgreSQL: ${messageOf(error)}`);
}

/** Errors that allow another try stay as they are; the rest mean to its user what they mean to the port. */
export function sessionOn(client: pg.ClientBase): Session {
  const send = (text: string, values: readonly Value[]) =>
    client.query(text, [...values]).catch((error: unknown) => {
      throw mayRunAgain(error) ? error : storageFault(error);
    });
  return {
    query: async (text, values = []) => (await send(text, values)).rows,
    run: async (text, values = []) => (await send(text, values)).rowCount ?? 0,
  };
}

/** Sums and counts are 64-bit and arrive as text; ours stay far below 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  const bigint = 20;
  return oid === bigint ? Number : pg.types.getTypeParser(oid, format as 'text');
}
