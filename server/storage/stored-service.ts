/** What a draft makes of the service it names: fields left undefined keep what is stored. */
import type { ServiceRow } from './service-row.ts';
import type { ServiceDraft } from './store.ts';

/** The columns a draft can change; equal settings are equal texts. */
export type StoredService = Omit<ServiceRow, 'code' | 'created_day' | 'children'>;

/** What a new service has where its draft says nothing; the defaults of the migrations. */
export const newService: Omit<StoredService, 'number' | 'parent' | 'name'> = {
  kind: null,
  place: null,
  network: null,
  active: 1,
  demo: 0,
  editions: '[]',
  questionnaire: '{"fixed":null,"off":[]}',
  placements: '[]',
};

export function mergeDraft(draft: ServiceDraft, stored: StoredService, parent: number | null): StoredService {
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

export function isSameService(row: StoredService, stored: StoredService): boolean {
  return (Object.keys(row) as (keyof StoredService)[]).every((column) => row[column] === stored[column]);
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
