/** Statements and transactions on one server; a write is acknowledged only when its COMMIT was, by the standby too. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { StorageUnavailable } from '../store.ts';
import { checkConnection } from './check-server.ts';
import { type Connections, openConnections, type Session, sessionOn, type Value } from './connection.ts';
import { mayRunAgain, OutOfDate, storageFault } from './storage-faults.ts';

/** A citizen waits this long at most. */
export const shortDeadlineMs = 5_000;
/** Publishing and imports: a refusal half-way would only make them start over. */
export const longDeadlineMs = 600_000;

/** Each attempt after the first finds fewer rivals, since the first rival has finished. */
const attemptsMax = 8;
const pauseStepMs = 5;

/**
 * Connections of one process, and the calls that wait for them. Apart, so that neither a crowd of readers nor somebody
 * whose quota is used up stands before a submission. With the publisher's lock a process has 12 at most: eight of them (96)
 * stay under PostgreSQL's default of 100, of which three are kept for superusers.
 */
const bounds = {
  writes: { connections: 4, calls: 1024 },
  reads: { connections: 6, calls: 1024 },
  apart: { connections: 1, calls: 64 },
} as const;

/** A process that died with a transaction open holds its row locks no longer than this. */
const idleTransactionMs = 10_000;

export type WriteOptions = {
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  readonly deadlineMs?: number;
  readonly attempts?: number;
};

export type Statement = { readonly text: string; readonly values: readonly Value[] };

export type Access = {
  /** One statement that reads; nothing is found by a text with U+0000. */
  read<R extends pg.QueryResultRow>(text: string, values?: readonly Value[]): Promise<R[]>;
  /**
   * One transaction, run again (`attempt` counts from 0) while others got in its way; it must change nothing outside.
   * @throws StorageUnavailable when nothing is known of it, or when the standby did not confirm it.
   */
  write<T>(work: (session: Session, attempt: number) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Statements that see one state of the store. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>;
};

export type Database = Access & {
  /** For whoever is refused unless known: a connection apart, and few may wait for it. */
  readonly apart: Access;
  /**
   * One transaction in one trip: its statements and its COMMIT are sent at once, so none can follow from another's answer
   * and one that must stop the rest fails. Sent again (`attempt` counts from 0) also when the connection turns out to be
   * lost, so repeating it must be safe.
   * @returns the rows of each statement.
   * @throws StorageUnavailable as `write` does.
   */
  writeAtOnce(statements: (attempt: number) => readonly Statement[]): Promise<pg.QueryResultRow[][]>;
  /** One statement that refuses to run inside a transaction. */
  alone(text: string): Promise<void>;
  dedicated(): Promise<pg.Client>;
  close(): Promise<void>;
};

export function openDatabase(url: string): Database {
  const writes = openConnections(url, bounds.writes, checkConnection);
  const reads = openConnections(url, bounds.reads);
  const apart = openConnections(url, bounds.apart, checkConnection);
  return {
    ...accessBy({ reads, writes }),
    apart: accessBy({ reads: apart, writes: apart }),
    writeAtOnce: (statements) =>
      repeated(attemptsMax, (attempt) =>
        writes.use(shortDeadlineMs, (client) => inOneTrip(client, statements(attempt))),
      ),
    alone: async (text) => {
      await writes.use(longDeadlineMs, (client) => sessionOn(client).run(text));
    },
    dedicated: () => writes.dedicated(),
    close: async () => {
      await Promise.all([writes.close(), reads.close(), apart.close()]);
    },
  };
}

function accessBy({ reads, writes }: { readonly reads: Connections; readonly writes: Connections }): Access {
  return {
    read: async <R extends pg.QueryResultRow>(text: string, values: readonly Value[] = []) =>
      values.some(holdsNul)
        ? []
        : reads.use(shortDeadlineMs, (client) => sessionOn(client).query<R>(text, values)).catch(refuse),
    write: (work, options = {}) => {
      const { isolation = 'READ COMMITTED', deadlineMs = shortDeadlineMs, attempts } = options;
      const begin = beginning(isolation, deadlineMs);
      return repeated(attempts, (attempt) =>
        writes.use(deadlineMs, (client) => inTransaction(client, begin, (session) => work(session, attempt))),
      );
    },
    snapshot: (work) =>
      reads.use(shortDeadlineMs, (client) => inTransaction(client, reading, work)).catch(refuse),
  };
}

const reading = beginning('REPEATABLE READ READ ONLY', shortDeadlineMs);
const writing = beginning('READ COMMITTED', shortDeadlineMs);

function refuse(error: unknown): never {
  throw mayRunAgain(error) ? storageFault(error) : error;
}

async function repeated<T>(
  attempts: number = attemptsMax,
  transaction: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await transaction(attempt);
    } catch (error) {
      if (!mayRunAgain(error)) throw error;
      if (attempt + 1 >= attempts) throw storageFault(error);
    }
    await pause(attempt * pauseStepMs);
  }
}

