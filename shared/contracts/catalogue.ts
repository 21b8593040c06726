/** The catalogue and the questionnaire, as the API answers them. */
import { z } from 'zod';
import { channels, languages } from '../charter/circumstances.ts';

/** Page sizes of every list. */
export const listLimitMax = 100;
export const listLimitDefault = 20;
/** A search is a few words: names in the national directory stay under 200 characters. */
export const searchCharactersMax = 200;

const serviceLink = z.strictObject({ code: z.string(), name: z.string() });

export const serviceSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** What it is (« typologie »): préfecture, caisse, agence… */
  kind: z.string().nullable(),
  place: z.string().nullable(),
  /** The root it belongs to. */
  network: z.string().nullable(),
  parent: serviceLink.nullable(),
  /** Number of services directly below it; an organisation has some. */
  children: z.int(),
  active: z.boolean(),
  demo: z.boolean(),
  edition: z.string(),
  links: z.strictObject({ page: z.string(), results: z.string(), form: z.string() }),
});

export const serviceListSchema = z.strictObject({
  items: z.array(serviceSchema),
  /** Cursor of the next page; null on the last. */
  next: z.string().nullable(),
});

const questionSchema = z.strictObject({
  criterion: z.string(),
  text: z.string(),
  scale: z.enum(['satisfaction', 'agreement']),
});

export const questionnaireSchema = z.strictObject({
  service: z.strictObject({ code: z.string(), name: z.string(), demo: z.boolean() }),
  edition: z.string(),
  wording: z.int(),
  language: z.enum(languages),
  /** In which the language is written. */
  direction: z.enum(['ltr', 'rtl']),
  /** Says that the questions are a translation, and where the French ones are; absent in French. */
  translation: z.strictObject({ note: z.string(), original: z.string(), href: z.string() }).optional(),
  channel: z.enum(channels).nullable(),
  placement: z.string().nullable(),
  /** The one required question. */
  required: questionSchema,
  /** Shown to everybody. */
  fixed: z.array(questionSchema),
  /** Shown by chance: `take` of `from`. */
  draws: z.array(z.strictObject({ take: z.int(), from: z.array(questionSchema) })),
  scales: z.strictObject({
    satisfaction: z.array(z.string()).length(5),
    agreement: z.array(z.string()).length(5),
    na: z.string(),
  }),
  commentMax: z.int(),
  messages: z.record(z.string(), z.string()),
  links: z.strictObject({ submit: z.string(), form: z.string(), privacy: z.string() }),
});

export type ServiceView = z.infer<typeof serviceSchema>;
export type ServiceList = z.infer<typeof serviceListSchema>;
export type Questionnaire = z.infer<typeof questionnaireSchema>;
