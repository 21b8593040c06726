/**
 * The storage port: whole atomic operations, never a transaction handle – better-sqlite3 transactions are synchronous,
 * PostgreSQL's are not, and a shared handle cannot be honest on both. Each method is one atomic unit and each write
 * resolves only after COMMIT. Days are ISO civil days in Europe/Paris; nothing here knows an hour.
 */
import type { EditionStart } from '#shared/charter/current-edition.ts';
import type { QuestionnaireSettings } from '#shared/charter/questionnaire.ts';
import type { Ratings } from '#shared/charter/rating.ts';
import type {
  SeriesKey,
  Source,
  SplitDimension,
  SubmissionContent,
  Tally,
  Tier,
} from '#shared/scoring/cell.ts';
import type { RetentionStore } from './retention-store.ts';
import type { TransferStore } from './transfer-store.ts';

export type Store = {
  readonly catalogue: CatalogueStore;
  readonly submissions: SubmissionStore;
  readonly imports: ImportStore;
  readonly releases: ReleaseStore;
  readonly results: ResultStore;
  readonly comments: CommentStore;
  readonly retention: RetentionStore;
  readonly transfer: TransferStore;
  /** Grows with every change of the catalogue and every release made visible: what public answers are cached under. */
  revision(): Promise<number>;
  /** Resolves when a write reached the disk; rejects when storage does not answer. */
  ready(): Promise<void>;
  /** Bytes of the log beside the file, which a long reader lets grow; null where the database keeps its own. */
  logBytes(): Promise<number | null>;
  /** Lets writes under way finish, then closes. */
  close(): Promise<void>;
};

/** Storage failed or did not answer in time: nothing is known of the write; sending it again is safe. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

// ── Catalogue: one tree ────────────────────────────────────────────────────────────────────────────────────────────

export type Service = {
  /** Stable, never reused, below 2^24: it travels in receipts. */
  readonly number: number;
  readonly code: string;
  readonly parent: number | null;
  readonly name: string;
  readonly kind: string | null;
  readonly place: string | null;
  /** Label of the root it hangs from; stored on roots only, inherited below. */
  readonly network: string | null;
  readonly active: boolean;
  readonly demo: boolean;
  /** Day the service was created in this store: where its first window starts. */
  readonly createdDay: string;
  readonly editions: readonly EditionStart[];
  readonly questionnaire: QuestionnaireSettings;
  readonly placements: readonly string[];
  /** Number of services directly below. */
  readonly children: number;
};

/** What an import writes; a field left undefined keeps its stored value (or its default on creation). */
export type ServiceDraft = {
  readonly code: string;
  readonly name: string;
  /** Code of the parent, which must exist or stand in the same call; null = root. */
  readonly parent?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly network?: string | null | undefined;
  readonly active?: boolean | undefined;
  readonly demo?: boolean | undefined;
  readonly editions?: readonly EditionStart[] | undefined;
  readonly questionnaire?: QuestionnaireSettings | undefined;
  readonly placements?: readonly string[] | undefined;
};

export type UpsertCounts = { readonly created: number; readonly updated: number; readonly unchanged: number };

export type SearchQuery = {
  /** Every word must occur in the folded name, kind, place or code. */
  readonly words: readonly string[];
  /** Organisations only: services with children. */
  readonly organisations: boolean;
  readonly parent?: number | undefined;
  readonly limit: number;
  readonly cursor: string | null;
};

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** The cursor was not made by this store. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

export type CatalogueStore = {
  find(code: string): Promise<Service | null>;
  findNumber(number: number): Promise<Service | null>;
  /** Root first, the service itself excluded. */
  ancestors(number: number): Promise<readonly Service[]>;
  /** Demonstration services are listed below their own organisation only. Names that hold every word come first, then by name. */
  search(query: SearchQuery): Promise<Page<Service>>;
  count(): Promise<{ services: number; organisations: number; demo: number }>;
  /** All or nothing. `day`: creation day of new services. */
  upsert(drafts: readonly ServiceDraft[], day: string): Promise<UpsertCounts>;
};

// ── Submissions ────────────────────────────────────────────────────────────────────────────────────────────────────

export type NewSubmission = {
  readonly service: number;
  /** Random UUID v4, lower case. */
  readonly id: string;
  readonly day: string;
  /** 8 bytes, of the canonical content first accepted. */
  readonly fingerprint: Uint8Array;
  readonly content: SubmissionContent;
  readonly comment: string | null;
};

/** `repeated`: the same id and content were accepted before; `conflict`: the id was used with other content. */
export type AppendOutcome = 'stored' | 'repeated' | 'conflict';

/** A submission as its receipt names it: the service and the first 6 bytes of the id. */
export type ReceiptKey = { readonly service: number; readonly idPrefix: Uint8Array };

export type StoredSubmission =
  | {
      readonly state: 'open';
      readonly day: string;
      readonly content: SubmissionContent;
      readonly comment: string | null;
    }
  /** Closed; `release` holds its `overall` cell, null until that release is visible. */
  | { readonly state: 'closed'; readonly release: string | null; readonly comment: string | null }
  | { readonly state: 'withdrawn' }
  /** Closed or withdrawn more than 30 days ago, or never stored. */
  | { readonly state: 'unknown'; readonly comment: string | null };

