/** Takes sealed submissions out of the open table: the key stays 30 days, the ratings without it 13 months. */
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { unpackContent } from '../packed-content.ts';
import type { Connection } from './connection.ts';

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

const inGroup = 'service = @service AND day < @before AND substr(content, 1, length(@group)) = @group';

export function sealedRows(db: Connection) {
  const keepKeys = db.prepare<SealedGroupRows>(
    `INSERT INTO submission_key (service, id, fingerprint, release, day)
     SELECT service, id, fingerprint, @release, @day FROM submission_open WHERE ${inGroup}`,
  );
  const archive = db.prepare<SealedGroupRows>(
    `INSERT INTO rating_archive (service, release, content, n, day)
     SELECT service, @release, content, count(*), @day FROM submission_open WHERE ${inGroup} GROUP BY content
     ON CONFLICT DO UPDATE SET n = n + excluded.n`,
  );
  const releaseComments = db.prepare<SealedGroupRows>(
    `UPDATE comment SET release = @release
     WHERE service = @service AND release IS NULL
       AND key IN (SELECT substr(id, 1, 6) FROM submission_open WHERE ${inGroup})`,
  );
  const remove = db.prepare<SealedGroupRows>(`DELETE FROM submission_open WHERE ${inGroup}`);

  return {
    /** @returns the number of submissions that left. */
    seal(rows: SealedGroupRows): number {
      keepKeys.run(rows);
      archive.run(rows);
      releaseComments.run(rows);
      return remove.run(rows).changes;
    },
  };
}

/** Equal contents are one row with a count; each is unpacked once and repeated. */
export function waitingContents(db: Connection): (service: number, before: number) => SubmissionContent[] {
  const select = db.prepare<[number, number], { content: Buffer; n: number }>(
    'SELECT content, count(*) AS n FROM submission_open WHERE service = ? AND day < ? GROUP BY content',
  );
  return (service, before) =>
    select
      .all(service, before)
      .flatMap(({ content, n }) => Array<SubmissionContent>(n).fill(unpackContent(content)));
}
