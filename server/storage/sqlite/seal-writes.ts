/** Seals one service at one date: one transaction, and no effect when repeated. */
import { dayNumber } from '#shared/scoring/day.ts';
import type { SealCounts } from '../store.ts';
import { atomic } from './atomic.ts';
import { closingIn } from './closing.ts';
import type { Connection } from './connection.ts';
import { waitingContents } from './sealed-rows.ts';

export type SealRequest = {
  readonly service: number;
  readonly release: string;
  readonly date: string;
  readonly minCell: number;
};

export function sealWrites(db: Connection) {
  const close = closingIn(db);
  const contents = waitingContents(db);
  return {
    sealService: atomic(
      db,
      ({ service, release, date, minCell }: SealRequest): SealCounts =>
        close({
          ...{ node: service, scope: 'node', release, date, minCell },
          submissions: contents(service, dayNumber(date)),
          services: [service],
          before: date,
        }),
    ),
  };
}
