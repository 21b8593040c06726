/**
 * Applies the closing rule to one node inside a transaction: reads what waits, plans, writes what changed.
 *
 * REPEATABLE READ: everything is read from one snapshot and only rows of that snapshot are sealed, so a submission that
 * arrives meanwhile stays open. One that is corrected, withdrawn or sent again meanwhile makes the transaction fail and
 * run again; from the second attempt on its rows are locked first, so that it cannot be overtaken for ever.
 */
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { planClosing } from '#shared/scoring/closing.ts';
import type { ClosingPlan } from '#shared/scoring/closing-plan.ts';
import { dayNumber, dayOf } from '#shared/scoring/day.ts';
import { mergeOpenCounts } from '#shared/scoring/open-counts.ts';
import { packGroup } from '../packed-content.ts';
import type { SealCounts } from '../store.ts';
import { insertCells, readClosings } from './cell-rows.ts';
import type { Session } from './connection.ts';
import { longDeadlineMs, type WriteOptions } from './database.ts';
import { readHeld, readOpenCounts, replaceHeld, replaceOpenCounts } from './open-count-rows.ts';
import { sealRows } from './sealed-rows.ts';

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

export const closingTransaction = {
  isolation: 'REPEATABLE READ',
  deadlineMs: longDeadlineMs,
} as const satisfies WriteOptions;

export const nothingSealed: SealCounts = { cells: 0, sealed: 0 };

export async function close(session: Session, closing: Closing): Promise<SealCounts> {
  const { node, scope, release, date, minCell, submissions } = closing;
  const createdDay = await readCreatedDay(session, node, release);
  const openCounts = mergeOpenCounts(await readOpenCounts(session, node));
  if (submissions.length === 0 && openCounts.length === 0) return nothingSealed;
  const held = await readHeld(session, node);
  const { lastClosing, closedMonth } = await readClosings(session, node, release);
  const plan = planClosing({
    ...{ date, minCell, scope, submissions, openCounts, held },
    ...{ lastClosing, closedMonth, createdDay },
  });
  if (plan.cells.length > 0) {
    await holdOpen(session, release);
    await insertCells(session, node, release, plan.cells);
  }
  // Unchanged counts are not rewritten: most services wait on most days, and a commit without a write costs no flush.
  if (!isSame(plan.openCounts, openCounts)) await replaceOpenCounts(session, node, plan.openCounts);
  if (!isSame(plan.held, held)) await replaceHeld(session, node, plan.held);
  return { cells: plan.cells.length, sealed: await sealGroups(session, closing, plan) };
}

/** Fails the transaction if another publisher shows the release, and makes one that would wait. */
async function holdOpen(session: Session, release: string): Promise<void> {
  await session.run('SELECT FROM release WHERE name = $1 AND visible = 0 FOR SHARE', [release]);
}

async function readCreatedDay(session: Session, node: number, release: string): Promise<string> {
  const [state] = await session.query<{ visible: number | null; created: number | null }>(
    `SELECT (SELECT visible FROM release WHERE name = $1) AS visible,
       (SELECT created_day FROM service WHERE number = $2) AS created`,
    [release, node],
  );
  if (state?.visible === 1) throw new Error(`release ${release} is visible; it takes no more cells`);
  if (state?.visible !== 0) throw new Error(`release ${release} was not begun`);
  if (state.created === null) throw new Error(`no service has number ${node}`);
  return dayOf(state.created);
}

async function sealGroups(
  session: Session,
  { services, before, release, date }: Closing,
  plan: ClosingPlan,
): Promise<number> {
  let sealed = 0;
  for (const group of plan.sealed)
    for (const service of services)
      sealed += await sealRows(session, {
        ...{ service, release, group: packGroup(group) },
        before: dayNumber(before),
        day: dayNumber(date),
      });
  return sealed;
}

/** A difference in order alone costs one rewrite and nothing else. */
function isSame(planned: readonly object[], stored: readonly object[]): boolean {
  return JSON.stringify(planned) === JSON.stringify(stored);
}
