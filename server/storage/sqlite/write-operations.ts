/** Every write the store knows, as the writer's thread runs them: synchronous, each one transaction or more. */
import { catalogueWrites } from './catalogue-writes.ts';
import type { Connection } from './connection.ts';
import { importWrites } from './import-writes.ts';
import { operationWrites } from './operation-writes.ts';
import { poolWrites } from './pool-writes.ts';
import { retentionWrites } from './retention-writes.ts';
import { sealWrites } from './seal-writes.ts';
import { submissionWrites } from './submission-writes.ts';

export type WriteOperations = ReturnType<typeof writeOperations>;

export function writeOperations(db: Connection) {
  const operations = operationWrites(db);
  return {
    ...operations,
    ...catalogueWrites(db),
    ...submissionWrites(db),
    ...importWrites(db),
    ...sealWrites(db),
    ...poolWrites(db),
    ...retentionWrites(db, operations),
  };
}
