/** What the contract suite does again and again, through the port only. */
import type {
  CellSum,
  NewSubmission,
  ReceiptKey,
  SealCounts,
  Service,
  Store,
  SumQuery,
} from '#server/storage/store.ts';

export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** A fingerprint that is none of the random ones. */
export const otherFingerprint = bytes(0, 0, 0, 0, 0, 0, 0, 1);

/** As the receipt names it. */
export function keyOf({ service, id }: Pick<NewSubmission, 'service' | 'id'>): ReceiptKey {
  const hex = id.replaceAll('-', '').slice(0, 12);
  return { service, idPrefix: Uint8Array.from(Buffer.from(hex, 'hex')) };
}

/** Another id that starts with the same six bytes. */
export function lookalike(id: string): string {
  const last = id.endsWith('0') ? '1' : '0';
  return `${id.slice(0, -1)}${last}`;
}

type Publication = { readonly date: string; readonly minCell?: number; readonly demo?: boolean };

/** Everything of one release but its showing: seals every candidate, then pools. */
export async function sealAll(
  store: Store,
  { date, minCell = 11, demo = false }: Publication,
): Promise<SealCounts> {
  const release = date;
  await store.releases.begin({ name: release, date, demo });
  const services = await store.releases.candidates({ date, demo, after: 0, limit: 1000 });
  // At once, in whatever order storage takes them: none may depend on another.
  const counts = await Promise.all(
    services.map((service) => store.releases.seal({ service, release, date, minCell })),
  );
  const sum = (of: 'cells' | 'sealed') => counts.reduce((total, next) => total + next[of], 0);
  const pooled = await store.releases.pool({ release, date, minCell });
  return { cells: sum('cells') + pooled.cells, sealed: sum('sealed') + pooled.sealed };
}

export async function publish(store: Store, publication: Publication): Promise<SealCounts> {
  const counts = await sealAll(store, publication);
  await store.releases.show(publication.date);
  return counts;
}

/** Sums of one service's collected ratings, unless asked otherwise. */
export function sumsOf(
  store: Store,
  service: Service,
  query: Partial<SumQuery> = {},
): Promise<readonly CellSum[]> {
  return store.results.sums({
    service: service.number,
    reach: 'node',
    edition: 'sp-plus-2020',
    source: 'collected',
    tier: 'open',
    fromMonth: null,
    toMonth: null,
    granularity: 'all',
    ...query,
  });
}

/** Counts of one criterion, null where nothing is published. */
export async function countsOf(
  store: Store,
  service: Service,
  query: Partial<SumQuery> & { readonly criterion?: string } = {},
): Promise<readonly number[] | null> {
  const { criterion = 'overall', ...rest } = query;
  const sums = await sumsOf(store, service, rest);
  return sums.find((sum) => sum.criterion === criterion)?.tally.counts ?? null;
}
