/** Reads what was released, and what could be: on the primary, since publishing follows from it. */
import { dayNumber, dayOf } from '#shared/scoring/day.ts';
import type { Release, ReleaseStore } from '../store.ts';
import type { Database } from './database.ts';

type ReleaseRow = { readonly name: string; readonly date: string; readonly demo: number };

/** From the services outwards: two seeks each, however many submissions wait. */
const candidates = `SELECT number FROM service
  WHERE number > $1::bigint AND demo = $2
    AND (EXISTS (SELECT FROM submission_open WHERE service = number AND day < $3)
      OR EXISTS (SELECT FROM open_count WHERE service = number))
  ORDER BY number LIMIT $4`;

export function releaseReads(
  db: Database,
): Pick<ReleaseStore, 'latest' | 'firstDay' | 'candidates' | 'unfinished'> {
  const one = async (condition: string, demoMax = 1): Promise<Release | null> => {
    const [row] = await db.read<ReleaseRow>(
      `SELECT name, date, demo FROM release WHERE ${condition} AND demo <= $1 ORDER BY date DESC, name DESC LIMIT 1`,
      [demoMax],
    );
    return row ? { ...row, demo: row.demo === 1 } : null;
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
