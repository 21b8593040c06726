/** Carries a whole PostgreSQL store out and in, each in one transaction that lasts as long as it must. */
import type pg from 'pg';
import { StoreNotEmpty, type TransferPage, type TransferRow, type TransferStore } from '../transfer-store.ts';
import {
  type TransferTable,
  transferOrder,
  transferPageRows,
  transferQuery,
  transferTables,
} from '../transfer-tables.ts';
import type { Session } from './connection.ts';
import type { Database } from './database.ts';
import { storageFault } from './storage-faults.ts';

/** A day: a hundred million rows at a tenth of the speed measured on a laptop. */
const transferDeadlineMs = 86_400_000;

/** Numbers given so far are not given again. */
const sequences = [
  "SELECT setval(pg_get_serial_sequence('service', 'number'), max(number)) FROM service HAVING count(*) > 0",
  "SELECT setval(pg_get_serial_sequence('cell', 'id'), max(id)) FROM cell HAVING count(*) > 0",
];

export function postgresTransfer(db: Database): TransferStore {
  return {
    pages: () => readPages(db),
    restore: (pages) =>
      db.write(
        async (session) => {
          // It idles while the other store sorts.
          await session.run('SET LOCAL idle_in_transaction_session_timeout = 0');
          // Whoever writes meanwhile waits, and finds a store that is full.
          await session.run(`LOCK TABLE ${transferOrder.join(', ')} IN EXCLUSIVE MODE`);
          await refuseUnlessEmpty(session);
          for await (const page of pages) await insertRows(session, page);
          for (const sequence of sequences) await session.run(sequence);
        },
        // Once: the pages cannot be read again.
        { deadlineMs: transferDeadlineMs, attempts: 1 },
      ),
  };
}

async function* readPages(db: Database): AsyncGenerator<TransferPage> {
  const client = await db.dedicated();
  // Its failure reaches the statement under way.
  client.on('error', () => {});
  try {
    await client.query(
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = 0',
    );
    for (const table of transferOrder) yield* readTable(client, table);
  } catch (error) {
    throw storageFault(error);
  } finally {
    await client.end();
  }
}

async function* readTable(client: pg.Client, table: TransferTable): AsyncGenerator<TransferPage> {
  await client.query(`DECLARE ${table}_rows NO SCROLL CURSOR FOR ${transferQuery(table)}`);
  for (;;) {
    const text = `FETCH FORWARD ${transferPageRows} FROM ${table}_rows`;
    const { rows } = await client.query<(number | string | null | Uint8Array)[]>({ text, rowMode: 'array' });
    if (rows.length > 0) yield { table, rows };
    if (rows.length < transferPageRows) break;
  }
  await client.query(`CLOSE ${table}_rows`);
}

async function insertRows(session: Session, { table, rows }: TransferPage): Promise<void> {
  const { columns } = transferTables[table];
  // The one row a new store has.
  if (table === 'store') await session.run('DELETE FROM store');
  const listed = columns.join(', ');
  await session.run(
    `INSERT INTO ${table} (${listed}) SELECT ${listed} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows.map((row) => rowObject(columns, row)))],
  );
}

function rowObject(columns: readonly string[], row: TransferRow): Record<string, number | string | null> {
  return Object.fromEntries(columns.map((column, place) => [column, jsonValue(row[place] ?? null)]));
}

/** Bytes as PostgreSQL writes them in text. */
function jsonValue(value: TransferRow[number]): number | string | null {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
}

async function refuseUnlessEmpty(session: Session): Promise<void> {
  for (const table of transferOrder) {
    if (table === 'store') continue;
    const [row] = await session.query(`SELECT FROM ${table} LIMIT 1`);
    if (row) throw new StoreNotEmpty(`the table ${table} is not empty`);
  }
}
