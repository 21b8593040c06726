/** Tells a retry from a new submission, and from another one that would share its receipt. */
import { idsWithPrefix, prefixOf } from '../submission-id.ts';
import type { Session } from './connection.ts';
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

export async function lookUp(db: Database, named: Named): Promise<'repeated' | 'conflict' | null> {
  return db.write(async (session) => {
    const known = await lookUpIn(session, named);
    if (known === 'repeated')
      for (const touch of touching) await session.run(touch, [named.service, named.id]);
    return known;
  });
}

async function lookUpIn(
  session: Session,
  { service, id, fingerprint }: Named,
): Promise<'repeated' | 'conflict' | null> {
  const prefix = prefixOf(id);
  const { first, last } = idsWithPrefix(prefix);
  const rows = await session.query<KnownRow>(alike, [service, prefix, first, last]);
  if (rows.length === 0) return null;
  const same = rows.find((row) => isEqual(row.id, id));
  return same?.fingerprint && isEqual(same.fingerprint, fingerprint) ? 'repeated' : 'conflict';
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
