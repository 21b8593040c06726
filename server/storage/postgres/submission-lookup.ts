/** Tells a retry from a new submission, and from another one that would share its receipt. */
import { idsWithPrefix, prefixOf } from '../submission-id.ts';
import type { Value } from './connection.ts';
import type { Database } from './database.ts';

type KnownRow = { readonly id: Uint8Array; readonly fingerprint: Uint8Array | null };
type Named = { readonly service: number; readonly id: Uint8Array; readonly fingerprint: Uint8Array };

/**
 * A receipt and a comment name a submission by its service and the first bytes of its id, so a different id that starts
 * alike is a conflict too; so is a comment that outlived its forgotten submission.
 */
const alike = `SELECT id, fingerprint FROM submission_open WHERE service = $1 AND substring(id FROM 1 FOR 6) = $2
  UNION ALL
  SELECT id, fingerprint FROM submission_key WHERE service = $1 AND id BETWEEN $3 AND $4
  UNION ALL
  SELECT key, NULL FROM comment WHERE service = $1 AND key = $2`;

/** Writes, and so waits for the standby: a row that only a failing primary holds must not be called received. */
const touching = ['submission_open', 'submission_key'].map(
  (table) => `UPDATE ${table} SET fingerprint = fingerprint WHERE service = $1 AND id = $2`,
);

/**
 * Asked about everybody who is refused, so it keeps away from the connections of those who are not. What is not known, or
 * not the same, is told by a plain read; nothing is acknowledged by it.
 */
export async function lookUp(
  { apart }: Pick<Database, 'apart'>,
  named: Named,
): Promise<'repeated' | 'conflict' | null> {
  const known = told(named, await apart.read<KnownRow>(alike, sought(named)));
  if (known !== 'repeated') return known;
  return apart.write(async (session) => {
    // Again: what was read may have been forgotten since, or never have reached the server that is the primary now.
    const still = told(named, await session.query<KnownRow>(alike, sought(named)));
    if (still === 'repeated')
      for (const touch of touching) await session.run(touch, [named.service, named.id]);
    return still;
  });
}

function sought({ service, id }: Named): Value[] {
  const prefix = prefixOf(id);
  const { first, last } = idsWithPrefix(prefix);
  return [service, prefix, first, last];
}

function told({ id, fingerprint }: Named, rows: readonly KnownRow[]): 'repeated' | 'conflict' | null {
  if (rows.length === 0) return null;
  const same = rows.find((row) => isEqual(row.id, id));
  return same?.fingerprint && isEqual(same.fingerprint, fingerprint) ? 'repeated' : 'conflict';
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
