/** A store on a database of its own, and the raw statements a test needs beside it. */
import { onTestFinished } from 'vitest';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import type { Store } from '#server/storage/store.ts';
import { firstDay } from './fresh-store.ts';
import type { PostgresServer } from './postgres-server.ts';

export type PostgresUnderTest = {
  readonly url: string;
  readonly store: Store;
  /** Another store on the same data, as another process would open it. */
  twin(): Promise<Store>;
  run: PostgresServer['run'];
};

/** Closed when the test ends. */
export async function postgresUnderTest(server: PostgresServer): Promise<PostgresUnderTest> {
  const url = await server.createDatabase();
  const open = async () => {
    const store = await openPostgresStore({ url, today: firstDay });
    onTestFinished(() => store.close());
    return store;
  };
  return { url, store: await open(), twin: open, run: (sql) => server.run(sql, url) };
}
