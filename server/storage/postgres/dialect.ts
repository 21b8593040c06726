/** What PostgreSQL lends to operations: its own builder, and the twins of the tables. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { customType, integer, type PgTable, pgTable, text } from 'drizzle-orm/pg-core';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Dialect } from '../operations/dialect.ts';
import { tables } from '../tables/tables.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

const kinds = { integer, text, blob: bytea };

/** Typed as those they are twins of. Builds texts only; `perform.ts` sends them. */
export const postgresDialect = {
  build: drizzle.mock() as unknown as Dialect['build'],
  tables: twinsOf(tables),
} satisfies Dialect;

export function twinsOf<T extends Readonly<Record<string, SQLiteTable>>>(declared: T): T {
  const twins = Object.entries(declared).map(([key, table]) => [key, twinOf(table)]);
  return Object.fromEntries(twins);
}

/** Names and kinds suffice to build statements; what else a column is, the database knows, and a test compares. */
function twinOf(table: SQLiteTable): PgTable {
  const { name, columns } = getTableConfig(table);
  const twins = columns.map((column) => [column.name, kinds[column.getSQLType() as keyof typeof kinds]()]);
  return pgTable(name, Object.fromEntries(twins));
}
