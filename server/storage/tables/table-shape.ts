/** What can be read off a declared table. */
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';

export type TableShape = {
  readonly name: string;
  /** As declared. */
  readonly columns: readonly string[];
  /** The primary key, in its order. */
  readonly key: readonly string[];
};

export function shapeOf(table: SQLiteTable): TableShape {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  const named = (some: readonly { readonly name: string }[]) => some.map((column) => column.name);
  return { name, columns: named(columns), key: named(key) };
}
