/** How the columns of somebody else's file become ratings: the mapping an operator writes, and what it must say. */
import { z } from 'zod';
import { defaultEdition, editionOf, editions, findAsked } from '#shared/charter/charter.ts';
import { channels, languages, modes, outcomes } from '#shared/charter/circumstances.ts';
import { codeSchema } from '#shared/contracts/submission.ts';

const column = z.string('must name a column').trim().min(1, 'must name a column');

const ratingValues = z.record(
  z.string(),
  z.union(
    [z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal('na'), z.null()],
    'must be 1, 2, 3, 4, 5, "na" (does not apply) or null (no answer)',
  ),
);

/** A constant, or a column whose cells are taken as they are or translated; null = not said. */
const choice = <const T extends string>(known: readonly T[]) =>
  z.union(
    [
      z.literal(known),
      z.strictObject({ column, values: z.record(z.string(), z.literal(known).nullable()).optional() }),
    ],
    `must be one of ${known.join(', ')}, or {"column", "values"?} leading to one`,
  );

const daySchema = z
  .strictObject({
    column,
    format: z.enum(
      ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'day'],
      'must be "YYYY-MM-DD", "DD/MM/YYYY", "MM/DD/YYYY" or "day" (of a given year and month)',
    ),
    year: z.int().min(1990).max(2100).optional(),
    month: z.int().min(1).max(12).optional(),
  })
  .refine(
    ({ format, year, month }) => [year, month].every((part) => (part !== undefined) === (format === 'day')),
    '"year" and "month" go with the format "day", both and only then',
  );

/** Overlays are readable and never asked, so nobody can have answered them. */
const askable: readonly string[] = editions.filter(({ open }) => open).map(({ id }) => id);

const editionSchema = z
  .string()
  .refine((id) => askable.includes(id), `must be one of ${askable.join(', ')}`)
  .default(defaultEdition);

const name = (what: string) =>
  z.string().regex(/^[a-z0-9-]{1,40}$/, `${what} must have 1 to 40 lowercase letters, digits or hyphens`);

export const ratingsMappingSchema = z
  .strictObject({
    /** Who collected the ratings: they are published under `imported:NAME`, never added to others. */
    source: name('source'),
    /** Names this file within the source: with the line number it makes each line's identity. */
    batch: name('batch'),
    service: z.union(
      [codeSchema, z.strictObject({ column, values: z.record(z.string(), codeSchema).optional() })],
      'must be a code, or {"column", "values"?} leading to one',
    ),
    day: daySchema,
    ratings: z
      .record(z.string(), z.strictObject({ column, values: ratingValues.optional() }))
      .refine((ratings) => Object.keys(ratings).length > 0, 'must map one criterion at least'),
    values: ratingValues.default({}),
    edition: editionSchema,
    channel: choice(channels).optional(),
    mode: choice(modes).optional(),
    outcome: choice(outcomes).optional(),
    language: choice(languages).optional(),
  })
  .superRefine(({ edition, ratings }, context) => {
    if (!askable.includes(edition)) return;
    for (const criterion of Object.keys(ratings)) {
      if (findAsked(editionOf(edition), criterion)) continue;
      const known = editionOf(edition).criteria.map((row) => row.criterion);
      context.addIssue({
        code: 'custom',
        path: ['ratings', criterion],
        message: `is no criterion of ${edition} (${known.join(', ')})`,
      });
    }
  });

export type RatingsMapping = z.output<typeof ratingsMappingSchema>;

/** The columns a file must have for this mapping, each once. */
export function mappedColumns(mapping: RatingsMapping): readonly string[] {
  const { service, day, ratings, channel, mode, outcome, language } = mapping;
  const named = [service, day, ...Object.values(ratings), channel, mode, outcome, language];
  return [...new Set(named.flatMap((rule) => (typeof rule === 'object' ? [rule.column] : [])))];
}
