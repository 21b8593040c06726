/** Seals one service at one date: one transaction, and no effect when repeated. */
import { dayNumber } from '#shared/scoring/day.ts';
import type { ReleaseStore, SealCounts } from '../store.ts';
import { close, closingTransaction } from './closing.ts';
import type { Database } from './database.ts';
import { lockWaiting, waitingContents } from './sealed-rows.ts';

type SealRequest = Parameters<ReleaseStore['seal']>[0];

export function sealService(
  db: Database,
  { service, release, date, minCell }: SealRequest,
): Promise<SealCounts> {
  const before = dayNumber(date);
  return db.write(async (session, attempt) => {
    if (attempt > 0) await lockWaiting(session, [service], before);
    return close(session, {
      ...{ node: service, scope: 'node', release, date, minCell },
      submissions: await waitingContents(session, service, before),
      services: [service],
      before: date,
    });
  }, closingTransaction);
}
