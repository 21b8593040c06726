/**
 * `npm run bench:soak`: a steady stream, then a crowd. 200 submissions a second for 10 minutes, then 1,000 a second for a
 * minute. Every answer is 201 or 503, or 200 where an attempt whose connection had ended was repeated; every one
 * acknowledged is on disk. Options: `--steady SECONDS` (600), `--crowd SECONDS` (60).
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openForReading } from '#server/storage/sqlite/connection.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { startChild } from './child.ts';
import { connections, servicesRated, submissionBody } from './measure.ts';
import { seedDay, seedRatedService } from './seed.ts';

const { values } = parseArgs({
  options: { steady: { type: 'string', default: '600' }, crowd: { type: 'string', default: '60' } },
});
/** Submissions under way at once: what a crowd would have waiting. */
const underWayMax = 2_000;
const ledger = new Set<string>();

const folder = mkdtempSync(join(tmpdir(), 'avis-soak-'));
const path = join(folder, 'avis.db');
const store = await openSqliteStore({ path, today: seedDay });
await seedRatedService(store, servicesRated);
await store.close();
const avis = await startChild([process.execPath, 'dist/server/main.js'], {
  PORT: '0',
  DATA_DIR: folder,
  RATE_LIMIT: 'off',
  AVIS_DEMO: 'off',
  LOG_LEVEL: 'error',
});
try {
  await stream('steady', 200, Number(values.steady));
  await stream('crowd', 1_000, Number(values.crowd));
  await avis.stop();
  const db = openForReading(path);
  const ids = db.prepare<[], string>('SELECT lower(hex(id)) FROM submission_open').pluck().all();
  db.close();
  const stored = new Set(ids);
  const lost = [...ledger].filter((id) => !stored.has(id)).length;
  console.log(`ledger: ${ledger.size} acknowledged, ${lost} lost`);
  if (lost > 0) process.exitCode = 1;
} finally {
  await avis.stop();
  rmSync(folder, { recursive: true });
}

async function stream(name: string, perSecond: number, seconds: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  const underWay = new Set<Promise<void>>();
  const start = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = start + (sent / perSecond) * 1000;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    if (underWay.size >= underWayMax) await Promise.race(underWay);
    // From when it was due: a server that stalls is charged for everybody who waited.
    const one = submit(agent).then((status) => {
      latencies.push(performance.now() - due);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      underWay.delete(one);
    });
    underWay.add(one);
  }
  await Promise.all(underWay);
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1);
  const counts = [...statuses].map(([status, count]) => `${status}: ${count}`).join(', ');
  console.log(`${name} ${perSecond}/s for ${seconds} s: ${counts}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  const unexpected = [...statuses.keys()].filter((status) => ![200, 201, 503].includes(status));
  if (unexpected.length > 0) throw new Error(`unexpected answers: ${unexpected.join(', ')}`);
}

function submit(agent: Agent): Promise<number> {
  const service = `S${1 + Math.floor(Math.random() * servicesRated)}`;
  const id = randomUUID();
  const body = JSON.stringify({ ...JSON.parse(submissionBody(service)), id });
  return send(agent, id, body);
}

function send(agent: Agent, id: string, body: string): Promise<number> {
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
          resolve(answer.statusCode ?? 0);
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
