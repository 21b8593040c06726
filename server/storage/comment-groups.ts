/** Comments as they become readable: one group a release. */
import { monthOf } from '#shared/scoring/day.ts';
import type { CommentGroup } from './store.ts';

/** @param rows in order of release date, release and key. */
export function commentGroups(
  rows: readonly { readonly release: string; readonly date: string; readonly text: string }[],
): CommentGroup[] {
  const groups = new Map<string, { month: string; comments: string[] }>();
  for (const row of rows) {
    const group = groups.get(row.release) ?? { month: monthOf(row.date), comments: [] };
    group.comments.push(row.text);
    groups.set(row.release, group);
  }
  return [...groups.values()];
}
