/**
 * Stores submissions of which some are known: tells a retry from a conflict, and writes on what it found.
 *
 * The path of a retry writes too (`DO UPDATE`, and an update of the key that was found), because only a transaction
 * that wrote waits for the synchronous standby: with `DO NOTHING` a retry could be told "received" of a row that is
 * on the failing primary alone.
 */
import type { AppendOutcome } from '../store.ts';
import { prefixOf } from '../submission-id.ts';
import type { SubmissionRow } from '../submission-row.ts';
import { byteaArray, intArray, textArray } from './binary-array.ts';
import type { Statement } from './database.ts';

/** The ids that start alike: six bytes followed by ten of the least or the greatest. */
export const alikeRange = (prefix: string) =>
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

/** Fails by a division by zero when a row that this transaction wrote is a closed or withdrawn one, too. */
const lookingAgain = `SELECT 1 / (NOT EXISTS (
    SELECT FROM unnest($1::int[], $2::bytea[]) AS sent (service, prefix)
    WHERE EXISTS (SELECT FROM submission_key AS key
        WHERE key.service = sent.service AND key.id ${alikeRange('sent.prefix')})
      AND EXISTS (SELECT FROM submission_open AS open
        WHERE open.service = sent.service AND substring(open.id FROM 1 FOR 6) = sent.prefix
          AND open.xmin = pg_current_xact_id()::xid)
  ))::int`;

export function storingThoroughly(rows: readonly SubmissionRow[]): Statement[] {
  const services = intArray(rows.map(({ service }) => service));
  return [
    {
      text: storing,
      values: [
        services,
        byteaArray(rows.map(({ id }) => id)),
        intArray(rows.map(({ day }) => day)),
        byteaArray(rows.map(({ fingerprint }) => fingerprint)),
        byteaArray(rows.map(({ content }) => content)),
        textArray(rows.map(({ comment }) => comment)),
      ],
    },
    { text: lookingAgain, values: [services, byteaArray(rows.map(({ id }) => prefixOf(id)))] },
  ];
}

/** Null: the key that was found was forgotten before it could be written on, and nothing was stored. */
export function outcomesOf([answers = []]: readonly object[][]): (AppendOutcome | null)[] {
  return (answers as { readonly outcome: AppendOutcome | null }[]).map(({ outcome }) => outcome);
}
