/** Tests on a PostgreSQL server of their own; where none can be had, one test whose title says SKIPPED and why. */
import { afterAll } from 'vitest';
import { describeFault, type Lack } from './fault-tools.ts';
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres-server.ts';

export const postgres: Lack = () =>
  postgresPrograms() === null ? 'needs PostgreSQL: apt-get install postgresql' : null;

/** The server is stopped once all of `tests` have run. @param more what they need besides. */
export async function describeOnPostgres(
  title: string,
  tests: (server: PostgresServer) => void,
  more: readonly Lack[] = [],
): Promise<void> {
  const needs = [postgres, ...more];
  const server = needs.every((lack) => lack() === null) ? await startPostgres(title) : null;
  describeFault(title, needs, () => {
    if (!server) throw new Error('the server did not start');
    afterAll(() => server.stop());
    tests(server);
  });
}
