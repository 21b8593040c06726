/**
 * Stores a batch of submissions: the hot path, one statement that inserts and one that looks again, in one transaction.
 *
 * READ COMMITTED suffices, because every rule is a unique key or is looked at again. Two processes that take the same
 * id meet at the unique index: the second waits for the first and finds its row. A seal or a withdrawal that moves a
 * row to `submission_key` meanwhile leaves the index free after the first look, so whatever was inserted is looked up
 * there again, in a newer snapshot: found, the whole transaction runs again. Rows are written in the order of their
 * keys, so that two batches never wait for each other in a circle.
 *
 * The path of a retry writes too (`DO UPDATE`, and an update of the key that was found), because only a transaction
 * that wrote waits for the synchronous standby: with `DO NOTHING` a retry could be told "received" of a row that is
 * on the failing primary alone.
 */
import type { AppendOutcome } from '../store.ts';
import { prefixOf } from '../submission-id.ts';
import type { SubmissionRow } from '../submission-row.ts';
import { byteaArray, intArray, textArray } from './binary-array.ts';
import type { Session } from './connection.ts';
import type { Database } from './database.ts';
import { inRounds } from './rounds.ts';
import { OutOfDate } from './storage-faults.ts';

/** The ids that start alike: six bytes followed by ten of the least or the greatest. */
const alikeRange = (prefix: string) =>
  `BETWEEN ${prefix} || '\\x${'00'.repeat(10)}'::bytea AND ${prefix} || '\\x${'ff'.repeat(10)}'::bytea`;

const storing = `WITH sent AS MATERIALIZED (
    SELECT sent.*, substring(id FROM 1 FOR 6) AS prefix
    FROM unnest($1::int[], $2::bytea[], $3::int[], $4::bytea[], $5::bytea[], $6::text[])
      WITH ORDINALITY AS sent (service, id, day, fingerprint, content, comment, place)
  ), looked AS MATERIALIZED (
    SELECT sent.*, key.id AS key_id, key.fingerprint AS key_fingerprint,
      key.id IS NOT NULL
      -- A comment that outlived its forgotten submission would be taken for this one's.
      OR EXISTS (SELECT FROM comment WHERE comment.service = sent.service AND comment.key = sent.prefix)
        AND NOT EXISTS (SELECT FROM submission_open AS open
          WHERE open.service = sent.service AND substring(open.id FROM 1 FOR 6) = sent.prefix) AS known
    FROM sent LEFT JOIN LATERAL (
      SELECT key.id, key.fingerprint FROM submission_key AS key
      WHERE key.service = sent.service AND key.id ${alikeRange('sent.prefix')} LIMIT 1
    ) AS key ON true
  ), stored AS (
    INSERT INTO submission_open AS open (service, id, day, fingerprint, content)
    SELECT service, id, day, fingerprint, content FROM looked WHERE NOT known ORDER BY service, prefix
    ON CONFLICT (service, substring(id FROM 1 FOR 6)) DO UPDATE SET fingerprint = open.fingerprint
    -- xmax is 0 on a row that was inserted, and this transaction's number on one that was found and locked.
    RETURNING service, id, fingerprint, substring(id FROM 1 FOR 6) AS prefix, xmax = 0 AS inserted
  ), commented AS (
    INSERT INTO comment (service, key, day, release, text)
    SELECT service, prefix, day, NULL, comment FROM looked JOIN stored USING (service, prefix)
    WHERE inserted AND comment IS NOT NULL ORDER BY service, prefix
  ), touched AS (
    UPDATE submission_key AS key SET fingerprint = key.fingerprint FROM looked
    WHERE key.service = looked.service AND key.id = looked.id AND key.fingerprint = looked.fingerprint
    RETURNING key.service, key.id
  )
  SELECT CASE
    WHEN stored.inserted THEN 'stored'
    WHEN stored.id = looked.id AND stored.fingerprint = looked.fingerprint THEN 'repeated'
    WHEN stored.id IS NOT NULL THEN 'conflict'
    WHEN touched.id IS NOT NULL THEN 'repeated'
    -- Its key was forgotten between the look and the update.
    WHEN looked.key_id = looked.id AND looked.key_fingerprint = looked.fingerprint THEN NULL
    ELSE 'conflict'
  END AS outcome
  FROM looked
  LEFT JOIN stored ON stored.service = looked.service AND stored.prefix = looked.prefix
  LEFT JOIN touched ON touched.service = looked.service AND touched.id = looked.id
  ORDER BY looked.place`;

const lookingAgain = `SELECT FROM unnest($1::int[], $2::bytea[]) AS new (service, prefix)
  WHERE EXISTS (SELECT FROM submission_key AS key
    WHERE key.service = new.service AND key.id ${alikeRange('new.prefix')}) LIMIT 1`;

export async function appendSubmissions(
  db: Database,
  batch: readonly SubmissionRow[],
): Promise<AppendOutcome[]> {
  if (batch.length === 0) return [];
  return db.write((session) => inRounds(batch, keyOf, (rows) => appendRound(session, rows)));
}

async function appendRound(session: Session, rows: readonly SubmissionRow[]): Promise<AppendOutcome[]> {
  const answers = await session.query<{ outcome: AppendOutcome | null }>(storing, [
    intArray(rows.map(({ service }) => service)),
    byteaArray(rows.map(({ id }) => id)),
    intArray(rows.map(({ day }) => day)),
    byteaArray(rows.map(({ fingerprint }) => fingerprint)),
    byteaArray(rows.map(({ content }) => content)),
    textArray(rows.map(({ comment }) => comment)),
  ]);
  const outcomes = answers.map(({ outcome }) => outcome ?? outOfDate());
  const inserted = rows.filter((_row, place) => outcomes[place] === 'stored');
  if (inserted.length > 0 && (await wereMoved(session, inserted))) outOfDate();
  return outcomes;
}

async function wereMoved(session: Session, rows: readonly SubmissionRow[]): Promise<boolean> {
  const moved = await session.query(lookingAgain, [
    intArray(rows.map(({ service }) => service)),
    byteaArray(rows.map(({ id }) => prefixOf(id))),
  ]);
  return moved.length > 0;
}

function keyOf({ service, id }: SubmissionRow): string {
  return `${service} ${Buffer.from(prefixOf(id)).toString('hex')}`;
}

function outOfDate(): never {
  throw new OutOfDate('a submission was moved meanwhile');
}
