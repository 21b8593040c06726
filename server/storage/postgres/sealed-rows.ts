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

const inGroup = 'service = $1 AND day < $2 AND substring(content FROM 1 FOR 4) = $3';

const keepKeys = `INSERT INTO submission_key (service, id, fingerprint, release, day)
  SELECT service, id, fingerprint, $4, $5 FROM submission_open WHERE ${inGroup} ORDER BY id`;

const archive = `INSERT INTO rating_archive AS archive (service, release, content, n, day)
  SELECT service, $4, content, count(*), $5 FROM submission_open WHERE ${inGroup} GROUP BY service, content ORDER BY content
  ON CONFLICT (service, release, content) DO UPDATE SET n = archive.n + excluded.n`;

const releaseComments = `WITH released AS (
    DELETE FROM comment WHERE service = $1 AND release IS NULL
      AND key IN (SELECT substring(id FROM 1 FOR 6) FROM submission_open WHERE ${inGroup})
    RETURNING service, key, day, text
  )
  INSERT INTO comment (service, key, day, release, text) SELECT service, key, day, $4, text FROM released ORDER BY key`;

const remove = `DELETE FROM submission_open WHERE ${inGroup}`;

/** @returns the number of submissions that left. */
export async function sealRows(session: Session, rows: SealedGroupRows): Promise<number> {
  const { service, before, group, release, day } = rows;
  await session.run(keepKeys, [service, before, group, release, day]);
  await session.run(archive, [service, before, group, release, day]);
  await session.run(releaseComments, [service, before, group, release]);
  return session.run(remove, [service, before, group]);
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
