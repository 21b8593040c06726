/** What one store carries to another: every declared table, in an order in which rows can be put back. */
import { shapeOf, type TableShape } from './tables/table-shape.ts';
import { type TableName, tables } from './tables/tables.ts';

export type TransferTable = TableName;

/** Tells nothing: each probe flips it. */
const left: Partial<Record<TransferTable, string>> = { store: 'pulse' };

const shapes = Object.values(tables)
  .map(shapeOf)
  .map((shape) => {
    const name = shape.name as TransferTable;
    return { ...shape, name, columns: shape.columns.filter((column) => column !== left[name]) };
  });

/** Columns in the order rows travel; `key` is what they are sorted by. */
export const transferTables = Object.fromEntries<TableShape>(
  shapes.map((shape) => [shape.name, shape]),
) as Readonly<Record<TransferTable, TableShape>>;

export const transferOrder = shapes.map(({ name }) => name);

/** Rows of one page: the largest, with comments, are about 5 kB each. */
export const transferPageRows = 2_000;

/** Every row of `table`, in order; the same text in both dialects. */
export function transferQuery(table: TransferTable): string {
  const { columns, key } = transferTables[table];
  const listed = columns.map((column) => `${table}.${column}`).join(', ');
  const sorted = key.map((column) => `${table}.${column}`).join(', ');
  // And parents first.
  if (table === 'service')
    return `WITH RECURSIVE ${parentsFirst} SELECT ${listed} FROM ranked JOIN service ON service.number = ranked.number
      ORDER BY ranked.depth, ${sorted}`;
  return `SELECT ${listed} FROM ${table} ORDER BY ${sorted}`;
}

const parentsFirst = `ranked (number, depth) AS (
  SELECT number, 0 FROM service WHERE parent IS NULL
  UNION ALL
  SELECT below.number, ranked.depth + 1 FROM ranked JOIN service AS below ON below.parent = ranked.number
)`;
