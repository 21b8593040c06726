/** The charter as the API answers it. */
import { z } from 'zod';
import { languages } from '../charter/circumstances.ts';

const marksSchema = z.partialRecord(
  z.enum(['counter', 'phone', 'online', 'mail']),
  z.enum(['core', 'drawn']),
);

export const editionSchema = z.strictObject({
  id: z.string(),
  /** An `overlay` is asked beside an edition and never mixed into its scores. */
  kind: z.enum(['edition', 'overlay']),
  title: z.string(),
  from: z.string(),
  wording: z.int(),
  /** False: readable, not asked. */
  open: z.boolean(),
  engagements: z.array(
    z.strictObject({
      id: z.string(),
      /** Official French wording, verbatim. */
      wording: z.string(),
      /** Unofficial. */
      translations: z.record(z.enum(languages).exclude(['fr']), z.string()),
      lead: z.string().nullable(),
      /** False while no primary source confirms the wording. */
      confirmed: z.boolean(),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      criterion: z.string(),
      engagement: z.string().nullable(),
      scale: z.enum(['satisfaction', 'agreement']),
      /** French is the reference; the others are unofficial. */
      text: z.record(z.enum(languages), z.string()),
      /** How it is asked by channel; absent = not asked. */
      marks: marksSchema,
    }),
  ),
});

const endSchema = z.strictObject({ edition: z.string(), engagement: z.string() });

export const charterSchema = z.strictObject({
  default: z.string(),
  editions: z.array(editionSchema),
  crosswalk: z.array(
    z.strictObject({ from: endSchema, to: endSchema.nullable(), relation: z.enum(['same', 'part', 'none']) }),
  ),
});
