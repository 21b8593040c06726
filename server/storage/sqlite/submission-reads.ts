/** Reads one submission, as its receipt or its retry names it. */
import { dayOf } from '#shared/scoring/day.ts';
import { unpackContent } from '../packed-content.ts';
import type { ReceiptKey, StoredSubmission, SubmissionStore } from '../store.ts';
import { idsWithPrefix, idToBytes } from '../submission-id.ts';
import type { Connection } from './connection.ts';
import { lookUpIn } from './submission-lookup.ts';

export function submissionReads(db: Connection): Pick<SubmissionStore, 'known' | 'find'> {
  const lookUp = lookUpIn(db);
  const open = db.prepare<Record<string, unknown>, { day: number; content: Buffer }>(
    'SELECT day, content FROM submission_open WHERE service = @service AND id BETWEEN @first AND @last',
  );
  const key = db.prepare<Record<string, unknown>, { release: string | null; visible: number | null }>(
    `SELECT submission_key.release, release.visible
     FROM submission_key LEFT JOIN release ON release.name = submission_key.release
     WHERE service = @service AND id BETWEEN @first AND @last`,
  );
  const text = db
    .prepare<[number, Uint8Array], string>('SELECT text FROM comment WHERE service = ? AND key = ?')
    .pluck();

  // One snapshot: a seal between two of the reads would show the submission nowhere.
  const find = db.transaction(({ service, idPrefix }: ReceiptKey): StoredSubmission => {
    const range = { service, ...idsWithPrefix(idPrefix) };
    const comment = text.get(service, idPrefix) ?? null;
    const row = open.get(range);
    if (row) return { state: 'open', day: dayOf(row.day), content: unpackContent(row.content), comment };
    const closed = key.get(range);
    if (!closed) return { state: 'unknown', comment };
    if (closed.release === null) return { state: 'withdrawn' };
    return { state: 'closed', release: closed.visible === 1 ? closed.release : null, comment };
  });

  return {
    known: async (service, id, fingerprint) => lookUp(service, idToBytes(id), fingerprint),
    find: async (receipt) => find(receipt),
  };
}
