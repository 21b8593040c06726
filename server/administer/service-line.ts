/** One service as an operator writes it, in a line of CSV or an entry of JSON: what is absent keeps its stored value. */
import { z } from 'zod';
import type { ImportedRow } from '../platform/imported-row.ts';

export type GivenService = {
  readonly code: string;
  readonly name?: string | undefined;
  /** Null = root. */
  readonly parent?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly network?: string | null | undefined;
  readonly active?: boolean | undefined;
  readonly edition?: string | undefined;
  /** ISO civil day. */
  readonly edition_from?: string | undefined;
  /** Null = rotation. */
  readonly criteria?: readonly string[] | null | undefined;
  readonly off?: readonly string[] | undefined;
  readonly placements?: readonly string[] | undefined;
};

export type ServiceLine = { readonly line: number } & (
  | { readonly given: GivenService }
  | { readonly fault: string; readonly code: string | null }
);

const text = z.string('must be a text');
const texts = z.array(text, 'must be a list of texts');

const entrySchema = z.strictObject({
  code: z.string('is missing'),
  name: text.optional(),
  parent: text.nullish(),
  kind: text.nullish(),
  place: text.nullish(),
  network: text.nullish(),
  active: z.boolean('must be true or false').optional(),
  edition: text.optional(),
  edition_from: text.optional(),
  criteria: texts.nullish(),
  off: texts.nullish().transform((off) => off ?? undefined),
  placements: texts.nullish().transform((placements) => placements ?? undefined),
});

/** Names of the columns of a CSV file and of the keys of a JSON entry. */
export const serviceColumns: readonly string[] = Object.keys(entrySchema.shape);

const yes = ['yes', 'oui', 'true', '1'];
const no = ['no', 'non', 'false', '0'];

/** An empty cell clears its value, except for the name, `active` and the edition, which cannot be nothing. */
export function lineFromCells({ line, cells, fault }: ImportedRow): ServiceLine {
  const cell = (column: string): string | undefined => cells.get(column)?.trim();
  const code = cell('code') ?? '';
  if (fault !== null) return { line, fault, code: code || null };
  const active = cell('active')?.toLowerCase() || undefined;
  if (active !== undefined && !yes.includes(active) && !no.includes(active))
    return { line, fault: `active is "${active.slice(0, 40)}"; yes or no was expected`, code: code || null };
  const cleared = (column: string) => (cell(column) === '' ? null : cell(column));
  const list = (column: string, separator: RegExp) =>
    cell(column)
      ?.split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const criteria = list('criteria', /[\s,;|]+/);
  return {
    line,
    given: {
      code,
      name: cell('name'),
      parent: cleared('parent'),
      kind: cleared('kind'),
      place: cleared('place'),
      network: cleared('network'),
      active: active === undefined ? undefined : yes.includes(active),
      edition: cell('edition') || undefined,
      edition_from: cell('edition_from') || undefined,
      criteria: criteria?.length === 0 ? null : criteria,
      off: list('off', /[\s,;|]+/),
      placements: list('placements', /\|/),
    },
  };
}

/** @param line position of the entry in the list, from 1. */
export function lineFromEntry(entry: unknown, line: number): ServiceLine {
  const read = entrySchema.safeParse(entry);
  if (read.success) return { line, given: read.data };
  const [issue] = read.error.issues;
  const code = typeof entry === 'object' && entry !== null && 'code' in entry ? String(entry.code) : null;
  if (issue?.code === 'unrecognized_keys')
    return { line, fault: `unknown key "${issue.keys[0]}"; known: ${serviceColumns.join(', ')}`, code };
  const path = issue?.path.join('.');
  return { line, fault: path ? `${path} ${issue?.message}` : 'an object was expected', code };
}
