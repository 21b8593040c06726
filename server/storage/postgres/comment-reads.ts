/** Reads the comments that became readable, one group a release, in key order. */
import { commentGroups } from '../comment-groups.ts';
import type { CommentStore } from '../store.ts';
import type { PublicReads } from './public-reads.ts';

const readable = `SELECT release.name AS release, release.date, comment.text
  FROM comment JOIN release ON release.name = comment.release AND release.visible = 1
  WHERE comment.service = $1 ORDER BY release.date, release.name, comment.key`;

export function commentReads(reads: PublicReads): CommentStore {
  return {
    readable: async (service) => commentGroups(await reads((from) => from.read(readable, [service]))),
  };
}
