/** Reads what was released, and what could be: on the primary, since publishing follows from it. */
import { dayNumber, dayOf } from '#shared/scoring/day.ts';
import type { Release, ReleaseStore } from '../store.ts';
import type { Database } from './database.ts';
import type { Revisions } from './public-reads.ts';

type ReleaseRow = {
  readonly name: string;
  readonly date: string;
  readonly demo: number;
  readonly revision: number;
};

/** From the services outwards: two seeks each, however many submissions wait. */
const candidates = `SELECT number FROM service
  WHERE number > $1::bigint AND demo = $2
    AND (EXISTS (SELECT FROM submission_open WHERE service = number AND day < $3)
      OR EXISTS (SELECT FROM open_count WHERE service = number))
  ORDER BY number LIMIT $4`;

export function releaseReads(
  db: Database,
  { saw }: Pick<Revisions, 'saw'>,
): Pick<ReleaseStore, 'latest' | 'firstDay' | 'candidates' | 'unfinished'> {
  const one = async (condition: string, demoMax = 1): Promise<Release | null> => {
    const [row] = await db.read<ReleaseRow>(
      `SELECT name, date, demo, (SELECT revision FROM store) AS revision FROM release
       WHERE ${condition} AND demo <= $1 ORDER BY date DESC, name DESC LIMIT 1`,
      [demoMax],
    );
    if (!row) return null;
    saw(row.revision);
    return { name: row.name, date: row.date, demo: row.demo === 1 };
  };
  return {
    latest: (options) => one('visible = 1', options?.includeDemo ? 1 : 0),
    unfinished: () => one('visible = 0'),
    firstDay: async () => {
      const [first] = await db.read<{ day: number }>('SELECT created_day AS day FROM store');
      return first ? dayOf(first.day) : null;
    },
    candidates: async ({ date, demo, after, limit }) => {
      const rows = await db.read<{ number: number }>(candidates, [
        after,
        Number(demo),
        dayNumber(date),
        limit,
      ]);
      return rows.map(({ number }) => number);
    },
  };
}
