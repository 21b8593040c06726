/**
 * Carries a whole SQLite store out and in, on connections of its own: for the command line, where nobody waits for this
 * thread and a transaction may last as long as it must.
 */
import { StoreNotEmpty, type TransferPage, type TransferStore } from '../transfer-store.ts';
import {
  type TransferTable,
  transferOrder,
  transferPageRows,
  transferQuery,
  transferTables,
} from '../transfer-tables.ts';
import { type Connection, openForReading, openForWriting } from './connection.ts';

type Row = TransferPage['rows'][number];

export function sqliteTransfer(path: string): TransferStore {
  return {
    pages: () => readPages(path),
    restore: async (pages) => {
      const db = openForWriting(path);
      try {
        db.exec('BEGIN IMMEDIATE');
        refuseUnlessEmpty(db);
        for await (const { table, rows } of pages) insertRows(db, table, rows);
        db.exec('COMMIT');
      } finally {
        // What was not committed is rolled back.
        db.close();
      }
    },
  };
}

async function* readPages(path: string): AsyncGenerator<TransferPage> {
  const db = openForReading(path);
  try {
    db.exec('BEGIN');
    for (const table of transferOrder) {
      let rows: Row[] = [];
      for (const row of db.prepare<[], Row>(transferQuery(table)).raw().iterate()) {
        rows.push(row);
        if (rows.length < transferPageRows) continue;
        yield { table, rows };
        rows = [];
      }
      if (rows.length > 0) yield { table, rows };
    }
  } finally {
    db.close();
  }
}

function insertRows(db: Connection, table: TransferTable, rows: readonly Row[]): void {
  const { columns } = transferTables[table];
  // The one row a new store has.
  const verb = table === 'store' ? 'INSERT OR REPLACE' : 'INSERT';
  const insert = db.prepare(
    `${verb} INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(...row);
}

function refuseUnlessEmpty(db: Connection): void {
  for (const table of transferOrder)
    if (table !== 'store' && db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get())
      throw new StoreNotEmpty(`the table ${table} is not empty`);
}
