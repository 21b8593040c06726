/** Takes imported lines into the open counts, each once for good. In SQL of its own: a page in two statements here, line by line on SQLite. */
import type { OpenCount, Source } from '#shared/scoring/cell.ts';
import { tallyOf } from '#shared/scoring/tally.ts';
import type { ImportLine, ImportOutcome } from '../store.ts';
import { byteaArray } from './binary-array.ts';
import type { Session } from './connection.ts';
import { type Database, longDeadlineMs } from './database.ts';
import { addOpenCounts } from './open-count-rows.ts';
import { inRounds } from './rounds.ts';

/** Writes on a line that is known too: see append-submissions.ts. */
const recording = `WITH recorded AS (
    INSERT INTO import_line AS line (source, id, fingerprint)
    SELECT $1, sent.id, sent.fingerprint FROM unnest($2::bytea[], $3::bytea[]) AS sent (id, fingerprint) ORDER BY id
    ON CONFLICT (source, id) DO UPDATE SET fingerprint = line.fingerprint
    RETURNING id, fingerprint, xmax = 0 AS added
  )
  SELECT CASE WHEN added THEN 'added' WHEN recorded.fingerprint = sent.fingerprint THEN 'repeated' ELSE 'changed' END
    AS outcome
  FROM unnest($2::bytea[], $3::bytea[]) WITH ORDINALITY AS sent (id, fingerprint, place) JOIN recorded USING (id)
  ORDER BY place`;

export async function appendImportLines(
  db: Database,
  source: Source,
  lines: readonly ImportLine[],
): Promise<ImportOutcome[]> {
  if (lines.length === 0) return [];
  return db.write((session) => inRounds(lines, keyOf, (round) => appendRound(session, source, round)), {
    deadlineMs: longDeadlineMs,
  });
}

async function appendRound(
  session: Session,
  source: Source,
  lines: readonly ImportLine[],
): Promise<ImportOutcome[]> {
  const rows = await session.query<{ outcome: ImportOutcome }>(recording, [
    source,
    byteaArray(lines.map(({ id }) => id)),
    byteaArray(lines.map(({ fingerprint }) => fingerprint)),
  ]);
  const outcomes = rows.map(({ outcome }) => outcome);
  const added = lines.filter((_line, place) => outcomes[place] === 'added');
  await addOpenCounts(
    session,
    added.flatMap((line) => countsOf(source, line)),
  );
  return outcomes;
}

type ServiceCount = { readonly service: number; readonly count: OpenCount };

function countsOf(source: Source, { service, month, content }: ImportLine): ServiceCount[] {
  const { edition, wording, tier, ratings, circumstances, asked } = content;
  return [...new Set([...asked, ...Object.keys(ratings)])].map((criterion) => {
    const series = { scope: 'node', edition, criterion, wording, source, tier } as const;
    return { service, count: { ...series, month, circumstances, tally: tallyOf(ratings[criterion]) } };
  });
}

function keyOf({ id }: ImportLine): string {
  return Buffer.from(id).toString('hex');
}
