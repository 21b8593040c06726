/** What waits in the open table for a pool, grouped as it would be sealed. */
import { overall } from '#shared/charter/criteria.ts';
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import type { SealedGroup } from '#shared/scoring/closing-plan.ts';
import type { WaitingGroup } from '#shared/scoring/pooling.ts';
import { unpackContent } from './packed-content.ts';

/**
 * A closing takes every open submission of earlier days, so one still open after so long says that the `overall` of its
 * series closed nothing in between: the service is too small to close it alone.
 */
export const waitingMonths = 12;

/** Equal contents of one service, counted. */
export type WaitingRow = { readonly service: number; readonly content: Uint8Array; readonly n: number };

export function waitingGroups(rows: readonly WaitingRow[]): WaitingGroup[] {
  const groups = new Map<string, WaitingGroup>();
  for (const row of rows) {
    const content = unpackContent(row.content);
    if (!isRated(content)) continue;
    const { edition, wording, tier } = content;
    const key = `${row.service} ${groupText(content)}`;
    const known = groups.get(key)?.n ?? 0;
    groups.set(key, { service: row.service, edition, wording, tier, n: known + row.n });
  }
  return [...groups.values()];
}

/** Only levels count towards a cell. */
export function isRated({ ratings }: SubmissionContent): boolean {
  const rating = ratings[overall.key];
  return rating !== undefined && rating !== 'na';
}

export function groupText({ edition, wording, tier }: SealedGroup): string {
  return JSON.stringify([edition, wording, tier]);
}
