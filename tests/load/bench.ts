/**
 * `npm run bench`: Avis+ against the physical limit of the same machine, as ratios of one interleaved run. Prints a table
 * and writes `bench.json`. Options: `--rounds N` (5), `--seconds N` (5).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { type Child, residentMegabytes, serverCommand, startChild } from './child.ts';
import { type Measure, measureReads, measureSubmissions, servicesRated } from './measure.ts';
import { type PostgresRound, startPostgresBench } from './postgres-bench.ts';
import { median, printTable, type Row } from './report.ts';
import { seedDay, seedRatedService } from './seed.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '5' } },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);

type Round = Readonly<Record<'bare' | 'submit' | 'empty' | 'read' | 'revalidate', Measure>> & {
  /** Milliseconds from starting the process to its first 200. */
  readonly bootMs: number;
  /** Megabytes after all the load of the round. */
  readonly resident: number;
};

const warmUpSeconds = 2;

const measured: Round[] = [];
const onPostgres: PostgresRound[] = [];
const postgres = await startPostgresBench();
try {
  for (let round = 1; round <= rounds; round += 1) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    measured.push(await measureRound());
    if (postgres) onPostgres.push(await postgres.measureRound(seconds));
  }
} finally {
  await postgres?.stop();
}
const rows = [...report(measured), ...reportPostgres(onPostgres, measured)];
printTable(rows);
writeFileSync('bench.json', `${JSON.stringify({ rounds, seconds, rows, measured, onPostgres }, null, 2)}\n`);

/** Fresh files each round; one server under load at a time, in the same order. */
async function measureRound(): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'avis-bench-'));
  const tsx = [process.execPath, '--import', 'tsx'];
  const children: Child[] = [];
  const start = async (command: readonly string[], environment?: Record<string, string>): Promise<Child> => {
    const child = await startChild(command, environment);
    children.push(child);
    return child;
  };
  try {
    const store = await openSqliteStore({ path: join(folder, 'avis.db'), today: seedDay });
    const read = await seedRatedService(store, servicesRated);
    await store.close();
    const bare = await start([...tsx, 'tests/load/bare-reference.ts', join(folder, 'bare.db')]);
    const started = performance.now();
    const avis = await start(serverCommand, {
      PORT: '0',
      DATA_DIR: folder,
      RATE_LIMIT: 'off',
      AVIS_DEMO: 'off',
      LOG_LEVEL: 'error',
    });
    await (await fetch(`${avis.url}${read}`)).text();
    const bootMs = performance.now() - started;
    const empty = await start([...tsx, 'tests/load/empty-hono.ts']);
    // What browsers and HTTP libraries send: a result is 1.5 kB in brotli.
    const encoded = { 'accept-encoding': 'gzip, br' };
    const etag = (await fetch(`${avis.url}${read}`, { headers: encoded })).headers.get('etag') ?? '';
    const revalidating = { ...encoded, 'if-none-match': etag };
    const measures = {
      bare: await warmed((time) => measureSubmissions(bare.url, time)),
      submit: await warmed((time) => measureSubmissions(avis.url, time)),
      empty: await warmed((time) => measureReads(empty.url, time, '/')),
      read: await warmed((time) => measureReads(avis.url, time, read, encoded)),
      revalidate: await warmed((time) => measureReads(avis.url, time, read, revalidating)),
    };
    return { ...measures, bootMs, resident: residentMegabytes(avis.pid) };
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    rmSync(folder, { recursive: true });
  }
}

/** The same load before it counts: for its first seconds a fresh process still compiles what it runs. */
async function warmed(run: (seconds: number) => Promise<Measure>): Promise<Measure> {
  await run(Math.min(warmUpSeconds, seconds));
  return run(seconds);
}

type Measured = { [K in keyof Round]: Round[K] extends Measure ? K : never }[keyof Round];

function report(all: readonly Round[]): Row[] {
  const of = (name: Measured) => median(all.map((round) => round[name].perSecond));
  const ratio = (name: Measured, to: Measured) =>
    median(all.map((round) => round[name].perSecond / round[to].perSecond));
  return [
    { figure: '(a) bare reference, submissions/s', value: of('bare'), ratio: null, target: null },
    {
      figure: '(b) Avis+ on SQLite, submissions/s',
      value: of('submit'),
      ratio: ratio('submit', 'bare'),
      target: 0.7,
    },
    { figure: '(c) Hono answering nothing, requests/s', value: of('empty'), ratio: null, target: null },
    {
      figure: '(d) result JSON in full, requests/s',
      value: of('read'),
      ratio: ratio('read', 'empty'),
      target: 0.7,
    },
    {
      figure: '(d) result JSON revalidated, requests/s',
      value: of('revalidate'),
      ratio: ratio('revalidate', 'empty'),
      target: 0.9,
    },
    {
      figure: 'boot to the first 200, ms',
      value: median(all.map(({ bootMs }) => bootMs)),
      ratio: null,
      target: 500,
    },
    {
      figure: 'resident MB after the load',
      value: median(all.map(({ resident }) => resident)),
      ratio: null,
      target: 200,
    },
  ];
}

/** No rounds = PostgreSQL cannot be had here. */
function reportPostgres(all: readonly PostgresRound[], beside: readonly Round[]): Row[] {
  const of = (name: keyof PostgresRound) =>
    all.length > 0 ? median(all.map((round) => round[name].perSecond)) : null;
  const ratio = median(all.map(({ avis, pgbench }) => avis.perSecond / pgbench.perSecond));
  // pgbench reads no HTTP and no JSON: what is left of it by the reference that does nothing else.
  const ceiling = median(
    all.map(({ pgbench }, round) => (beside[round]?.bare.perSecond ?? 0) / pgbench.perSecond),
  );
  return [
    { figure: '    pgbench, the same rows/s', value: of('pgbench'), ratio: null, target: null },
    {
      figure: '    (a) ÷ pgbench: what HTTP and JSON alone allow',
      value: all.length > 0 ? median(beside.map(({ bare }) => bare.perSecond)) : null,
      ratio: all.length > 0 ? ceiling : null,
      target: null,
    },
    {
      figure: '(e) Avis+ on PostgreSQL ÷ pgbench, submissions/s',
      value: of('avis'),
      ratio: all.length > 0 ? ratio : null,
      target: 0.7,
    },
  ];
}