/**
 * `SET LOCAL` rather than settings of the connection, which a pooler refuses or gives to somebody else. Warnings are asked
 * for because one of them is how COMMIT says that the standby was not waited for (see `commit`), and a role may mute them.
 */
function beginning(mode: string, deadlineMs: number): string {
  return `BEGIN ISOLATION LEVEL ${mode}; SET LOCAL statement_timeout = ${deadlineMs}; SET LOCAL client_min_messages = warning;
    SET LOCAL idle_in_transaction_session_timeout = ${idleTransactionMs}`;
}

async function inTransaction<T>(
  client: pg.ClientBase,
  begin: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = sessionOn(client);
  await session.run(begin).catch(lostBefore);
  let value: T;
  try {
    value = await work(session);
  } catch (error) {
    // A connection that cannot roll back is closed by its user, and the server rolls back.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
  await commit(client);
  return value;
}

/** A statement that fails makes those behind it fail, and COMMIT roll back. */
async function inOneTrip(
  client: pg.ClientBase,
  statements: readonly Statement[],
): Promise<pg.QueryResultRow[][]> {
  const session = sessionOn(client);
  const { stream } = (client as pg.Client).connection;
  // Written at once: each write costs as much as checking a submission.
  stream.cork();
  const answers = [
    session.run(writing),
    // The first to fail in the order sent is the cause of the others.
    Promise.all(statements.map(({ text, values }) => session.query(text, values))),
    commit(client),
  ] as const;
  stream.uncork();
  const [begun, answered, committed] = await Promise.allSettled(answers);
  if (begun.status === 'rejected') return lostBefore(begun.reason);
  if (answered.status === 'rejected') throw answered.reason;
  if (committed.status === 'rejected') throw committed.reason;
  return answered.value;
}

/** The server restarted since this connection was last used: nothing was sent yet, or what was sent may be again. */
function lostBefore(error: unknown): never {
  throw error instanceof StorageUnavailable ? new OutOfDate(error.message) : error;
}

/**
 * A COMMIT that gives up waiting for the synchronous standby succeeds with a warning: the rows are here and may be
 * lost with this machine. The text is in the server's language, so any warning counts (class 01, and 57P01 when the
 * server is being stopped); see SyncRepWaitForLSN in PostgreSQL's syncrep.c.
 */
async function commit(client: pg.ClientBase): Promise<void> {
  const warnings: string[] = [];
  const listen = (notice: { code?: string | undefined; message?: string | undefined }) => {
    if (notice.code !== noticeCode) warnings.push(notice.message ?? 'a warning');
  };
  client.on('notice', listen);
  try {
    const { command } = await client.query('COMMIT').catch((error: unknown) => {
      throw mayRunAgain(error) ? error : storageFault(error);
    });
    // What COMMIT answers when an earlier statement had failed.
    if (command !== 'COMMIT') throw new StorageUnavailable('PostgreSQL rolled the transaction back');
    if (warnings.length > 0) throw new StorageUnavailable(`PostgreSQL: ${warnings.join('; ')}`);
  } finally {
    client.off('notice', listen);
  }
}

const noticeCode = '00000';

/** PostgreSQL keeps no text with it, so nothing stored equals one. */
export function holdsNul(value: Value): boolean {
  return typeof value === 'string' && value.includes('\0');
}
