/** Releases, from begun to visible. */
import { and, asc, desc, eq, exists, gt, lt, lte, or, sql } from 'drizzle-orm';
import { dayNumber, dayOf } from '#shared/scoring/day.ts';
import type { Release, ReleaseStore } from '../store.ts';
import type { Dialect } from './dialect.ts';
import { first, longWrite, read, rows, run } from './operation.ts';
import { type Slots, statement } from './statement.ts';

export function releaseOperations({ build, tables }: Dialect) {
  const { release, store, service, submissionOpen, openCount } = tables;
  const described = { name: release.name, date: release.date, demo: release.demo };

  const newest = statement((given: Slots<{ demoMax: number }>) =>
    build
      .select(described)
      .from(release)
      .where(and(eq(release.visible, 1), lte(release.demo, given.demoMax)))
      .orderBy(desc(release.date), desc(release.name))
      .limit(1),
  );
  const hidden = statement(() =>
    build.select(described).from(release).where(eq(release.visible, 0)).limit(1),
  );
  const created = statement(() => build.select({ created_day: store.created_day }).from(store));

  const one = sql`1`.as('one');
  const ofService = (table: typeof submissionOpen | typeof openCount) => eq(table.service, service.number);
  // From the services outwards: two seeks each, however many submissions wait.
  const waiting = statement((given: Slots<{ after: number; demo: number; before: number; limit: number }>) =>
    build
      .select({ number: service.number })
      .from(service)
      .where(
        and(
          gt(service.number, given.after),
          eq(service.demo, given.demo),
          or(
            exists(
              build
                .select({ one })
                .from(submissionOpen)
                .where(and(ofService(submissionOpen), lt(submissionOpen.day, given.before))),
            ),
            exists(build.select({ one }).from(openCount).where(ofService(openCount))),
          ),
        ),
      )
      .orderBy(asc(service.number))
      .limit(given.limit),
  );

  // One found open after a crash is of demonstration cells only while both starts say so.
  const open = statement((given: Slots<{ name: string; date: string; demo: number }>) =>
    build
      .insert(release)
      .values({ name: given.name, date: given.date, demo: given.demo })
      .onConflictDoUpdate({
        target: release.name,
        set: { demo: sql`${release.demo} * excluded.demo` },
        setWhere: eq(release.visible, 0),
      }),
  );
  const reveal = statement((given: Slots<{ name: string }>) =>
    build.update(release).set({ visible: 1 }).where(eq(release.name, given.name)),
  );
  const revise = statement(() => build.update(store).set({ revision: sql`${store.revision} + 1` }));

  return {
    latest: read(function* (options?: Parameters<ReleaseStore['latest']>[0]) {
      return releaseOf(yield* first(newest, { demoMax: Number(options?.includeDemo ?? false) }));
    }),

    unfinished: read(function* () {
      return releaseOf(yield* first(hidden, {}));
    }),

    firstDay: read(function* () {
      const row = yield* first(created, {});
      return row ? dayOf(row.created_day) : null;
    }),

    candidates: read(function* ({ date, demo, after, limit }: Parameters<ReleaseStore['candidates']>[0]) {
      const found = yield* rows(waiting, { before: dayNumber(date), demo: Number(demo), after, limit });
      return found.map(({ number }) => number);
    }),

    begin: longWrite(function* ({ name, date, demo }: Release) {
      return (yield* run(open, { name, date, demo: Number(demo) })) > 0 ? 'open' : 'exists';
    }),

    /** @throws where none has that name. */
    show: longWrite(function* (name: string) {
      if ((yield* run(reveal, { name })) === 0) throw new Error(`no release is named ${name}`);
      yield* run(revise, {});
    }),
  };
}

function releaseOf(row: { name: string; date: string; demo: number } | undefined): Release | null {
  return row ? { name: row.name, date: row.date, demo: row.demo === 1 } : null;
}
