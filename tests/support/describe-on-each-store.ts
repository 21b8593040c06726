/** Tests of the server process that hold on a file and on PostgreSQL alike; each promise is written once. */
import { describe } from 'vitest';
import { describeOnPostgres } from './describe-on-postgres.ts';
import { type OpenAtRisk, onPostgres, onSqlite } from './store-at-risk.ts';

export async function describeOnEachStore(title: string, tests: (open: OpenAtRisk) => void): Promise<void> {
  describe(`${title} on SQLite`, () => tests(onSqlite));
  await describeOnPostgres(`${title} on PostgreSQL`, (server) => tests(onPostgres(server)));
}