export type SubmissionStore = {
  /** Appends worth having under way at once: one where one thread writes, several where connections share a commit. */
  readonly appendsAtOnce: number;
  /**
   * Resolves after the last COMMIT; outcomes in the order given. Two equal ids in one batch: the second is `repeated`.
   * What was stored before a failure stays, and is `repeated` when it is sent again.
   */
  append(batch: readonly NewSubmission[]): Promise<readonly AppendOutcome[]>;
  /** What `append` would answer, storing nothing new; null = new. A `repeated` is as durable as one of `append`. */
  known(service: number, id: string, fingerprint: Uint8Array): Promise<'repeated' | 'conflict' | null>;
  find(key: ReceiptKey): Promise<StoredSubmission>;
  /** Replaces ratings and comment of an open submission; its first fingerprint and day stay. False: not open. */
  correct(
    key: ReceiptKey,
    change: { readonly ratings: Ratings; readonly comment: string | null },
  ): Promise<boolean>;
  /** Removes an open submission and its comment; a tombstone keeps key and fingerprint. False: not open. */
  withdraw(key: ReceiptKey, day: string): Promise<boolean>;
  /** At any time. False: there is none. */
  eraseComment(key: ReceiptKey): Promise<boolean>;
};

// ── Imports ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type ImportLine = {
  readonly service: number;
  /** 16 bytes, derived from source and line. */
  readonly id: Uint8Array;
  /** 8 bytes, of the line's content. */
  readonly fingerprint: Uint8Array;
  /** Civil month, `YYYY-MM`. */
  readonly month: string;
  readonly content: SubmissionContent;
};

/** `changed`: the ledger holds this id with other content; the line is not applied. */
export type ImportOutcome = 'added' | 'repeated' | 'changed';

export type ImportStore = {
  /** One transaction; outcomes in the order given. */
  append(source: Source, lines: readonly ImportLine[]): Promise<readonly ImportOutcome[]>;
};

// ── Releases ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type Release = {
  /** `YYYY-MM-DD`, revisions `YYYY-MM-DD.2`. */
  readonly name: string;
  readonly date: string;
  /** Made of demonstration cells only; the real side never shows it. */
  readonly demo: boolean;
};

export type SealCounts = {
  readonly cells: number;
  /** Submissions that left the open table. */
  readonly sealed: number;
};

/** Held by one publisher at a time, across processes; the operating system releases it if the process dies. */
export type PublisherLock = { release(): Promise<void> };

export type ReleaseStore = {
  /** Seals worth having under way at once, each of another service: they depend on nothing of each other. */
  readonly sealsAtOnce: number;
  /** Newest visible release; demonstration releases apart. */
  latest(options?: { readonly includeDemo: boolean }): Promise<Release | null>;
  /** First day of this store; null while it is empty. Publication dates start on the day after. */
  firstDay(): Promise<string | null>;
  /** Null: another publisher holds it. */
  lock(): Promise<PublisherLock | null>;
  /**
   * Opens a release, or finds it open after a crash. Every seal until `show` belongs to it and stays invisible.
   * `exists`: it is visible already.
   */
  begin(release: Release): Promise<'open' | 'exists'>;
  /** Begun and never shown, because its publisher died; at most one, since a publisher holds the lock. */
  unfinished(): Promise<Release | null>;
  /** Numbers of services with something that could close at `date`, ascending, after `after`; at most `limit`. */
  candidates(query: {
    readonly date: string;
    readonly demo: boolean;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly number[]>;
  /** Applies the closing rule (shared/scoring/closing.ts) to one service. Repeating changes nothing. */
  seal(request: {
    readonly service: number;
    readonly release: string;
    readonly date: string;
    readonly minCell: number;
  }): Promise<SealCounts>;
  /** Pools what waited more than 12 months (shared/scoring/pooling.ts); one transaction a pool; resumable. */
  pool(request: {
    readonly release: string;
    readonly date: string;
    readonly minCell: number;
  }): Promise<SealCounts>;
  /** One small transaction: the whole release becomes visible. */
  show(release: string): Promise<void>;
};

// ── Results ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type SumQuery = {
  readonly service: number;
  /** `node`: rated at the service itself; `subtree`: the whole organisation, pools included. */
  readonly reach: 'node' | 'subtree';
  readonly edition: string;
  readonly source: Source;
  readonly tier: Tier;
  /** Civil months of the cells, both included; null = no bound. */
  readonly fromMonth: string | null;
  readonly toMonth: string | null;
  /** One row per criterion, or one per criterion and month or year. */
  readonly granularity: 'all' | 'month' | 'year';
};

/** A sum of whole closed cells of visible releases. */
export type CellSum = {
  /** `all`, `YYYY` or `YYYY-MM`. */
  readonly period: string;
  readonly criterion: string;
  readonly wording: number;
  readonly window: { readonly from: string; readonly to: string; readonly spans: boolean };
  readonly tally: Tally;
  /** Sums of the parts, over the cells whose split could be published. */
  readonly splits: readonly {
    readonly by: SplitDimension;
    readonly value: string;
    readonly tally: Tally;
  }[];
};

export type ResultStore = {
  sums(query: SumQuery): Promise<readonly CellSum[]>;
  /** Editions, sources and tiers that hold a visible cell, for links between them. */
  facets(
    query: Pick<SumQuery, 'service' | 'reach'>,
  ): Promise<readonly Pick<SeriesKey, 'edition' | 'source' | 'tier'>[]>;
};

// ── Comments ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** The comments that became readable with one release, in key order: no hour, no ratings, no order of arrival. */
export type CommentGroup = { readonly month: string; readonly comments: readonly string[] };

export type CommentStore = {
  /** Oldest release first. Comments of open submissions are neither shown nor counted. */
  readable(service: number): Promise<readonly CommentGroup[]>;
};
