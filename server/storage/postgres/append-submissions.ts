/**
 * Stores a batch of submissions: the hot path, in one transaction and one trip to the server, since each trip waits for
 * its turn among the requests being answered.
 *
 * First as if all were new, which nearly all are: one plain insert, and a look that fails the transaction where a key or a
 * comment says otherwise. Rows that found themselves stored, or a transaction that failed, go the thorough way.
 *
 * READ COMMITTED suffices, because every rule is a unique key or is looked at after the insert, in a newer snapshot. Two
 * processes that take the same id meet at the unique index: the second waits for the first and finds its row. A seal or a
 * withdrawal that moves a row to `submission_key` meanwhile leaves the index free, and the look finds the key. Rows are
 * written in the order of their keys, so that two batches never wait for each other in a circle.
 */
import type { AppendOutcome } from '../store.ts';
import { prefixOf } from '../submission-id.ts';
import type { SubmissionRow } from '../submission-row.ts';
import { byteaArray, intArray, textArray } from './binary-array.ts';
import type { Database, Statement } from './database.ts';
import { roundsOf } from './rounds.ts';
import { alikeRange, outcomesOf, storingThoroughly } from './thorough-append.ts';

/** `stored` is null where all are. */
const storingNew = `WITH stored AS (
    INSERT INTO submission_open (service, id, day, fingerprint, content)
    SELECT * FROM unnest($1::int[], $2::bytea[], $3::int[], $4::bytea[], $5::bytea[]) AS sent (service, id)
    ORDER BY service, id
    -- Not an answer: the thorough way then writes on the row it finds.
    ON CONFLICT (service, substring(id FROM 1 FOR 6)) DO NOTHING
    RETURNING service, id
  )
  SELECT CASE WHEN count(*) < cardinality($1::int[])
    THEN coalesce(array_agg(service || ' ' || encode(substring(id FROM 1 FOR 6), 'hex')), '{}') END AS stored
  FROM stored`;

/** Stops by a division by zero. A comment that outlived its forgotten submission would be taken for the new one's. */
const lookingForKnown = `SELECT 1 / (NOT EXISTS (
    SELECT FROM unnest($1::int[], $2::bytea[]) AS sent (service, prefix)
    WHERE EXISTS (SELECT FROM submission_key AS key
        WHERE key.service = sent.service AND key.id ${alikeRange('sent.prefix')})
      OR EXISTS (SELECT FROM comment WHERE comment.service = sent.service AND comment.key = sent.prefix)
  ))::int`;

const commenting = `INSERT INTO comment (service, key, day, release, text)
  SELECT sent.service, prefix, sent.day, NULL, text
  FROM unnest($1::int[], $2::bytea[], $3::int[], $4::text[]) AS sent (service, prefix, day, text)
  JOIN submission_open AS open ON open.service = sent.service AND substring(open.id FROM 1 FOR 6) = prefix
  WHERE text IS NOT NULL AND open.xmin = pg_current_xact_id()::xid ORDER BY sent.service, prefix`;

export async function appendSubmissions(
  db: Database,
  batch: readonly SubmissionRow[],
): Promise<AppendOutcome[]> {
  const outcomes: AppendOutcome[] = [];
  let isFirst = true;
  for (const places of roundsOf(batch, keyOf)) {
    const rows = places.flatMap((place) => batch.slice(place, place + 1));
    const given = await appendRound(db, rows, { asNew: isFirst });
    places.forEach((place, index) => {
      outcomes[place] = given[index] ?? 'conflict';
    });
    isFirst = false;
  }
  return outcomes;
}

/** @param asNew whether to try first as if all were new. */
async function appendRound(
  db: Database,
  rows: readonly SubmissionRow[],
  { asNew }: { readonly asNew: boolean },
): Promise<AppendOutcome[]> {
  let tried = asNew;
  const answers = await db.writeAtOnce((attempt) => {
    tried = asNew && attempt === 0;
    return tried ? storingAsNew(rows) : storingThoroughly(rows);
  });
  const outcomes = tried ? newOnes(rows, answers) : outcomesOf(answers);
  // Of those without an outcome nothing was written: what was known of them tells, or has just gone.
  const undecided = rows.filter((_row, place) => outcomes[place] === null);
  if (undecided.length === 0) return outcomes.map((outcome) => outcome ?? 'conflict');
  const decided = await appendRound(db, undecided, { asNew: false });
  return outcomes.map((outcome) => outcome ?? decided.shift() ?? 'conflict');
}

function storingAsNew(rows: readonly SubmissionRow[]): Statement[] {
  const services = intArray(rows.map(({ service }) => service));
  const prefixes = byteaArray(rows.map(({ id }) => prefixOf(id)));
  const days = intArray(rows.map(({ day }) => day));
  const statements: Statement[] = [
    {
      text: storingNew,
      values: [
        services,
        byteaArray(rows.map(({ id }) => id)),
        days,
        byteaArray(rows.map(({ fingerprint }) => fingerprint)),
        byteaArray(rows.map(({ content }) => content)),
      ],
    },
    { text: lookingForKnown, values: [services, prefixes] },
  ];
  if (rows.some(({ comment }) => comment !== null))
    statements.push({
      text: commenting,
      values: [services, prefixes, days, textArray(rows.map(({ comment }) => comment))],
    });
  return statements;
}

function newOnes(rows: readonly SubmissionRow[], answers: readonly object[][]): (AppendOutcome | null)[] {
  const [answer] = answers[0] as { readonly stored: readonly string[] | null }[];
  if (answer?.stored === null) return rows.map(() => 'stored');
  const stored = new Set(answer?.stored);
  return rows.map((row) => (stored.has(keyOf(row)) ? 'stored' : null));
}

function keyOf({ service, id }: SubmissionRow): string {
  return `${service} ${Buffer.from(prefixOf(id)).toString('hex')}`;
}
