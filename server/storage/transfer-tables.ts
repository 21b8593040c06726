/** What one store carries to another: every table but the record of migrations, in an order in which rows can be put back. */

/** Columns in the order rows travel; `key` is what they are sorted by. */
export const transferTables = {
  store: { columns: ['id', 'created_day', 'revision'], key: ['id'] },
  service: {
    columns: [
      ...['number', 'code', 'parent', 'name', 'kind', 'place', 'network', 'active', 'demo', 'created_day'],
      ...['editions', 'questionnaire', 'placements', 'folded_name', 'folded_text'],
    ],
    // And parents first: see `parentsFirst`.
    key: ['number'],
  },
  release: { columns: ['name', 'date', 'demo', 'visible', 'revises', 'reason'], key: ['name'] },
  cell: {
    columns: [
      ...['id', 'service', 'scope', 'edition', 'criterion', 'wording', 'source', 'tier', 'release', 'month'],
      ...['window_from', 'window_to', 'c1', 'c2', 'c3', 'c4', 'c5', 'na', 'asked'],
    ],
    key: ['id'],
  },
  cell_part: {
    columns: ['cell', 'dimension', 'value', 'c1', 'c2', 'c3', 'c4', 'c5', 'na', 'asked'],
    key: ['cell', 'dimension', 'value'],
  },
  held_cell: {
    columns: ['service', 'scope', 'edition', 'criterion', 'wording', 'source', 'tier', 'month', 'since'],
    key: ['service', 'scope', 'edition', 'criterion', 'wording', 'source', 'tier', 'month'],
  },
  open_count: {
    columns: [
      ...['service', 'scope', 'edition', 'criterion', 'wording', 'source', 'tier', 'month'],
      ...['channel', 'mode', 'outcome', 'placement', 'language'],
      ...['c1', 'c2', 'c3', 'c4', 'c5', 'na', 'asked'],
    ],
    key: [
      ...['service', 'scope', 'edition', 'criterion', 'wording', 'source', 'tier', 'month'],
      ...['channel', 'mode', 'outcome', 'placement', 'language'],
    ],
  },
  import_line: { columns: ['source', 'id', 'fingerprint'], key: ['source', 'id'] },
  submission_open: { columns: ['service', 'id', 'day', 'fingerprint', 'content'], key: ['service', 'id'] },
  submission_key: { columns: ['service', 'id', 'fingerprint', 'release', 'day'], key: ['service', 'id'] },
  rating_archive: {
    columns: ['service', 'release', 'content', 'n', 'day'],
    key: ['service', 'release', 'content'],
  },
  comment: { columns: ['service', 'key', 'day', 'release', 'text'], key: ['service', 'key'] },
} as const;

export type TransferTable = keyof typeof transferTables;

export const transferOrder = Object.keys(transferTables) as TransferTable[];

/** Rows of one page: the largest, with comments, are about 5 kB each. */
export const transferPageRows = 2_000;

/** Every row of `table`, in order; the same text in both dialects. */
export function transferQuery(table: TransferTable): string {
  const { columns, key } = transferTables[table];
  const listed = columns.map((column) => `${table}.${column}`).join(', ');
  const sorted = key.map((column) => `${table}.${column}`).join(', ');
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
