/**
 * `npm run bench:soak`: a steady stream, then a crowd. 200 submissions a second for 10 minutes, then 1,000 a second for a
 * minute. Every answer is 201, or 503 with Retry-After, or 200 where an attempt whose connection had ended was repeated;
 * every one acknowledged is on disk; p99 of the steady stream is under 250 ms. Prints a verdict, ends with 1 where one
 * of these fails, and writes `bench-soak.json`. Options: `--steady SECONDS` (600), `--crowd SECONDS` (60).
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openForReading } from '#server/storage/sqlite/connection.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { peakMegabytes, residentMegabytes, serverCommand, startChild } from './child.ts';
import { connections, servicesRated, submissionBody } from './measure.ts';
import { seedDay, seedRatedService } from './seed.ts';

const { values } = parseArgs({
  options: { steady: { type: 'string', default: '600' }, crowd: { type: 'string', default: '60' } },
});
/** Milliseconds; of the steady stream. */
const p99Max = 250;
/** Submissions under way at once: what a crowd would have waiting. */
const underWayMax = 2_000;
const promised = new Set(['200', '201', '503']);
const ledger = new Set<string>();

const folder = mkdtempSync(join(tmpdir(), 'avis-soak-'));
const path = join(folder, 'avis.db');
const store = await openSqliteStore({ path, today: seedDay });
await seedRatedService(store, servicesRated);
await store.close();
const avis = await startChild(serverCommand, {
  PORT: '0',
  DATA_DIR: folder,
  RATE_LIMIT: 'off',
  AVIS_DEMO: 'off',
  LOG_LEVEL: 'error',
});
try {
  const before = residentMegabytes(avis.pid);
  const steady = await stream('steady', 200, Number(values.steady));
  const between = residentMegabytes(avis.pid);
  const crowd = await stream('crowd', 1_000, Number(values.crowd));
  const resident = { before, between, after: residentMegabytes(avis.pid), peak: peakMegabytes(avis.pid) };
  await avis.stop();
  const lost = lostOf(path);
  const verdict = {
    p99: Math.max(steady.p99, crowd.p99) < p99Max,
    answers: steady.asPromised && crowd.asPromised,
    ledger: lost === 0,
  };
  const said = (kept: boolean) => (kept ? 'kept' : 'MISSED');
  console.log(`ledger: ${ledger.size} acknowledged, ${lost} lost: ${said(verdict.ledger)}`);
  console.log(`answers: 201, 503 with Retry-After, or 200 of a repeat: ${said(verdict.answers)}`);
  console.log(
    `p99 ${steady.p99.toFixed(1)} ms, of the crowd ${crowd.p99.toFixed(1)} ms, under ${p99Max} ms: ${said(verdict.p99)}`,
  );
  const megabytes = Object.entries(resident).map(([when, value]) => `${when} ${value.toFixed(0)}`);
  console.log(`resident MB: ${megabytes.join(', ')}`);
  const report = { values, steady, crowd, acknowledged: ledger.size, lost, resident, verdict };
  writeFileSync('bench-soak.json', `${JSON.stringify(report, null, 2)}\n`);
  if (!Object.values(verdict).every(Boolean)) process.exitCode = 1;
} finally {
  await avis.stop();
  rmSync(folder, { recursive: true });
}

function lostOf(file: string): number {
  const db = openForReading(file);
  const ids = db.prepare<[], string>('SELECT lower(hex(id)) FROM submission_open').pluck().all();
  db.close();
  const stored = new Set(ids);
  return [...ledger].filter((id) => !stored.has(id)).length;
}

type Streamed = {
  /** How often each answer came; a 503 without Retry-After is one of its own. */
  readonly answers: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly asPromised: boolean;
};

async function stream(name: string, perSecond: number, seconds: number): Promise<Streamed> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const answers: Record<string, number> = {};
  const underWay = new Set<Promise<void>>();
  const start = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = start + (sent / perSecond) * 1000;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    if (underWay.size >= underWayMax) await Promise.race(underWay);
    // From when it was due: a server that stalls is charged for everybody who waited.
    const one = submit(agent).then((answer) => {
      latencies.push(performance.now() - due);
      answers[answer] = (answers[answer] ?? 0) + 1;
      underWay.delete(one);
    });
    underWay.add(one);
  }
  await Promise.all(underWay);
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  const counts = Object.entries(answers).map(([answer, count]) => `${answer}: ${count}`);
  const [p50, p99] = [at(0.5), at(0.99)];
  console.log(
    `${name} ${perSecond}/s for ${seconds} s: ${counts.join(', ')}; p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
  );
  return { answers, p50, p99, asPromised: Object.keys(answers).every((answer) => promised.has(answer)) };
}

function submit(agent: Agent): Promise<string> {
  const service = `S${1 + Math.floor(Math.random() * servicesRated)}`;
  const id = randomUUID();
  const body = JSON.stringify({ ...JSON.parse(submissionBody(service)), id });
  return send(agent, id, body);
}

function send(agent: Agent, id: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${avis.url}/api/v1/submissions`,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        answer.resume();
        answer.once('end', () => {
          if (answer.statusCode === 201 || answer.statusCode === 200) ledger.add(id.replaceAll('-', ''));
          const unexplained = answer.statusCode === 503 && !(Number(answer.headers['retry-after']) > 0);
          resolve(unexplained ? '503 without Retry-After' : String(answer.statusCode));
        });
      },
    );
    // The server closed an idle connection while this left on it: every client sends again (RFC 9112, 9.3.1).
    sending.once('error', (error: NodeJS.ErrnoException) => {
      if (sending.reusedSocket && error.code === 'ECONNRESET') resolve(send(agent, id, body));
      else reject(error);
    });
    sending.end(body);
  });
}
