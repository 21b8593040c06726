/**
 * Imports ratings collected elsewhere, line by line and each line once for good: identity comes from source, batch and
 * line number, so repeating a file changes nothing and a line changed since is reported, never applied.
 */
import { createHash } from 'node:crypto';
import { editionOf } from '#shared/charter/charter.ts';
import type { Source } from '#shared/scoring/cell.ts';
import { monthOf } from '#shared/scoring/day.ts';
import { type ImportedRow, type LineFault, UnusableFile } from '../../platform/imported-row.ts';
import type { ImportLine, Store } from '../../storage/store.ts';
import type { RatingsMapping } from './ratings-mapping.ts';
import { LineRefused, type RatedLine, readRatedLine } from './read-rated-line.ts';

/** Lines per transaction: about 10 ms on SQLite, so that citizens' ratings are committed in between. */
const linesPerTransaction = 1_000;

/**
 * Bytes kept of each line: with 16 no two lines have the same key by chance; 8 are enough to see that a line has
 * changed.
 */
const idBytes = 16;
const fingerprintBytes = 8;

export type RatingsImport = {
  /** Lines below the header. */
  readonly lines: number;
  readonly added: number;
  /** Imported before, with the same content. */
  readonly repeated: number;
  /** Lines on which nothing was answered: nothing to import, no fault. */
  readonly empty: number;
  /** The first ones, in order, and how many there are. */
  readonly faults: readonly LineFault[];
  readonly faultsTotal: number;
  /** False: the file was refused and nothing was written. */
  readonly imported: boolean;
};

export type ImportRatings = {
  readonly store: Pick<Store, 'catalogue' | 'imports'>;
  readonly mapping: RatingsMapping;
  /** Called twice: everything is checked before anything is written, in constant memory. */
  readonly openRows: () => Promise<AsyncIterable<ImportedRow>>;
  readonly today: string;
  readonly partial: boolean;
  /** Faults listed in full; the others are counted. */
  readonly faultsKept: number;
  readonly onLine?: ((phase: 'checked' | 'imported') => void) | undefined;
};

/**
 * Every line or, when one is faulty, none; with `partial`, the sound lines. A line that was imported before with other
 * content is a fault found while writing: the lines around it are imported all the same.
 * @throws UnusableFile when there is no line.
 */
export async function importRatings(options: ImportRatings): Promise<RatingsImport> {
  const checked = await walk(options, 'checked', async () => []);
  if (checked.lines === 0) throw new UnusableFile('no lines below the header: nothing to import');
  if (checked.faultsTotal > 0 && !options.partial) return { ...checked, imported: false };
  const source: Source = `imported:${options.mapping.source}`;
  const written = await walk(options, 'imported', (lines) => options.store.imports.append(source, lines));
  return { ...written, imported: true };
}

type Outcomes = Awaited<ReturnType<Store['imports']['append']>>;

async function walk(
  options: ImportRatings,
  phase: 'checked' | 'imported',
  append: (lines: readonly ImportLine[]) => Promise<Outcomes>,
): Promise<Omit<RatingsImport, 'imported'>> {
  const { mapping, today, faultsKept, onLine } = options;
  const edition = editionOf(mapping.edition);
  const serviceNumber = serviceFinder(options.store);
  const faults: LineFault[] = [];
  const count = { lines: 0, added: 0, repeated: 0, empty: 0, faultsTotal: 0 };
  const report = (line: number, message: string): void => {
    count.faultsTotal += 1;
    if (faults.length < faultsKept) faults.push({ line, message });
  };

  let waiting: { readonly line: number; readonly imported: ImportLine }[] = [];
  const flush = async (): Promise<void> => {
    const outcomes = await append(waiting.map(({ imported }) => imported));
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome === 'changed')
        report(waiting[at]?.line ?? 0, 'was imported before with other content; the first one stays');
      else count[outcome] += 1;
    }
    waiting = [];
  };

  for await (const row of await options.openRows()) {
    count.lines += 1;
    onLine?.(phase);
    try {
      const rated = readRatedLine(row, mapping, { edition, today });
      if (rated === null) count.empty += 1;
      else {
        const service = await serviceNumber(rated.service);
        waiting.push({ line: row.line, imported: importLine(mapping, row.line, rated, service) });
      }
    } catch (error) {
      if (!(error instanceof LineRefused)) throw error;
      report(row.line, error.message);
    }
    if (waiting.length >= linesPerTransaction) await flush();
  }
  if (waiting.length > 0) await flush();
  return { ...count, faults: faults.sort((a, b) => a.line - b.line) };
}

/** Each code is looked up once. An inactive service is not a fault: the ratings are of its time. */
function serviceFinder({ catalogue }: ImportRatings['store']): (code: string) => Promise<number> {
  const found = new Map<string, number | string>();
  return async (code) => {
    let answer = found.get(code);
    if (answer === undefined) {
      const service = await catalogue.find(code);
      if (!service) answer = `no service has the code "${code}"`;
      else answer = service.demo ? `"${code}" belongs to the demonstration` : service.number;
      found.set(code, answer);
    }
    if (typeof answer === 'string') throw new LineRefused(answer);
    return answer;
  };
}

function importLine(mapping: RatingsMapping, line: number, rated: RatedLine, service: number): ImportLine {
  const { source, batch } = mapping;
  const { day, content } = rated;
  const id = digest(['avis-import', source, batch, String(line)].join('|'), idBytes);
  const { edition, wording, tier, ratings, asked, circumstances } = content;
  const canonical = JSON.stringify([
    // The line itself is inside, so that equal answers on two lines do not show as equal fingerprints.
    [source, batch, line],
    [rated.service, day, edition, wording, tier],
    Object.entries(ratings).sort(byKey),
    [...asked].sort(),
    Object.entries(circumstances).sort(byKey),
  ]);
  return { service, id, fingerprint: digest(canonical, fingerprintBytes), month: monthOf(day), content };
}

function digest(text: string, bytes: number): Uint8Array {
  return Uint8Array.from(createHash('sha256').update(text).digest().subarray(0, bytes));
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
