/** A service as its row and back, and what a draft makes of it: the columns are the same in every adapter. */
import { foldText } from '#shared/i18n/fold-text.ts';
import { dayOf } from '#shared/scoring/day.ts';
import type { Service, ServiceDraft } from './store.ts';
import type { service } from './tables/service.ts';

type Stored = typeof service.$inferSelect;

/** With the network it inherits and the number of services directly below. */
export type ServiceRow = Omit<Stored, 'folded_name' | 'folded_text'> & { readonly children: number };

/** The columns a draft can change, and the number of the row they belong to; equal settings are equal texts. */
export type SettledService = Omit<Stored, 'code' | 'created_day' | 'folded_name' | 'folded_text'>;

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

/** Fields left undefined keep what is stored. */
export function mergeDraft(
  draft: ServiceDraft,
  stored: SettledService,
  parent: number | null,
): SettledService {
  const network = draft.network === undefined ? stored.network : draft.network;
  return {
    number: stored.number,
    parent,
    name: draft.name,
    kind: draft.kind === undefined ? stored.kind : draft.kind,
    place: draft.place === undefined ? stored.place : draft.place,
    // The label of the root; what hangs below inherits it and stores none.
    network: parent === null ? network : null,
    active: draft.active === undefined ? stored.active : Number(draft.active),
    demo: draft.demo === undefined ? stored.demo : Number(draft.demo),
    editions:
      draft.editions === undefined ? stored.editions : JSON.stringify(draft.editions.map(editionJson)),
    questionnaire:
      draft.questionnaire === undefined ? stored.questionnaire : questionnaireJson(draft.questionnaire),
    placements: draft.placements === undefined ? stored.placements : JSON.stringify(draft.placements),
  };
}

export function isSameService(row: SettledService, stored: SettledService): boolean {
  return (Object.keys(row) as (keyof SettledService)[]).every((column) => row[column] === stored[column]);
}

/** Everything a search may find a service by, folded. */
export function searchedText(row: Pick<ServiceRow, 'name' | 'kind' | 'place' | 'network' | 'code'>): string {
  return foldText([row.name, row.kind, row.place, row.network, row.code].join(' '));
}

/** @throws naming a code that stands twice. */
export function refuseRepeatedCode(drafts: readonly ServiceDraft[]): void {
  const seen = new Set<string>();
  for (const { code } of drafts) {
    if (seen.has(code)) throw new Error(`the code ${code} stands twice`);
    seen.add(code);
  }
}

/** One order of keys, so that equal settings are equal texts. */
function editionJson({ edition, from }: { readonly edition: string; readonly from: string }) {
  return { edition, from };
}

function questionnaireJson({ fixed, off }: NonNullable<ServiceDraft['questionnaire']>): string {
  return JSON.stringify({ fixed, off });
}
