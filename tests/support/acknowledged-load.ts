/** Load with a ledger: every submission answered 201 is written down after the answer, in another process than the server's. */
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { DataFolder, RunningServer } from './running-server.ts';
import { post } from './send-submissions.ts';

export const ratedService = 'TOWN';

/** What every submission of the load says; to be sent again as it was. */
export const loaded = (id: string) => ({ id, service: ratedService, ratings: { overall: 4 } });

/** With words, which are stored in another table, and ratings that differ, or they would wait a date more to be published. */
export const worded = (id: string) => ({
  ...loaded(id),
  ratings: { overall: 1 + (Number.parseInt(id.slice(0, 8), 16) % 5) },
  comment: 'Attente longue, accueil aimable.',
});

export type Load = {
  /** Ids answered 201, in the order of the answers. */
  readonly acknowledged: readonly string[];
  /** Every id sent, acknowledged or not. */
  readonly sent: readonly string[];
  /** Those sent and not answered yet. */
  readonly underWay: ReadonlySet<string>;
  /** How often each status was answered. */
  readonly answers: ReadonlyMap<number, number>;
};

const clients = 8;
/** Milliseconds: who finds no server tries again, without keeping the machine from stopping it. */
const retryMs = 5;
const waitMs = 30_000;

/** Sends without pause from several connections while `work` goes on. @param say what is sent under an id. */
export async function loadDuring(
  url: string,
  work: (load: Load) => Promise<unknown>,
  say: (id: string) => object = loaded,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const acknowledged: string[] = [];
  const sent: string[] = [];
  const answers = new Map<number, number>();
  const underWay = new Set<string>();
  const load = { acknowledged, sent, underWay, answers };
  let over = false;
  const client = async () => {
    while (!over) {
      const id = randomUUID();
      sent.push(id);
      underWay.add(id);
      const answer = await post(agent, url, say(id)).catch(() => null);
      underWay.delete(id);
      if (answer === null) await pause(retryMs);
      else answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
      if (answer?.status === 201) acknowledged.push(id);
    }
  };
  const sending = Promise.all(Array.from({ length: clients }, client));
  try {
    await work(load);
  } finally {
    over = true;
    await sending;
    agent.destroy();
  }
  return load;
}

/** Resolves once the load has so many acknowledged: it is under way. */
export async function acknowledgedAtLeast(count: number, load: Load, timeout = waitMs): Promise<void> {
  await expect.poll(() => load.acknowledged.length, { interval: 2, timeout }).toBeGreaterThanOrEqual(count);
}

/** Calls `end` while the server is busy, once `after` submissions have been acknowledged. */
export function loadUntilGone(
  server: RunningServer,
  end: (server: RunningServer) => Promise<void>,
  after = 100,
  say?: (id: string) => object,
): Promise<Load> {
  const work = async (load: Load) => {
    await acknowledgedAtLeast(after, load);
    await end(server);
  };
  return loadDuring(server.url, work, say);
}

type Folder = Pick<DataFolder, 'query'>;

/** Ids of the open submissions, read from the file itself. */
export function storedIds(folder: Folder): string[] {
  return folder
    .query<{ id: string }>('SELECT lower(hex(id)) AS id FROM submission_open')
    .map(({ id }) => withDashes(id));
}

/** The acknowledged ids that the file does not hold. */
export function missing(folder: Folder, acknowledged: readonly string[]): string[] {
  return without(storedIds(folder), acknowledged);
}

/** Those of `ids` that are not among `known`. */
export function without(known: Iterable<string>, ids: readonly string[]): string[] {
  const those = new Set(known);
  return ids.filter((id) => !those.has(id));
}

/** `ok`, or what SQLite finds wrong with the file. */
export function integrityOf(folder: Folder): string {
  return folder
    .query<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .join('\n');
}

function withDashes(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
