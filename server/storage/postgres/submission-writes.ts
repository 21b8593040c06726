/**
 * Changes one submission, as its receipt names it. Each first locks the open row: what follows then sees whatever a
 * rival left, and a rival that seals finds the row changed and begins again.
 *
 * Where nothing is left to change, an earlier attempt may have changed it without being acknowledged, its standby being
 * silent: the answer repeats that attempt, so it writes, and its COMMIT waits as that one's did.
 */
import type { Ratings } from '#shared/charter/rating.ts';
import { packContent, unpackContent } from '../packed-content.ts';
import type { ReceiptKey } from '../store.ts';
import type { Session } from './connection.ts';
import type { Database } from './database.ts';
import { pulsing } from './retention-writes.ts';

type OpenRow = { readonly id: Uint8Array; readonly day: number; readonly content: Uint8Array };

const locking = `SELECT id, day, content FROM submission_open
  WHERE service = $1 AND substring(id FROM 1 FOR 6) = $2 FOR UPDATE`;

/** What was shown stays `asked`, whatever is answered now. */
export function correctSubmission(
  db: Database,
  { service, idPrefix }: ReceiptKey,
  change: { readonly ratings: Ratings; readonly comment: string | null },
): Promise<boolean> {
  return db.write(async (session) => {
    const row = await lockOpen(session, { service, idPrefix });
    if (!row) return false;
    const content = packContent({ ...unpackContent(row.content), ratings: change.ratings });
    await session.run('UPDATE submission_open SET content = $1 WHERE service = $2 AND id = $3', [
      content,
      service,
      row.id,
    ]);
    await deleteComment(session, { service, idPrefix });
    if (change.comment !== null)
      await session.run(
        'INSERT INTO comment (service, key, day, release, text) VALUES ($1, $2, $3, NULL, $4)',
        [service, idPrefix, row.day, change.comment],
      );
    return true;
  });
}

export function withdrawSubmission(db: Database, key: ReceiptKey, day: number): Promise<boolean> {
  return db.write(async (session) => {
    const row = await lockOpen(session, key);
    if (!row) return unchanged(session);
    await session.run(
      `WITH gone AS (DELETE FROM submission_open WHERE service = $1 AND id = $2 RETURNING service, id, fingerprint)
       INSERT INTO submission_key (service, id, fingerprint, release, day)
       SELECT service, id, fingerprint, NULL, $3 FROM gone`,
      [key.service, row.id, day],
    );
    await deleteComment(session, key);
    return true;
  });
}

export function eraseComment(db: Database, key: ReceiptKey): Promise<boolean> {
  return db.write(async (session) => {
    // A correction under way would put another comment in its place.
    await lockOpen(session, key);
    return (await deleteComment(session, key)) > 0 || unchanged(session);
  });
}

/** @returns false. */
async function unchanged(session: Session): Promise<false> {
  await session.run(pulsing);
  return false;
}

async function lockOpen(session: Session, { service, idPrefix }: ReceiptKey): Promise<OpenRow | undefined> {
  const [row] = await session.query<OpenRow>(locking, [service, idPrefix]);
  return row;
}

function deleteComment(session: Session, { service, idPrefix }: ReceiptKey): Promise<number> {
  return session.run('DELETE FROM comment WHERE service = $1 AND key = $2', [service, idPrefix]);
}
