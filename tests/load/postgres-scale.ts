/** A release on PostgreSQL over as many open submissions as asked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { dayNumber } from '#shared/scoring/day.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { measureRelease } from './release-scale.ts';
import type { Row } from './report.ts';
import { seedDay, seedRatedService } from './seed.ts';
import { sampleContents } from './seed-open.ts';

/** As durable as PostgreSQL is by default; room for the log, or the release would pay for the seed's checkpoint. */
const settings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', max_wal_size: '4GB' };

/** @returns no rows where PostgreSQL cannot be had. */
export async function releaseOnPostgres(size: {
  readonly open: number;
  readonly services: number;
}): Promise<Row[]> {
  const server = await startPostgres('a release on PostgreSQL', settings, { parent: tmpdir() });
  if (!server) return [];
  const folder = mkdtempSync(join(tmpdir(), 'avis-scale-pg-'));
  try {
    const url = await server.createDatabase();
    const store = await openPostgresStore({ url, today: seedDay });
    await seedRatedService(store, size.services);
    await store.close();
    await seedOpen(server, url, size);
    const environment = {
      PORT: '0',
      DATA_DIR: folder,
      DATABASE_URL: url,
      AVIS_SECRET: 'of the bench, and long enough to be taken',
      RATE_LIMIT: 'off',
      AVIS_DEMO: 'off',
      LOG_LEVEL: 'error',
    };
    return await measureRelease('PostgreSQL', environment, size.services);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Rows in random order, as submissions arrive; their table is then known to the planner, as in use. */
async function seedOpen(
  server: PostgresServer,
  url: string,
  { open, services }: { readonly open: number; readonly services: number },
): Promise<void> {
  const contents = sampleContents().map((content) => `'\\x${Buffer.from(content).toString('hex')}'::bytea`);
  await server.run(
    `INSERT INTO submission_open (service, id, day, fingerprint, content)
     SELECT 1 + floor(random() * ${services})::int, uuid_send(gen_random_uuid()), ${dayNumber(seedDay)},
       substring(uuid_send(gen_random_uuid()) FROM 1 FOR 8),
       (ARRAY[${contents.join(',')}])[1 + row % ${contents.length}]
     FROM generate_series(1, ${open}) AS row`,
    url,
  );
  await server.run('VACUUM ANALYZE', url);
  await server.run('CHECKPOINT', url);
}
