/** Pools what waited more than 12 months: one transaction a pool, so that a crash in between costs nothing. */
import { addMonths, dayNumber } from '#shared/scoring/day.ts';
import { type Pool, planPools, type WaitingGroup } from '#shared/scoring/pooling.ts';
import type { SealCounts } from '../store.ts';
import { groupText, isRated, type WaitingRow, waitingGroups, waitingMonths } from '../waiting-groups.ts';
import { atomic } from './atomic.ts';
import { closingIn, nothingSealed } from './closing.ts';
import type { Connection } from './connection.ts';
import { waitingContents } from './sealed-rows.ts';

export type PoolRequest = { readonly release: string; readonly date: string; readonly minCell: number };

export function poolWrites(db: Connection) {
  const close = closingIn(db);
  const contents = waitingContents(db);
  const parentOf = db.prepare<[number], number | null>('SELECT parent FROM service WHERE number = ?').pluck();
  const waitingRows = db.prepare<Record<string, unknown>, WaitingRow>(
    `SELECT service, content, count(*) AS n FROM submission_open
     WHERE day < @before
       AND service IN (SELECT number FROM service WHERE demo = (SELECT demo FROM release WHERE name = @release))
     GROUP BY service, content`,
  );

  const planIn = (waiting: readonly WaitingGroup[], minCell: number) =>
    planPools({ waiting, parentOf: (service) => parentOf.get(service) ?? null, minCell });

  const closePool = atomic(db, (request: PoolRequest, pool: Pool): SealCounts => {
    const before = addMonths(request.date, -waitingMonths);
    const group = groupText(pool);
    const groups = pool.services.map((service) => ({
      service,
      contents: contents(service, dayNumber(before)).filter((content) => groupText(content) === group),
    }));
    const waiting = groups.map(({ service, contents }) => ({
      ...pool,
      service,
      n: contents.filter(isRated).length,
    }));
    // Another process may have taken withdrawals since the plan was made; the next release then decides again.
    const [still] = planIn(waiting, request.minCell);
    if (still?.ancestor !== pool.ancestor || still.services.length < pool.services.length)
      return nothingSealed;
    const submissions = groups.flatMap(({ contents }) => contents);
    return close({
      ...request,
      node: pool.ancestor,
      scope: 'pool',
      submissions,
      services: pool.services,
      before,
    });
  });

  return {
    planWaiting(request: PoolRequest): Pool[] {
      const before = dayNumber(addMonths(request.date, -waitingMonths));
      const rows = waitingRows.all({ release: request.release, before });
      return planIn(waitingGroups(rows), request.minCell);
    },
    closePool,
  };
}
