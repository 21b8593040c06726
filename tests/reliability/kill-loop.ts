/** The kill loop: load, a kill at a random moment; then whether everything acknowledged is there, and counts once. */
import { expect } from 'vitest';
import { loadUntilGone, ratedService, without, worded } from '../support/acknowledged-load.ts';
import { publishedRatings } from '../support/published-figures.ts';
import { sendSubmissions } from '../support/send-submissions.ts';
import type { StoreAtRisk } from '../support/store-at-risk.ts';

/** Kills come after at least this many acknowledgements, so that each finds the server busy. */
const acknowledgedMin = 40;
/** …and at most this many later: anywhere in a batch, a checkpoint or between two. */
const acknowledgedSpread = 200;

export type Ledger = { readonly acknowledged: readonly string[]; readonly sent: readonly string[] };

/** @returns what was sent and acknowledged over all kills; the store holds what survived them. */
export async function killLoop(store: StoreAtRisk, kills: number, random: () => number): Promise<Ledger> {
  await store.folder.createServices(['TOWN,Mairie de Valmont']);
  const acknowledged: string[] = [];
  const sent: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const after = acknowledgedMin + Math.floor(random() * acknowledgedSpread);
    const server = await store.folder.start();
    const load = await loadUntilGone(server, () => server.kill(), after, worded);
    acknowledged.push(...load.acknowledged);
    sent.push(...load.sent);
  }
  await store.settled();
  return { acknowledged, sent };
}

/** Every acknowledged id is there, none twice, none that nobody sent, none in part. */
export async function expectKept(store: StoreAtRisk, { acknowledged, sent }: Ledger): Promise<void> {
  const ids = await store.ids();
  expect(without(ids, acknowledged), 'acknowledged and lost').toEqual([]);
  expect(new Set(ids).size, 'none twice').toBe(ids.length);
  expect(without(sent, ids), 'nobody sent').toEqual([]);
  expect(await store.faults()).toEqual([]);
}

export type SentAgain = {
  /** Those that were answered as stored before: 200. */
  readonly known: readonly string[];
  /** Ratings of everybody, once all are published. */
  readonly published: number;
};

/** Everybody sends again, whether answered before or not; then everything is published. */
export async function sendAgain(store: StoreAtRisk, { sent }: Ledger): Promise<SentAgain> {
  const server = await store.folder.start();
  const answers = await sendSubmissions(server.url, sent.map(worded));
  for (const { status } of answers) expect([200, 201]).toContain(status);
  await store.folder.publishTomorrow();
  const published = await publishedRatings(server.url, ratedService);
  await server.stop();
  return { known: sent.filter((_id, at) => answers[at]?.status === 200), published };
}

/** Those that are there are known: one that had been lost would be stored anew. Then each is counted, once. */
export async function expectCountedOnce(store: StoreAtRisk, ledger: Ledger): Promise<void> {
  const there = await store.ids();
  const { known, published } = await sendAgain(store, ledger);
  expect([...known].sort()).toEqual([...there].sort());
  expect(published).toBe(ledger.sent.length);
}
