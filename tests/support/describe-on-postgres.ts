/** Tests on a PostgreSQL server of their own; where none can be had, one test whose title says SKIPPED and why. */
import { afterAll, describe } from 'vitest';
import { describeFault, type Lack } from './fault-tools.ts';
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres-server.ts';

export const postgres: Lack = () =>
  postgresPrograms() === null ? 'needs PostgreSQL: apt-get install postgresql' : null;

/** The server is stopped once all of `tests` have run. */
export async function describeOnPostgres(
  title: string,
  tests: (server: PostgresServer) => void,
): Promise<void> {
  const server = await startPostgres(title);
  if (!server) return describeFault(title, [postgres], () => {});
  describe(title, () => {
    afterAll(() => server.stop());
    tests(server);
  });
}
