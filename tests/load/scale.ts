/**
 * `npm run bench:scale`: what grows with what is stored. Compares a store of 10^3 with one of 10^7 open submissions in one
 * interleaved run, weighs a submission on disk, and publishes a release over 10^6 while submissions
 * arrive, by `avis publish` and by the server itself. Options:
 * `--large N` (10000000), `--open N` (1000000), `--seconds N` (5), `--rounds N` (5); `--postgres`: only the release, there.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { paths } from '#shared/contracts/paths.ts';
import { type Child, residentMegabytes, serverCommand, startChild } from './child.ts';
import { type Measure, measureColdReads, measureReads, measureSubmissions } from './measure.ts';
import { measureOwnRelease } from './own-release.ts';
import { releaseOnPostgres } from './postgres-scale.ts';
import { measureRelease } from './release-scale.ts';
import { median, printTable, type Row } from './report.ts';
import { seedDay, seedRatedService } from './seed.ts';
import { seedOpenSubmissions } from './seed-open.ts';

const { values } = parseArgs({
  options: {
    large: { type: 'string', default: '10000000' },
    open: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    postgres: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
/** As it was measured, whatever was asked for: `10^7`. */
const stored = `10^${Number(Math.log10(Number(values.large)).toFixed(2))}`;
/** As many as the national directory holds. */
const services = 14_763;

const folder = mkdtempSync(join(tmpdir(), 'avis-scale-'));
const children: Child[] = [];
try {
  const rows = values.postgres
    ? await releaseOnPostgres({ open: Number(values.open), services })
    : [
        ...(await growth()),
        ...(await releaseOnSqlite()),
        ...(await releaseByServer(false)),
        ...(await releaseByServer(true)),
      ];
  printTable(rows);
  writeFileSync('bench-scale.json', `${JSON.stringify({ values, rows }, null, 2)}\n`);
} finally {
  await Promise.all(children.map((child) => child.stop()));
  rmSync(folder, { recursive: true });
}

async function growth(): Promise<Row[]> {
  const read = await filledStore('small', 1_000);
  await filledStore('large', Number(values.large));
  const small = await startAvis('small');
  const big = await startAvis('large');
  const everyResult = Array.from({ length: services }, (_, index) =>
    paths.api.serviceResults(`S${index + 1}`),
  );
  const ratios: { submit: number; read: number; cold: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Everywhere in the table, as in use: a hundred services would be a few pages that are always in memory.
    const rate = ({ url }: Child) => measureSubmissions(url, seconds, undefined, undefined, services);
    const submit = [await rate(small), await rate(big)];
    const reads = [await measureReads(small.url, seconds, read), await measureReads(big.url, seconds, read)];
    const cold = [
      await measureColdReads(small.url, seconds, everyResult),
      await measureColdReads(big.url, seconds, everyResult),
    ];
    ratios.push({ submit: slower(submit), read: slower(reads), cold: slower(cold) });
  }
  const resident = residentMegabytes(big.pid);
  for (const child of [small, big]) await child.stop();
  const ratio = (name: 'submit' | 'read' | 'cold') => median(ratios.map((round) => round[name]));
  return [
    {
      figure: `p99 of submit, ${stored} stored ÷ 10^3`,
      value: Number(values.large),
      ratio: ratio('submit'),
      target: 1.2,
    },
    {
      figure: `p99 of result read, ${stored} stored ÷ 10^3`,
      value: Number(values.large),
      ratio: ratio('read'),
      target: 1.2,
    },
    {
      figure: 'the same, each read from storage',
      value: Number(values.large),
      ratio: ratio('cold'),
      target: 1.2,
    },
    {
      figure: 'bytes on disk per submission',
      value: (bytesOf('large') - bytesOf('small')) / Number(values.large),
      ratio: null,
      target: 150,
    },
    { figure: 'resident MB under load', value: resident, ratio: null, target: 200 },
  ];
}

/** The p99 of the second ÷ that of the first; both are told in whole milliseconds, so a first of 0 counts as 1. */
function slower([first, second]: readonly Measure[]): number {
  return (second?.p99 ?? 0) / Math.max(1, first?.p99 ?? 1);
}

async function releaseOnSqlite(): Promise<Row[]> {
  await filledStore('release', Number(values.open));
  const released = await measureRelease('SQLite', environment('release'), services);
  const bytes = bytesOf('release') - bytesOf('small');
  return [
    ...released,
    {
      figure: 'bytes on disk per submission, once published',
      value: bytes / Number(values.open),
      ratio: null,
      target: 150,
    },
  ];
}

function releaseByServer(heavy: boolean): Promise<Row[]> {
  const name = heavy ? 'heavy' : 'equal';
  mkdirSync(join(folder, name));
  const filling = { path: join(folder, name, 'avis.db'), count: Number(values.open), services, heavy };
  return measureOwnRelease(filling, environment(name));
}

function bytesOf(name: string): number {
  return statSync(join(folder, name, 'avis.db')).size;
}

async function filledStore(name: string, count: number): Promise<string> {
  const path = join(folder, name, 'avis.db');
  const store = await openSqliteStore({ path, today: seedDay });
  const read = await seedRatedService(store, services);
  await store.close();
  seedOpenSubmissions({ path, count, services, day: seedDay });
  return read;
}

async function startAvis(name: string): Promise<Child> {
  const child = await startChild(serverCommand, environment(name));
  children.push(child);
  return child;
}

function environment(name: string): Record<string, string> {
  return {
    ...(process.env as Record<string, string>),
    PORT: '0',
    DATA_DIR: join(folder, name),
    RATE_LIMIT: 'off',
    AVIS_DEMO: 'off',
    LOG_LEVEL: 'error',
  };
}
