/** Comments, readable once their release is. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { commentGroups } from '../comment-groups.ts';
import type { Dialect } from './dialect.ts';
import { publicRead, rows } from './operation.ts';
import { type Slots, statement } from './statement.ts';

export function commentOperations({ build, tables: { comment, release } }: Dialect) {
  const readable = statement((given: Slots<{ service: number }>) =>
    build
      .select({ release: sql<string>`${release.name}`.as('release'), date: release.date, text: comment.text })
      .from(comment)
      .innerJoin(release, and(eq(release.name, comment.release), eq(release.visible, 1)))
      .where(eq(comment.service, given.service))
      .orderBy(asc(release.date), asc(release.name), asc(comment.key)),
  );
  return {
    readable: publicRead(function* (service: number) {
      return commentGroups(yield* rows(readable, { service }));
    }),
  };
}
