/** What the declared tables hold and refuse, in the lines of schema-constraints.ts. */
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { tables } from '#server/storage/tables/tables.ts';

export type Column = {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly notNull: boolean;
};

const configs = Object.values<SQLiteTable>(tables).map(getTableConfig);

/** What holds the same values in both databases. */
const kinds: Readonly<Record<string, string>> = { bytea: 'blob', bigint: 'integer' };

/** The declaration's word for a type of either database. */
export function kindOf(type: string): string {
  return kinds[type.toLowerCase()] ?? type.toLowerCase();
}

/** In the order of their tables' names; within one, as declared. */
export const declaredColumns: readonly Column[] = configs
  .flatMap(({ name, columns, primaryKeys }) =>
    columns.map((column) => ({
      table: name,
      column: column.name,
      type: column.getSQLType(),
      notNull: column.notNull || primaryKeys.some((key) => key.columns.includes(column)),
    })),
  )
  .sort(byTable);

/** Checks and triggers are not declared: a migration writes them. */
export function constraintsOf(declared: readonly SQLiteTable[]): string[] {
  return declared
    .map(getTableConfig)
    .flatMap(({ name, columns, primaryKeys, uniqueConstraints, indexes, foreignKeys }) => [
      ...primaryKeys.map((key) => `${name} PRIMARY KEY ${listed(key.columns)}`),
      ...columns.filter(({ primary }) => primary).map((column) => `${name} PRIMARY KEY ${listed([column])}`),
      ...uniqueConstraints.map((key) => `${name} UNIQUE ${listed(key.columns)}`),
      ...columns.filter(({ isUnique }) => isUnique).map((column) => `${name} UNIQUE ${listed([column])}`),
      ...indexes.map(
        ({ config }) =>
          `${name} ${config.unique ? 'UNIQUE' : 'INDEX'} ${listed(config.columns as { readonly name: string }[])}`,
      ),
      ...foreignKeys
        .map((key) => key.reference())
        .map(
          ({ columns: [from], foreignTable, foreignColumns: [to] }) =>
            `${name}.${from?.name} REFERENCES ${getTableConfig(foreignTable).name} (${to?.name})`,
        ),
      ...columns
        .filter((column) => column.default !== undefined)
        .map((column) => `${name}.${column.name} DEFAULT ${literal(column.default)}`),
    ])
    .sort();
}

export const declaredConstraints: readonly string[] = constraintsOf(Object.values(tables));

export function byTable(one: Column, other: Column): number {
  return one.table === other.table ? 0 : one.table < other.table ? -1 : 1;
}

function listed(columns: readonly { readonly name: string }[]): string {
  return `(${columns.map(({ name }) => name).join(', ')})`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
