/** Published results as texts in one language: each figure with everything that has to be shown beside it. */
import { z } from 'zod';
import { languages } from '../charter/circumstances.ts';

export const scoreSchema = z.strictObject({
  /** « Satisfaction générale », or the statement people agreed with. */
  title: z.string(),
  /** Null while nothing may be shown; the texts below are then empty and `waiting` says from when on. */
  chart: z
    .strictObject({
      /** Ratings at each level, the best first. */
      levels: z.array(
        z.strictObject({ level: z.int(), count: z.int(), label: z.string(), text: z.string() }),
      ),
      /** Share satisfied with its interval, 0–1. */
      value: z.number(),
      low: z.number(),
      high: z.number(),
    })
    .nullable(),
  waiting: z.string(),
  /** « 82 % » and « satisfaits ». */
  number: z.string(),
  favourable: z.string(),
  /** The interval, how many, when, and that the figure is indicative where it is. */
  reading: z.string(),
});

export const scoresSchema = z.strictObject({
  service: z.strictObject({ code: z.string(), name: z.string(), demo: z.boolean() }),
  language: z.enum(languages),
  direction: z.enum(['ltr', 'rtl']),
  title: z.string(),
  overall: scoreSchema,
  /** Heading of the engagements. */
  more: z.string(),
  engagements: z.array(
    z.strictObject({
      id: z.string(),
      /** « Engagement 1 » */
      name: z.string(),
      /** Official in French, else an unofficial translation, which `about` says. */
      wording: z.string(),
      /** Of the lead criterion, which stands for the engagement; null where it has none. */
      score: scoreSchema.nullable(),
    }),
  ),
  /** Where the figures come from and what they cannot say. */
  about: z.array(z.string()),
  link: z.strictObject({ text: z.string(), href: z.string() }),
});

export type Score = z.infer<typeof scoreSchema>;
export type Scores = z.infer<typeof scoresSchema>;
