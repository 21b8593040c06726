/** Creates and updates services, a whole directory at a time: all of it or nothing. In SQL of its own: row by row here, a directory in four statements on PostgreSQL. */
import { foldText } from '#shared/i18n/fold-text.ts';
import { dayNumber } from '#shared/scoring/day.ts';
import { settledColumns } from '../service-columns.ts';
import { isSameService, mergeDraft, refuseRepeatedCode, type SettledService } from '../service-row.ts';
import type { ServiceDraft, UpsertCounts } from '../store.ts';
import { atomic } from './atomic.ts';
import type { Connection } from './connection.ts';
import { refoldIn } from './refold.ts';

export function catalogueWrites(db: Connection) {
  const byCode = db.prepare<[string], SettledService>(
    `SELECT number, ${settledColumns.join(', ')} FROM service WHERE code = ?`,
  );
  const parentOf = db.prepare<[number], number | null>('SELECT parent FROM service WHERE number = ?').pluck();
  const codeOf = db.prepare<[number], string>('SELECT code FROM service WHERE number = ?').pluck();
  const create = db.prepare(
    `INSERT INTO service (code, name, created_day, folded_name, folded_text) VALUES (?, ?, ?, '', '')`,
  );
  const update = db.prepare<SettledService & { foldedName: string }>(
    `UPDATE service SET ${settledColumns.map((column) => `${column} = @${column}`).join(', ')},
       folded_name = @foldedName WHERE number = @number`,
  );
  const revise = db.prepare('UPDATE store SET revision = revision + 1');
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

  function resolveParent(draft: ServiceDraft, stored: SettledService): number | null {
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
        const row = mergeDraft(draft, stored, resolveParent(draft, stored));
        if (!isNew && isSameService(row, stored)) continue;
        update.run({ ...row, foldedName: foldText(row.name) });
        changed.push(row.number);
        if (row.parent !== stored.parent) moved.push(row.number);
        if (!isNew) updated += 1;
      }
      for (const number of moved) refuseCycle(number);
      refold(changed);
      if (changed.length > 0) revise.run();
      return { created: created.size, updated, unchanged: drafts.length - created.size - updated };
    }),
  };
}
