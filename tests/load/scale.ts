/**
 * `npm run bench:scale`: what grows with what is stored. Compares a store of 10^3 with one of 10^7 open submissions in one
 * interleaved run, weighs a submission on disk, and publishes a release over 10^6 while submissions arrive. Options:
 * `--large N` (10000000), `--open N` (1000000), `--seconds N` (5), `--rounds N` (5).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#server/platform/clock.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { addDays } from '#shared/scoring/day.ts';
import { type Child, startChild } from './child.ts';
import { measureReads, measureSubmissions } from './measure.ts';
import { median, printTable, type Row } from './report.ts';
import { seedDay, seedRatedService } from './seed.ts';
import { seedOpenSubmissions } from './seed-open.ts';

const { values } = parseArgs({
  options: {
    large: { type: 'string', default: '10000000' },
    open: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
/** As many as the national directory holds. */
const services = 14_763;

const folder = mkdtempSync(join(tmpdir(), 'avis-scale-'));
const children: Child[] = [];
try {
  const rows = [...(await growth()), ...(await release())];
  printTable(rows);
  writeFileSync('bench-scale.json', `${JSON.stringify({ values, rows }, null, 2)}\n`);
} finally {
  await Promise.all(children.map((child) => child.stop()));
  rmSync(folder, { recursive: true });
}

async function growth(): Promise<Row[]> {
  const read = await filledStore('small', 1_000);
  await filledStore('large', Number(values.large));
  const large = statSync(join(folder, 'large', 'avis.db')).size;
  const empty = statSync(join(folder, 'small', 'avis.db')).size;
  const small = await startAvis('small');
  const big = await startAvis('large');
  const ratios: { submit: number; read: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const submit = [await measureSubmissions(small.url, seconds), await measureSubmissions(big.url, seconds)];
    const reads = [await measureReads(small.url, seconds, read), await measureReads(big.url, seconds, read)];
    ratios.push({
      submit: (submit[1]?.p99 ?? 0) / (submit[0]?.p99 ?? 1),
      read: (reads[1]?.p99 ?? 0) / Math.max(1, reads[0]?.p99 ?? 1),
    });
  }
  const resident = residentMegabytes(big.pid);
  for (const child of [small, big]) await child.stop();
  const ratio = (name: 'submit' | 'read') => median(ratios.map((round) => round[name]));
  return [
    {
      figure: 'p99 of submit, 10^7 stored ÷ 10^3',
      value: Number(values.large),
      ratio: ratio('submit'),
      target: 1.2,
    },
    {
      figure: 'p99 of result read, 10^7 stored ÷ 10^3',
      value: Number(values.large),
      ratio: ratio('read'),
      target: 1.2,
    },
    {
      figure: 'bytes on disk per submission',
      value: (large - empty) / Number(values.large),
      ratio: null,
      target: 150,
    },
    { figure: 'resident MB under load', value: resident, ratio: null, target: 200 },
  ];
}

/** A release beside a running server that goes on accepting. */
async function release(): Promise<Row[]> {
  await filledStore('release', Number(values.open));
  const avis = await startAvis('release');
  let publishing = true;
  const latencies: number[] = [];
  const accepted = (async () => {
    while (publishing) latencies.push((await measureSubmissions(avis.url, 1, 20)).p99);
  })();
  const before = process.hrtime.bigint();
  const peak = await publish(avis.pid);
  const took = Number(process.hrtime.bigint() - before) / 1e9;
  publishing = false;
  await accepted;
  return [
    { figure: 'release over 10^6 open submissions, seconds', value: took, ratio: null, target: 60 },
    { figure: 'resident MB of the publisher, at most', value: peak, ratio: null, target: 200 },
    {
      figure: 'p99 of submit meanwhile, ms (worst second)',
      value: Math.max(...latencies),
      ratio: null,
      target: 500,
    },
  ];
}

async function publish(_server: number): Promise<number> {
  const date = systemClock.today();
  const child = spawn(process.execPath, ['dist/server/avis.js', 'publish', '--at', addDays(date, 1)], {
    env: environment('release'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(child.pid ?? 0));
  }, 200);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`publish ended with ${code}`);
  return peak;
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
  const child = await startChild([process.execPath, 'dist/server/main.js'], environment(name));
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

function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
