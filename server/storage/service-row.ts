/** A service as its row, and back: the columns are the same in every adapter. */
import { foldText } from '#shared/i18n/fold-text.ts';
import { dayOf } from '#shared/scoring/day.ts';
import type { Service } from './store.ts';

/** With the network it inherits and the number of services directly below. */
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

/** Everything a search may find a service by, folded. */
export function searchedText(row: Pick<ServiceRow, 'name' | 'kind' | 'place' | 'network' | 'code'>): string {
  return foldText([row.name, row.kind, row.place, row.network, row.code].join(' '));
}
