/** Reads and writes the counts that wait to close, and the cells held. */
import type { OpenCount } from '#shared/scoring/cell.ts';
import type { HeldCell } from '#shared/scoring/closing-plan.ts';
import { mergeOpenCounts } from '#shared/scoring/open-counts.ts';
import {
  type HeldRow,
  heldColumns,
  heldFrom,
  type OpenCountRow,
  openCountColumns,
  openCountFrom,
} from '../open-count-row.ts';
import type { Session } from './connection.ts';

const tally = ['c1', 'c2', 'c3', 'c4', 'c5', 'na', 'asked'];

/** In the order of the key, so that two that add to the same rows never wait for each other in a circle. */
const adding = `INSERT INTO open_count AS open SELECT * FROM json_populate_recordset(NULL::open_count, $1)
  ORDER BY service, scope, edition, criterion, wording, source, tier, month,
    channel, mode, outcome, placement, language
  ON CONFLICT (service, scope, edition, criterion, wording, source, tier, month,
    channel, mode, outcome, placement, language)
  DO UPDATE SET ${tally.map((column) => `${column} = open.${column} + excluded.${column}`).join(', ')}`;

/** Adds to the rows of the same series, month and circumstances. */
export async function addOpenCounts(
  session: Session,
  counts: readonly { readonly service: number; readonly count: OpenCount }[],
): Promise<void> {
  const byService = new Map<number, OpenCount[]>();
  for (const { service, count } of counts) {
    const alike = byService.get(service);
    if (alike) alike.push(count);
    else byService.set(service, [count]);
  }
  const rows = [...byService].flatMap(([service, of]) => rowsOf(service, mergeOpenCounts(of)));
  if (rows.length > 0) await session.run(adding, [JSON.stringify(rows)]);
}

export async function readOpenCounts(session: Session, service: number): Promise<OpenCount[]> {
  const rows = await session.query<OpenCountRow>('SELECT * FROM open_count WHERE service = $1', [service]);
  return rows.map(openCountFrom);
}

export async function replaceOpenCounts(
  session: Session,
  service: number,
  counts: readonly OpenCount[],
): Promise<void> {
  await session.run('DELETE FROM open_count WHERE service = $1', [service]);
  if (counts.length > 0) await session.run(adding, [JSON.stringify(rowsOf(service, counts))]);
}

export async function readHeld(session: Session, service: number): Promise<HeldCell[]> {
  const rows = await session.query<HeldRow>('SELECT * FROM held_cell WHERE service = $1', [service]);
  return rows.map(heldFrom);
}

export async function replaceHeld(
  session: Session,
  service: number,
  cells: readonly HeldCell[],
): Promise<void> {
  await session.run('DELETE FROM held_cell WHERE service = $1', [service]);
  const rows = cells.map((cell) => heldColumns(service, cell));
  if (rows.length > 0)
    await session.run('INSERT INTO held_cell SELECT * FROM json_populate_recordset(NULL::held_cell, $1)', [
      JSON.stringify(rows),
    ]);
}

function rowsOf(service: number, counts: readonly OpenCount[]): OpenCountRow[] {
  return counts.map((count) => openCountColumns(service, count));
}
