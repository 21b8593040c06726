/** What both catalogue imports share: lines become drafts, the tree is checked, then everything is written at once. */
import type { LineFault } from '../platform/imported-row.ts';
import { UnusableFile } from '../platform/imported-row.ts';
import type { CatalogueStore, ServiceDraft, UpsertCounts } from '../storage/store.ts';
import { checkTree, type DraftLine } from './check-tree.ts';

/** The State's directory holds 15,000 structures. This is ten times the number of public service desks in France. */
export const catalogueLinesMax = 500_000;

/** Codes of the demonstration organisation, which no import may touch. */
const demoPrefix = 'demo-';

/** What a line is: a draft, or the reason why it cannot be one. */
export type ReadLine = { readonly line: number } & (
  | { readonly draft: ServiceDraft }
  | { readonly fault: string; readonly code: string | null }
);

export type CatalogueImport = {
  /** Lines read, faulty ones included. */
  readonly lines: number;
  /** By line. */
  readonly faults: readonly LineFault[];
  /** Null: nothing was written, because of the faults. */
  readonly written: UpsertCounts | null;
};

/**
 * Writes all lines, or none when one is faulty; with `partial`, those that are sound and hang from sound parents.
 * @throws UnusableFile when there are no lines, or too many.
 */
export async function importCatalogue(options: {
  readonly catalogue: CatalogueStore;
  readonly lines: AsyncIterable<ReadLine>;
  readonly today: string;
  readonly partial: boolean;
  readonly onLine?: (() => void) | undefined;
}): Promise<CatalogueImport> {
  const { catalogue, today, partial, onLine } = options;
  const faults: LineFault[] = [];
  const refused = new Map<string, number>();
  const accepted = new Map<string, DraftLine>();
  let lines = 0;
  for await (const read of options.lines) {
    lines += 1;
    if (lines > catalogueLinesMax)
      throw new UnusableFile(`more than ${catalogueLinesMax} lines: split the file`);
    onLine?.();
    const fault = faultOf(read, accepted);
    if ('draft' in read && fault === null) accepted.set(read.draft.code, read);
    if (fault === null) continue;
    faults.push({ line: read.line, message: fault });
    if ('fault' in read && read.code !== null) refused.set(read.code, read.line);
  }
  if (lines === 0) throw new UnusableFile('no lines below the header: nothing to import');

  for (const fault of await checkTree({ catalogue, accepted, refused })) faults.push(fault);
  faults.sort((a, b) => a.line - b.line);
  const faulty = new Set(faults.map((fault) => fault.line));
  const sound = [...accepted.values()].filter(({ line }) => !faulty.has(line)).map(({ draft }) => draft);
  if ((faults.length > 0 && !partial) || sound.length === 0) return { lines, faults, written: null };
  return { lines, faults, written: await catalogue.upsert(sound, today) };
}

function faultOf(read: ReadLine, accepted: ReadonlyMap<string, DraftLine>): string | null {
  if ('fault' in read) return read.fault;
  const { code, parent } = read.draft;
  if (code.startsWith(demoPrefix)) return `code "${code}": "${demoPrefix}" is kept for the demonstration`;
  if (parent?.startsWith(demoPrefix))
    return `parent "${parent}": "${demoPrefix}" is kept for the demonstration`;
  const earlier = accepted.get(code);
  return earlier ? `code "${code}" is already on line ${earlier.line}` : null;
}
