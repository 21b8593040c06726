/** Applies the closing rule to one node inside a transaction: reads what waits, plans, writes what changed. */
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { planClosing } from '#shared/scoring/closing.ts';
import type { ClosingPlan } from '#shared/scoring/closing-plan.ts';
import { dayNumber, dayOf } from '#shared/scoring/day.ts';
import { mergeOpenCounts } from '#shared/scoring/open-counts.ts';
import { packGroup } from '../packed-content.ts';
import type { SealCounts } from '../store.ts';
import { cellRows } from './cell-rows.ts';
import type { Connection } from './connection.ts';
import { openCountRows } from './open-count-rows.ts';
import { sealedRows } from './sealed-rows.ts';

export type Closing = {
  /** Where the cells are written: the service, or the ancestor of a pool. */
  readonly node: number;
  readonly scope: 'node' | 'pool';
  readonly release: string;
  readonly date: string;
  readonly minCell: number;
  readonly submissions: readonly SubmissionContent[];
  /** The services whose submissions these are. */
  readonly services: readonly number[];
  /** Their submissions of earlier days are those read. */
  readonly before: string;
};

export const nothingSealed: SealCounts = { cells: 0, sealed: 0 };

export function closingIn(db: Connection): (closing: Closing) => SealCounts {
  const createdDay = db.prepare<[number], number>('SELECT created_day FROM service WHERE number = ?').pluck();
  const visible = db.prepare<[string], number>('SELECT visible FROM release WHERE name = ?').pluck();
  const counts = openCountRows(db);
  const cells = cellRows(db);
  const rows = sealedRows(db);

  function refuseUnlessOpen(release: string): void {
    const state = visible.get(release);
    if (state === undefined) throw new Error(`release ${release} was not begun`);
    if (state === 1) throw new Error(`release ${release} is visible; it takes no more cells`);
  }

  return (closing) => {
    const { node, scope, release, date, minCell, submissions } = closing;
    refuseUnlessOpen(release);
    const created = createdDay.get(node);
    if (created === undefined) throw new Error(`no service has number ${node}`);
    const openCounts = mergeOpenCounts(counts.of(node));
    const held = counts.held(node);
    if (submissions.length === 0 && openCounts.length === 0) return nothingSealed;
    const plan = planClosing({
      ...{ date, minCell, scope, submissions, openCounts, held },
      lastClosing: (series) => cells.lastClosing(node, series),
      closedMonth: (series, month) => cells.closedMonth(node, series, { release, month }),
      createdDay: dayOf(created),
    });
    for (const cell of plan.cells) cells.insert(node, release, cell);
    // Unchanged counts are not rewritten: most services wait on most days, and a commit without a write costs no flush.
    if (!isSame(plan.openCounts, openCounts)) counts.replace(node, plan.openCounts);
    if (!isSame(plan.held, held)) counts.replaceHeld(node, plan.held);
    return { cells: plan.cells.length, sealed: sealGroups(closing, plan) };
  };

  function sealGroups({ services, before, release, date }: Closing, plan: ClosingPlan): number {
    let sealed = 0;
    for (const group of plan.sealed)
      for (const service of services)
        sealed += rows.seal({
          ...{ service, release, group: packGroup(group) },
          before: dayNumber(before),
          day: dayNumber(date),
        });
    return sealed;
  }
}

/** A difference in order alone costs one rewrite and nothing else. */
function isSame(planned: readonly object[], stored: readonly object[]): boolean {
  return JSON.stringify(planned) === JSON.stringify(stored);
}
