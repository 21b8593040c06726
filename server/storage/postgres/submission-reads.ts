/** Reads one submission as its receipt names it; on the primary, since a replica may not know it yet. */
import { dayOf } from '#shared/scoring/day.ts';
import { unpackContent } from '../packed-content.ts';
import type { ReceiptKey, StoredSubmission } from '../store.ts';
import { idsWithPrefix } from '../submission-id.ts';
import type { Database } from './database.ts';

type Row = {
  readonly content: Uint8Array | null;
  readonly day: number | null;
  readonly closed: boolean;
  readonly release: string | null;
  readonly visible: number | null;
  readonly text: string | null;
};

/** One statement, one snapshot: a seal between two would show the submission nowhere. */
const reading = `SELECT open.content, open.day, key.id IS NOT NULL AS closed, key.release, release.visible, comment.text
  FROM (VALUES ($1::int, $2::bytea)) AS receipt (service, prefix)
  LEFT JOIN submission_open AS open
    ON open.service = receipt.service AND substring(open.id FROM 1 FOR 6) = receipt.prefix
  LEFT JOIN submission_key AS key ON key.service = receipt.service AND key.id BETWEEN $3 AND $4
  LEFT JOIN release ON release.name = key.release
  LEFT JOIN comment ON comment.service = receipt.service AND comment.key = receipt.prefix`;

export async function findSubmission(
  db: Database,
  { service, idPrefix }: ReceiptKey,
): Promise<StoredSubmission> {
  const { first, last } = idsWithPrefix(idPrefix);
  const [row] = await db.read<Row>(reading, [service, idPrefix, first, last]);
  const comment = row?.text ?? null;
  if (row?.content && row.day !== null)
    return { state: 'open', day: dayOf(row.day), content: unpackContent(row.content), comment };
  if (!row?.closed) return { state: 'unknown', comment };
  if (row.release === null) return { state: 'withdrawn' };
  return { state: 'closed', release: row.visible === 1 ? row.release : null, comment };
}
