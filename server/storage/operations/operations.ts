/** Everything that is written once, by noun. */
import { commentOperations } from './comments.ts';
import type { Dialect } from './dialect.ts';
import { releaseOperations } from './releases.ts';
import { retentionOperations } from './retention.ts';
import { serviceOperations } from './services.ts';
import { submissionOperations } from './submissions.ts';

export function operationsOn(dialect: Dialect) {
  return {
    services: serviceOperations(dialect),
    submissions: submissionOperations(dialect),
    releases: releaseOperations(dialect),
    comments: commentOperations(dialect),
    retention: retentionOperations(dialect),
  };
}
