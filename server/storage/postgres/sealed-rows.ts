/**
 * Takes sealed submissions out of the open table: the key stays 30 days, the ratings without it 13 months. Where rows
 * lie tells in which order they came, so keys, ratings and comments are written anew, in the order of their keys.
 */
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { unpackContent } from '../packed-content.ts';
import type { Session } from './connection.ts';

export type SealedGroupRows = {
  readonly service: number;
  readonly release: string;
  /** First bytes of every content of the group. */
  readonly group: Uint8Array;
  /** Only submissions of earlier days. */
  readonly before: number;
  /** Day of sealing. */
  readonly day: number;
};

const sealing = `WITH gone AS (
    DELETE FROM submission_open WHERE service = $1 AND day < $2 AND substring(content FROM 1 FOR 4) = $3
    RETURNING id, fingerprint, content
  ), kept AS (
    INSERT INTO submission_key (service, id, fingerprint, release, day)
    SELECT $1, id, fingerprint, $4, $5 FROM gone ORDER BY id
  ), archived AS (
    INSERT INTO rating_archive AS archive (service, release, content, n, day)
    SELECT $1, $4, content, count(*), $5 FROM gone GROUP BY content ORDER BY content
    ON CONFLICT (service, release, content) DO UPDATE SET n = archive.n + excluded.n
  ), released AS (
    DELETE FROM comment WHERE service = $1 AND release IS NULL
      AND key IN (SELECT substring(id FROM 1 FOR 6) FROM gone)
    RETURNING key, day, text
  ), rewritten AS (
    -- Sorted, so that every old row is gone before the first new one comes.
    INSERT INTO comment (service, key, day, release, text)
    SELECT $1, key, day, $4, text FROM released ORDER BY key
  )
  SELECT count(*) AS sealed FROM gone`;

/** @returns the number of submissions that left. */
export async function sealRows(session: Session, rows: SealedGroupRows): Promise<number> {
  const { service, before, group, release, day } = rows;
  const [gone] = await session.query<{ sealed: number }>(sealing, [service, before, group, release, day]);
  return gone?.sealed ?? 0;
}

/** Equal contents are one row with a count; each is unpacked once and repeated. */
export async function waitingContents(
  session: Session,
  service: number,
  before: number,
): Promise<SubmissionContent[]> {
  const rows = await session.query<{ content: Uint8Array; n: number }>(
    `SELECT content, count(*) AS n FROM submission_open WHERE service = $1 AND day < $2
     GROUP BY content ORDER BY content`,
    [service, before],
  );
  return rows.flatMap(({ content, n }) => Array<SubmissionContent>(n).fill(unpackContent(content)));
}

/** Nobody corrects or withdraws one of them before this transaction ends. */
export async function lockWaiting(
  session: Session,
  services: readonly number[],
  before: number,
): Promise<void> {
  await session.run(
    `SELECT FROM submission_open WHERE service = ANY($1::int[]) AND day < $2
     ORDER BY service, substring(id FROM 1 FOR 6) FOR UPDATE`,
    [services, before],
  );
}
