/** What one person sends at once, and the receipt that answers it. */
import { z } from 'zod';
import { channels, languages, modes, outcomes, placementCharactersMax } from '../charter/circumstances.ts';

/** One service or organisation: case-sensitive, stable, public. */
export const codePattern = /^[A-Za-z0-9-]{1,32}$/;
export const codeSchema = z.string().regex(codePattern, 'a code has 1 to 32 letters, digits or hyphens');

/**
 * At most 1,200 grapheme clusters, which people count as characters, and 4,800 bytes (4 for each), which bounds what is
 * stored.
 */
export const commentGraphemesMax = 1200;
export const commentBytesMax = 4800;

/** A bound for hostile bodies; it is above the number of criteria of any edition, which decides. */
const criteriaMax = 40;

const criterionKey = z.string().regex(/^[a-z0-9-]{1,40}$/, 'not a criterion');
/** A literal with six values, because a union would try one schema after the other for every rating. */
const ratingSchema = z.literal([1, 2, 3, 4, 5, 'na'], 'must be 1, 2, 3, 4, 5 or "na"');

/** Ratings by criterion; which criteria exist is the edition's to say. */
export const ratingsSchema = z.preprocess(
  (raw, context) => {
    // JSON.parse makes `__proto__` a key like any other, and z.record skips it without a word.
    if (typeof raw === 'object' && raw !== null && Object.hasOwn(raw, '__proto__'))
      context.addIssue({ code: 'unrecognized_keys', keys: ['__proto__'], input: { ...raw } });
    return raw;
  },
  z
    .record(criterionKey, ratingSchema)
    .refine((ratings) => Object.keys(ratings).length <= criteriaMax, 'too many criteria'),
);

export const submissionSchema = z.strictObject({
  /** Random UUID v4, made by the client when the form opens: a time-ordered id would store the hour. */
  id: z.uuidv4('must be a random UUID (version 4)').transform((id) => id.toLowerCase()),
  service: codeSchema,
  ratings: ratingsSchema,
  comment: z.string().optional(),
  channel: z.enum(channels).optional(),
  mode: z.enum(modes).optional(),
  outcome: z.enum(outcomes).optional(),
  placement: z.string().max(placementCharactersMax).optional(),
  language: z.enum(languages).optional(),
  edition: z.string().max(40).optional(),
  wording: z.int().min(1).max(255).optional(),
  asked: z.array(criterionKey).max(criteriaMax).optional(),
});

export type Submission = z.output<typeof submissionSchema>;

export const receiptSchema = z.strictObject({
  /** 25 characters in five groups: `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`. */
  receipt: z.string(),
  service: codeSchema,
  /** Page where the citizen sees, corrects or withdraws what was stored. */
  url: z.string(),
  /** Demonstration services only: how to make the rating count at once. */
  note: z.string().optional(),
});

export type Receipt = z.infer<typeof receiptSchema>;
