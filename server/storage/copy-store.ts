/** Carries everything from one store to another and compares what the two hold and publish; it knows the port only. */
import { createHash } from 'node:crypto';
import type { Store } from './store.ts';
import type { TransferPage } from './transfer-store.ts';
import { type TransferTable, transferOrder } from './transfer-tables.ts';

export type CopyReport = {
  /** Rows of all tables. */
  readonly rows: number;
  /** Services whose results and comments were compared. */
  readonly services: number;
  /** What differs, a line each; empty when the copy is true. */
  readonly differences: readonly string[];
};

/** A hundred lines say enough of a copy that went wrong. */
const differencesMax = 100;

/**
 * Nothing must write to either store meanwhile: what does is reported as a difference, up to the last reading of `from`.
 * @throws StoreNotEmpty, with nothing changed.
 */
export async function copyStore(from: Store, to: Store): Promise<CopyReport> {
  await to.transfer.restore(from.transfer.pages());
  const copied = await inventoryOf(to);
  const differences: string[] = [];
  for (const service of copied.services) {
    if (differences.length >= differencesMax) break;
    if ((await publishedOf(from, service)) !== (await publishedOf(to, service)))
      differences.push(`service number ${service}: the published results or comments are not the same`);
  }
  // Last: whatever arrived there since the copy began, even now, is missed here.
  const held = await inventoryOf(from);
  for (const [table, digest] of held.digests)
    if (copied.digests.get(table) !== digest) differences.push(`${table}: the rows are not the same`);
  return { rows: held.rows, services: held.services.length, differences };
}

type Inventory = {
  readonly rows: number;
  readonly digests: ReadonlyMap<TransferTable, string>;
  readonly services: readonly number[];
};

async function inventoryOf(store: Store): Promise<Inventory> {
  const hashes = new Map(transferOrder.map((table) => [table, createHash('sha256')]));
  const services: number[] = [];
  let count = 0;
  for await (const { table, rows } of store.transfer.pages()) {
    count += rows.length;
    for (const row of rows) hashes.get(table)?.update(`${JSON.stringify(row.map(hashed))}\n`);
    if (table === 'service') services.push(...rows.map(([number]) => Number(number)));
  }
  const digests = new Map([...hashes].map(([table, hash]) => [table, hash.digest('hex')]));
  return { rows: count, digests, services };
}

/** Every figure a service or its organisation shows, in every period, and its comments: equal texts, equal pages. */
async function publishedOf({ results, comments }: Store, service: number): Promise<string> {
  const shown: unknown[] = [await comments.readable(service)];
  for (const reach of ['node', 'subtree'] as const)
    for (const facet of await results.facets({ service, reach }))
      for (const granularity of ['all', 'month'] as const) {
        const query = { service, reach, ...facet, fromMonth: null, toMonth: null, granularity };
        shown.push(facet, await results.sums(query));
      }
  return JSON.stringify(shown);
}

function hashed(value: TransferPage['rows'][number][number]): string | number | null {
  return value instanceof Uint8Array ? `x${Buffer.from(value).toString('hex')}` : value;
}
