/** Stores submissions: the hot path, so each is one row and a batch is one transaction. */
import type { AppendOutcome } from '../store.ts';
import { prefixOf } from '../submission-id.ts';
import type { SubmissionRow } from '../submission-row.ts';
import { atomic } from './atomic.ts';
import type { Connection } from './connection.ts';
import { unpackBatch } from './submission-batch.ts';
import { lookUpIn } from './submission-lookup.ts';

export function submissionWrites(db: Connection) {
  const lookUp = lookUpIn(db);
  const insert = db.prepare<Record<string, unknown>>(
    `INSERT INTO submission_open (service, id, day, fingerprint, content)
     VALUES (@service, @id, @day, @fingerprint, @content)`,
  );
  const insertComment = db.prepare(
    'INSERT INTO comment (service, key, day, release, text) VALUES (?, ?, ?, NULL, ?)',
  );

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
  };
}
