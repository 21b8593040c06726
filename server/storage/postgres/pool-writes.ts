/** Pools what waited more than 12 months: one transaction a pool, so that a crash in between costs nothing. */
import { addMonths, dayNumber } from '#shared/scoring/day.ts';
import { type Pool, planPools, type WaitingGroup } from '#shared/scoring/pooling.ts';
import type { ReleaseStore, SealCounts } from '../store.ts';
import { groupText, isRated, type WaitingRow, waitingGroups, waitingMonths } from '../waiting-groups.ts';
import { close, closingTransaction, nothingSealed } from './closing.ts';
import type { Session } from './connection.ts';
import type { Database } from './database.ts';
import { lockWaiting, waitingContents } from './sealed-rows.ts';

type PoolRequest = Parameters<ReleaseStore['pool']>[0];
type ParentOf = (service: number) => number | null;

const waitingLongest = `SELECT service, content, count(*) AS n FROM submission_open
  WHERE day < $1
    AND service IN (SELECT number FROM service WHERE demo = (SELECT demo FROM release WHERE name = $2))
  GROUP BY service, content`;

const upwards = `WITH RECURSIVE up (number, parent) AS (
    SELECT number, parent FROM service WHERE number = ANY($1::int[])
    UNION
    SELECT service.number, service.parent FROM up JOIN service ON service.number = up.parent
  )
  SELECT number, parent FROM up`;

export async function poolWaiting(db: Database, request: PoolRequest): Promise<SealCounts> {
  const before = addMonths(request.date, -waitingMonths);
  const pools = await db.write(async (session) => {
    const rows = await session.query<WaitingRow>(waitingLongest, [dayNumber(before), request.release]);
    return plan(session, waitingGroups(rows), request.minCell);
  }, closingTransaction);
  let sum = nothingSealed;
  for (const pool of pools) {
    const counts = await closePool(db, pool, { ...request, before });
    sum = { cells: sum.cells + counts.cells, sealed: sum.sealed + counts.sealed };
  }
  return sum;
}

function closePool(
  db: Database,
  pool: Pool,
  request: PoolRequest & { readonly before: string },
): Promise<SealCounts> {
  const day = dayNumber(request.before);
  return db.write(async (session, attempt) => {
    if (attempt > 0) await lockWaiting(session, pool.services, day);
    const group = groupText(pool);
    const waiting: WaitingGroup[] = [];
    const submissions = [];
    for (const service of pool.services) {
      const contents = await waitingContents(session, service, day);
      const own = contents.filter((content) => groupText(content) === group);
      waiting.push({ ...pool, service, n: own.filter(isRated).length });
      submissions.push(...own);
    }
    // Another process may have taken withdrawals since the plan was made; the next release then decides again.
    const [still] = await plan(session, waiting, request.minCell);
    if (still?.ancestor !== pool.ancestor || still.services.length < pool.services.length)
      return nothingSealed;
    return close(session, {
      ...request,
      ...{ node: pool.ancestor, scope: 'pool', submissions },
      services: pool.services,
    });
  }, closingTransaction);
}

async function plan(session: Session, waiting: readonly WaitingGroup[], minCell: number): Promise<Pool[]> {
  if (waiting.length === 0) return [];
  const parentOf = await readParents(
    session,
    waiting.map(({ service }) => service),
  );
  return planPools({ waiting, parentOf, minCell });
}

async function readParents(session: Session, services: readonly number[]): Promise<ParentOf> {
  const rows = await session.query<{ number: number; parent: number | null }>(upwards, [services]);
  const parents = new Map(rows.map(({ number, parent }) => [number, parent]));
  return (service) => parents.get(service) ?? null;
}
