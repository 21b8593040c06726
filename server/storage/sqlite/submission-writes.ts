/** Writes submissions: the hot path, so each is one row and a batch is one transaction. */
import type { Ratings } from '#shared/charter/rating.ts';
import { packContent, unpackContent } from '../packed-content.ts';
import type { AppendOutcome } from '../store.ts';
import { idsWithPrefix, prefixOf } from '../submission-id.ts';
import type { SubmissionRow } from '../submission-row.ts';
import { atomic } from './atomic.ts';
import type { Connection } from './connection.ts';
import { unpackBatch } from './submission-batch.ts';
import { lookUpIn } from './submission-lookup.ts';

export type RowKey = { readonly service: number; readonly idPrefix: Uint8Array };

type OpenRow = Pick<SubmissionRow, 'id' | 'day' | 'content'>;

export function submissionWrites(db: Connection) {
  const lookUp = lookUpIn(db);
  const insert = db.prepare<Record<string, unknown>>(
    `INSERT INTO submission_open (service, id, day, fingerprint, content)
     VALUES (@service, @id, @day, @fingerprint, @content)`,
  );
  const findOpen = db.prepare<Record<string, unknown>, OpenRow>(
    'SELECT id, day, content FROM submission_open WHERE service = @service AND id BETWEEN @first AND @last',
  );
  const replaceContent = db.prepare('UPDATE submission_open SET content = ? WHERE service = ? AND id = ?');
  const bury = db.prepare(
    `INSERT INTO submission_key (service, id, fingerprint, release, day)
     SELECT service, id, fingerprint, NULL, ? FROM submission_open WHERE service = ? AND id = ?`,
  );
  const remove = db.prepare('DELETE FROM submission_open WHERE service = ? AND id = ?');
  const insertComment = db.prepare(
    'INSERT INTO comment (service, key, day, release, text) VALUES (?, ?, ?, NULL, ?)',
  );
  const deleteComment = db.prepare('DELETE FROM comment WHERE service = ? AND key = ?');

  const open = ({ service, idPrefix }: RowKey) => findOpen.get({ service, ...idsWithPrefix(idPrefix) });

  function appendOne(row: SubmissionRow): AppendOutcome {
    const known = lookUp(row.service, row.id, row.fingerprint);
    if (known) return known;
    const { comment, ...submission } = row;
    insert.run(submission);
    if (comment !== null) insertComment.run(row.service, prefixOf(row.id), row.day, comment);
    return 'stored';
  }

  return {
    appendSubmissions: atomic(db, (batch: Uint8Array) => unpackBatch(batch).map(appendOne)),

    /** What was shown stays `asked`, whatever is answered now. */
    correctSubmission: atomic(
      db,
      (key: RowKey, change: { readonly ratings: Ratings; readonly comment: string | null }): boolean => {
        const row = open(key);
        if (!row) return false;
        const content = packContent({ ...unpackContent(row.content), ratings: change.ratings });
        replaceContent.run(content, key.service, row.id);
        deleteComment.run(key.service, key.idPrefix);
        if (change.comment !== null) insertComment.run(key.service, key.idPrefix, row.day, change.comment);
        return true;
      },
    ),

    withdrawSubmission: atomic(db, (key: RowKey, day: number): boolean => {
      const row = open(key);
      if (!row) return false;
      bury.run(day, key.service, row.id);
      remove.run(key.service, row.id);
      deleteComment.run(key.service, key.idPrefix);
      return true;
    }),

    eraseComment: atomic(
      db,
      (key: RowKey): boolean => deleteComment.run(key.service, key.idPrefix).changes > 0,
    ),
  };
}
