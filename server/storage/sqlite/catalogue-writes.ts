/** Creates and updates services, a whole directory at a time: all of it or nothing. */
import { foldText } from '#shared/i18n/fold-text.ts';
import { dayNumber } from '#shared/scoring/day.ts';
import type { ServiceDraft, UpsertCounts } from '../store.ts';
import { atomic } from './atomic.ts';
import type { Connection } from './connection.ts';
import { refoldIn } from './refold.ts';

type StoredRow = {
  readonly number: number;
  readonly parent: number | null;
  readonly name: string;
  readonly kind: string | null;
  readonly place: string | null;
  readonly network: string | null;
  readonly active: number;
  readonly demo: number;
  readonly editions: string;
  readonly questionnaire: string;
  readonly placements: string;
};

const defaults: Omit<StoredRow, 'number' | 'parent' | 'name'> = {
  kind: null,
  place: null,
  network: null,
  active: 1,
  demo: 0,
  editions: '[]',
  questionnaire: '{"fixed":null,"off":[]}',
  placements: '[]',
};

export function catalogueWrites(db: Connection) {
  const byCode = db.prepare<[string], StoredRow>(
    `SELECT number, parent, name, kind, place, network, active, demo, editions, questionnaire, placements
     FROM service WHERE code = ?`,
  );
  const parentOf = db.prepare<[number], number | null>('SELECT parent FROM service WHERE number = ?').pluck();
  const codeOf = db.prepare<[number], string>('SELECT code FROM service WHERE number = ?').pluck();
  const create = db.prepare(
    `INSERT INTO service (code, name, created_day, folded_name, folded_text) VALUES (?, ?, ?, '', '')`,
  );
  const update = db.prepare<StoredRow & { foldedName: string }>(
    `UPDATE service SET parent = @parent, name = @name, kind = @kind, place = @place, network = @network,
       active = @active, demo = @demo, editions = @editions, questionnaire = @questionnaire,
       placements = @placements, folded_name = @foldedName
     WHERE number = @number`,
  );
  const refold = refoldIn(db);

  /** Creates the missing rows first: a parent may stand after its children in the same call. */
  function createMissing(drafts: readonly ServiceDraft[], day: string): Set<string> {
    const created = new Set<string>();
    for (const { code, name } of drafts) {
      if (created.has(code) || byCode.get(code)) continue;
      create.run(code, name, dayNumber(day));
      created.add(code);
    }
    return created;
  }

  function resolveParent(draft: ServiceDraft, stored: StoredRow): number | null {
    if (draft.parent === undefined) return stored.parent;
    if (draft.parent === null) return null;
    const parent = byCode.get(draft.parent);
    if (!parent) throw new Error(`${draft.code}: no service has the code of its parent, ${draft.parent}`);
    return parent.number;
  }

  /** @throws when walking up from `number` comes back to it. */
  function refuseCycle(number: number): void {
    for (let above = parentOf.get(number) ?? null; above !== null; above = parentOf.get(above) ?? null)
      if (above === number) throw new Error(`${codeOf.get(number)} cannot hang below itself`);
  }

  return {
    /** @throws naming the code: unknown parent, cycle, or a code that stands twice. Nothing is then written. */
    upsertServices: atomic(db, (drafts: readonly ServiceDraft[], day: string): UpsertCounts => {
      refuseRepeatedCode(drafts);
      const created = createMissing(drafts, day);
      const moved: number[] = [];
      const changed: number[] = [];
      let updated = 0;
      for (const draft of drafts) {
        const stored = byCode.get(draft.code);
        if (!stored) throw new Error(`${draft.code} was not created`);
        const isNew = created.has(draft.code);
        const row = merge(draft, isNew ? { ...stored, ...defaults } : stored, resolveParent(draft, stored));
        if (!isNew && isSame(row, stored)) continue;
        update.run({ ...row, foldedName: foldText(row.name) });
        changed.push(row.number);
        if (row.parent !== stored.parent) moved.push(row.number);
        if (!isNew) updated += 1;
      }
      for (const number of moved) refuseCycle(number);
      refold(changed);
      return { created: created.size, updated, unchanged: drafts.length - created.size - updated };
    }),
  };
}

function merge(draft: ServiceDraft, stored: StoredRow, parent: number | null): StoredRow {
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

/** One order of keys, so that equal settings are equal texts. */
function editionJson({ edition, from }: { readonly edition: string; readonly from: string }) {
  return { edition, from };
}

function questionnaireJson({ fixed, off }: NonNullable<ServiceDraft['questionnaire']>): string {
  return JSON.stringify({ fixed, off });
}

function isSame(row: StoredRow, stored: StoredRow): boolean {
  return (Object.keys(row) as (keyof StoredRow)[]).every((column) => row[column] === stored[column]);
}

function refuseRepeatedCode(drafts: readonly ServiceDraft[]): void {
  const seen = new Set<string>();
  for (const { code } of drafts) {
    if (seen.has(code)) throw new Error(`the code ${code} stands twice`);
    seen.add(code);
  }
}
