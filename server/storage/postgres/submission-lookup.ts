/** Tells a retry from a new submission, as durably as storing it would have been. */
import type { Operation } from '../operations/operation.ts';
import type { SubmissionStore } from '../store.ts';
import { idToBytes } from '../submission-id.ts';
import type { Database } from './database.ts';
import { performIn, performRead } from './perform.ts';

type Asked = Parameters<SubmissionStore['known']>;
type Known = Awaited<ReturnType<SubmissionStore['known']>>;

/** Writes, and so waits for the standby: a row that only a failing primary holds must not be called received. */
const touching = ['submission_open', 'submission_key'].map(
  (table) => `UPDATE ${table} SET fingerprint = fingerprint WHERE service = $1 AND id = $2`,
);

/**
 * Asked about everybody who is refused, so it keeps away from the connections of those who are not. What is not known, or
 * not the same, is told by a plain read; nothing is acknowledged by it.
 */
export async function lookUp(
  { apart }: Pick<Database, 'apart'>,
  known: (...asked: Asked) => Operation<Known>,
  asked: Asked,
): Promise<Known> {
  const told = await performRead(apart, known, () => known(...asked));
  if (told !== 'repeated') return told;
  return apart.write(async (session) => {
    // Again: what was read may have been forgotten since, or never have reached the server that is the primary now.
    const { value: still } = await performIn(session, known(...asked));
    const [service, id] = asked;
    if (still === 'repeated')
      for (const touch of touching) await session.run(touch, [service, idToBytes(id)]);
    return still;
  });
}
