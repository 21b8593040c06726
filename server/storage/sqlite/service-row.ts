/** A service as its row, and back. */
import { dayOf } from '#shared/scoring/day.ts';
import type { Service } from '../store.ts';

/** Columns of one service, what it inherits and what hangs from it included; `service` is the table's name here. */
export const serviceColumns = `
  service.number, service.code, service.parent, service.name, service.kind, service.place,
  service.active, service.demo, service.created_day, service.editions, service.questionnaire, service.placements,
  (WITH RECURSIVE above (parent, network) AS (
     SELECT service.parent, service.network
     UNION ALL
     SELECT higher.parent, higher.network FROM above JOIN service AS higher ON higher.number = above.parent
   ) SELECT network FROM above WHERE parent IS NULL) AS network,
  (SELECT count(*) FROM service AS below WHERE below.parent = service.number) AS children`;

export type ServiceRow = {
  readonly number: number;
  readonly code: string;
  readonly parent: number | null;
  readonly name: string;
  readonly kind: string | null;
  readonly place: string | null;
  readonly network: string | null;
  readonly active: number;
  readonly demo: number;
  readonly created_day: number;
  readonly editions: string;
  readonly questionnaire: string;
  readonly placements: string;
  readonly children: number;
};

export function serviceOf(row: ServiceRow): Service {
  const { created_day, active, demo, editions, questionnaire, placements, ...plain } = row;
  return {
    ...plain,
    active: active === 1,
    demo: demo === 1,
    createdDay: dayOf(created_day),
    editions: JSON.parse(editions),
    questionnaire: JSON.parse(questionnaire),
    placements: JSON.parse(placements),
  };
}
