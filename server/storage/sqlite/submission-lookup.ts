/** Tells a retry from a new submission, and from another one that would share its receipt. */
import { idsWithPrefix, prefixOf } from '../submission-id.ts';
import type { Connection } from './connection.ts';

type KnownRow = { readonly id: Uint8Array; readonly fingerprint: Uint8Array | null };

export type LookUp = (
  service: number,
  id: Uint8Array,
  fingerprint: Uint8Array,
) => 'repeated' | 'conflict' | null;

/**
 * A receipt and a comment name a submission by its service and the first bytes of its id, so a different id that starts
 * alike is a conflict too; so is a comment that outlived its forgotten submission.
 */
export function lookUpIn(db: Connection): LookUp {
  const alike = db.prepare<Record<string, unknown>, KnownRow>(
    `SELECT id, fingerprint FROM submission_open WHERE service = @service AND id BETWEEN @first AND @last
     UNION ALL
     SELECT id, fingerprint FROM submission_key WHERE service = @service AND id BETWEEN @first AND @last
     UNION ALL
     SELECT key, NULL FROM comment WHERE service = @service AND key = @prefix`,
  );
  return (service, id, fingerprint) => {
    const prefix = prefixOf(id);
    const rows = alike.all({ service, prefix, ...idsWithPrefix(prefix) });
    if (rows.length === 0) return null;
    const same = rows.find((row) => isEqual(row.id, id));
    return same?.fingerprint && isEqual(same.fingerprint, fingerprint) ? 'repeated' : 'conflict';
  };
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
