/** Published results: what `/results` answers. A hidden value is null, never absent. */
import { z } from 'zod';

export const states = ['insufficient', 'indicative', 'published', 'comparable'] as const;

/** A figure with its 95 % interval; shares in 0–1, mean in 1–5, out of ten in 0–10, net in −1–1. */
export const figureSchema = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });

/** Number of ratings at each level, 1 to 5. */
export const countsSchema = z.array(z.int().min(0)).length(5);

export const windowSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** True when the window covers more than one civil month. */
  spans: z.boolean(),
});

const figures = {
  state: z.enum(states),
  n: z.int().nullable(),
  na: z.int().nullable(),
  asked: z.int().nullable(),
  counts: countsSchema.nullable(),
  satisfied: figureSchema.nullable(),
  neutral: figureSchema.nullable(),
  dissatisfied: figureSchema.nullable(),
  mean: figureSchema.nullable(),
  outOfTen: figureSchema.nullable(),
  net: figureSchema.nullable(),
};

export const splitPartSchema = z.strictObject({ value: z.string(), ...figures });

export const splitSchema = z.strictObject({
  by: z.enum(['channel', 'outcome', 'mode', 'language', 'placement']),
  parts: z.array(splitPartSchema),
});

export const criterionResultSchema = z.strictObject({
  criterion: z.string(),
  /** Null for `overall`. */
  engagement: z.string().nullable(),
  /** True when this criterion stands for its engagement where one line is needed. */
  lead: z.boolean(),
  wordingVersion: z.int(),
  window: windowSchema.nullable(),
  ...figures,
  /** Comparable to « Je donne mon avis »: weights 0, 0, 5, 10, 10; `overall` only, else null. */
  jdma: figureSchema.nullable(),
  splits: z.array(splitSchema),
});

export const resultsSchema = z.strictObject({
  service: z.strictObject({ code: z.string(), name: z.string(), demo: z.boolean() }),
  period: z.strictObject({
    id: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    spans: z.boolean(),
  }),
  edition: z.string(),
  source: z.string(),
  tier: z.enum(['open', 'verified']),
  /** Newest visible release, `YYYY-MM-DD` or `YYYY-MM-DD.2`; null before the first. */
  release: z.string().nullable(),
  method: z.string(),
  /** Oldest first; null unless `granularity` is asked. */
  periods: z
    .array(z.strictObject({ period: z.string(), criteria: z.array(criterionResultSchema) }))
    .nullable(),
  criteria: z.array(criterionResultSchema),
});

export type State = (typeof states)[number];
export type Figure = z.infer<typeof figureSchema>;
export type SplitResult = z.infer<typeof splitSchema>;
export type CriterionResult = z.infer<typeof criterionResultSchema>;
export type Results = z.infer<typeof resultsSchema>;
