/** Reads the comments that became readable, one group a release, in key order. */
import { and, asc, eq } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { commentGroups } from '../comment-groups.ts';
import type { CommentStore } from '../store.ts';
import { comment, release } from './schema.ts';

export function commentReads(orm: BetterSQLite3Database): CommentStore {
  return {
    readable: async (service) => {
      const rows = orm
        .select({ release: release.name, date: release.date, text: comment.text })
        .from(comment)
        .innerJoin(release, and(eq(release.name, comment.release), eq(release.visible, true)))
        .where(eq(comment.service, service))
        .orderBy(asc(release.date), asc(release.name), asc(comment.key))
        .all();
      return commentGroups(rows);
    },
  };
}
