/** Reads what was released, and what could be. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { dayNumber, dayOf } from '#shared/scoring/day.ts';
import type { ReleaseStore } from '../store.ts';
import type { Connection } from './connection.ts';
import * as tables from './schema.ts';

type Query = Parameters<ReleaseStore['candidates']>[0];

export function releaseReads(
  db: Connection,
  orm: BetterSQLite3Database,
): Pick<ReleaseStore, 'latest' | 'firstDay' | 'candidates' | 'unfinished'> {
  const { release, store } = tables;
  // From the services outwards: two seeks each, however many submissions wait.
  const candidates = db
    .prepare<Record<string, unknown>, number>(
      `SELECT number FROM service
       WHERE number > @after AND demo = @demo
         AND (EXISTS (SELECT 1 FROM submission_open WHERE service = number AND day < @before)
           OR EXISTS (SELECT 1 FROM open_count WHERE service = number))
       ORDER BY number LIMIT @limit`,
    )
    .pluck();

  const columns = { name: release.name, date: release.date, demo: release.demo };

  return {
    latest: async (options) => {
      const kinds = options?.includeDemo ? [false, true] : [false];
      const newest = orm
        .select(columns)
        .from(release)
        .where(and(eq(release.visible, true), inArray(release.demo, kinds)))
        .orderBy(desc(release.date), desc(release.name))
        .limit(1)
        .get();
      return newest ?? null;
    },
    unfinished: async () => orm.select(columns).from(release).where(eq(release.visible, false)).get() ?? null,
    firstDay: async () => {
      const first = orm.select({ day: store.createdDay }).from(store).get();
      return first ? dayOf(first.day) : null;
    },
    candidates: async ({ date, demo, after, limit }: Query) =>
      candidates.all({ before: dayNumber(date), demo: Number(demo), after, limit }),
  };
}
