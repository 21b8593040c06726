/** Everything that is written once, by noun. */
import { commentOperations } from './comments.ts';
import type { Dialect } from './dialect.ts';
import { releaseOperations } from './releases.ts';
import { submissionOperations } from './submissions.ts';

export function operationsOn(dialect: Dialect) {
  return {
    comments: commentOperations(dialect),
    releases: releaseOperations(dialect),
    submissions: submissionOperations(dialect),
  };
}
