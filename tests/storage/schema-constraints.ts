/** What a schema refuses and fills in – keys, indexes, references, checks, defaults – as lines alike for both databases. */
import type { Connection } from '#server/storage/sqlite/connection.ts';
import type { PostgresServer } from '../support/postgres-server.ts';

const ownTables = `FROM sqlite_schema AS m, PLACEHOLDER AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'`;

export function sqliteConstraints(db: Connection): string[] {
  const rows = <R>(columns: string, pragma: string, more = '') =>
    db
      .prepare<[], R>(
        `SELECT m.name AS "table", ${columns} ${ownTables.replace('PLACEHOLDER', pragma)} ${more}`,
      )
      .all();
  const primary = rows<Keyed>(
    'json_group_array(c.name ORDER BY c.pk) AS columns',
    'pragma_table_info(m.name)',
    'AND c.pk > 0 GROUP BY m.name',
  ).map((key) => index('PRIMARY KEY', key));
  const indexes = rows<Keyed & { unique: number }>(
    `c."unique", (SELECT json_group_array(i.name ORDER BY i.seqno) FROM pragma_index_info(c.name) AS i) AS columns`,
    'pragma_index_list(m.name)',
    `AND c.origin <> 'pk'`,
  ).map((key) => index(key.unique ? 'UNIQUE' : 'INDEX', key));
  const references = rows<Reference>(
    'c."from", c."table" AS target, c."to"',
    'pragma_foreign_key_list(m.name)',
  );
  const defaults = rows<Default>(
    'c.name AS "column", c.dflt_value AS value',
    'pragma_table_info(m.name)',
    'AND c.dflt_value IS NOT NULL',
  );
  const checks = db
    .prepare<[], { table: string; sql: string }>(
      `SELECT name AS "table", sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
    )
    .all()
    .flatMap(({ table, sql }) =>
      [...sql.matchAll(/CHECK \(((?:[^()]|\([^()]*\))*)\)/g)].map(([, rule = '']) => check({ table, rule })),
    );
  return [...primary, ...indexes, ...references.map(reference), ...defaults.map(byDefault), ...checks].sort();
}

const inPublic = `n.nspname = 'public'`;

export async function postgresConstraints(run: PostgresServer['run'], url: string): Promise<string[]> {
  const indexes = await run<Keyed & { primary: boolean; unique: boolean }>(
    `SELECT t.relname AS "table", i.indisprimary AS "primary", i.indisunique AS "unique", to_json(ARRAY(
       SELECT pg_get_indexdef(i.indexrelid, at, true) FROM generate_series(1, i.indnkeyatts) AS at))::text AS columns
     FROM pg_index AS i JOIN pg_class AS t ON t.oid = i.indrelid JOIN pg_namespace AS n ON n.oid = t.relnamespace
     WHERE ${inPublic}`,
    url,
  );
  const references = await run<Reference>(
    `SELECT t.relname AS "table", a.attname AS "from", f.relname AS target, b.attname AS "to"
     FROM pg_constraint AS c JOIN pg_class AS t ON t.oid = c.conrelid JOIN pg_namespace AS n ON n.oid = t.relnamespace
     JOIN pg_class AS f ON f.oid = c.confrelid
     JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (c.conkey)
     JOIN pg_attribute AS b ON b.attrelid = f.oid AND b.attnum = ANY (c.confkey)
     WHERE c.contype = 'f' AND ${inPublic}`,
    url,
  );
  const defaults = await run<Default>(
    `SELECT table_name AS "table", column_name AS "column", column_default AS value FROM information_schema.columns
     WHERE table_schema = 'public' AND column_default IS NOT NULL`,
    url,
  );
  const checks = await run<{ table: string; rule: string }>(
    `SELECT t.relname AS "table", pg_get_expr(c.conbin, c.conrelid, true) AS rule
     FROM pg_constraint AS c JOIN pg_class AS t ON t.oid = c.conrelid JOIN pg_namespace AS n ON n.oid = t.relnamespace
     WHERE c.contype = 'c' AND ${inPublic}`,
    url,
  );
  const kind = ({ primary, unique }: { primary: boolean; unique: boolean }) =>
    primary ? 'PRIMARY KEY' : unique ? 'UNIQUE' : 'INDEX';
  return [
    ...indexes.map((key) => index(kind(key), key)),
    ...references.map(reference),
    ...defaults.map(byDefault),
    ...checks.map(check),
  ].sort();
}

/** `columns` as a JSON list, in the order of the key. */
type Keyed = { readonly table: string; readonly columns: string };
type Reference = {
  readonly table: string;
  readonly from: string;
  readonly target: string;
  readonly to: string;
};
type Default = { readonly table: string; readonly column: string; readonly value: string };

const index = (kind: string, { table, columns }: Keyed) =>
  `${table} ${kind} (${(JSON.parse(columns) as string[]).join(', ')})`;

const reference = ({ table, from, target, to }: Reference) => `${table}.${from} REFERENCES ${target} (${to})`;

/** PostgreSQL names the type of a literal. */
const byDefault = ({ table, column, value }: Default) =>
  `${table}.${column} DEFAULT ${value.replace(/::text$/, '')}`;

/** PostgreSQL writes a list as an array. */
const check = ({ table, rule }: { readonly table: string; readonly rule: string }) =>
  `${table} CHECK ${rule.replace(/= ANY \(ARRAY\[(.*)\]\)/, 'IN ($1)')}`;
