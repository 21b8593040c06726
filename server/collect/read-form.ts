/** Reads what a plain form posts: the same submission a widget sends as JSON. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FieldFault } from '#shared/contracts/problem.ts';
import { type Submission, submissionSchema } from '#shared/contracts/submission.ts';
import { ProblemError } from '../platform/problem.ts';
import type { FormHidden, FormValues } from './form.page.tsx';

/** A comment of 4,800 bytes is at most 14.4 kB percent-encoded; the rest stays under 8 kB. */
const formBytesMax = 32 * 1024;

export const formBodyLimit = bodyLimit({
  maxSize: formBytesMax,
  onError: () => {
    throw new ProblemError('body-too-large');
  },
});

const ratingPrefix = 'ratings.';

export type PostedForm = {
  readonly values: FormValues;
  /** Every other field as posted. */
  readonly fields: Readonly<Record<string, string>>;
};

export async function readPostedForm(context: Context): Promise<PostedForm> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new ProblemError('unsupported-media-type');
  const ratings: Record<string, string> = {};
  const fields: Record<string, string> = {};
  let comment = '';
  for (const [name, value] of new URLSearchParams(await context.req.text())) {
    if (name === 'comment') comment = value.replaceAll('\r\n', '\n');
    else if (name.startsWith(ratingPrefix)) ratings[name.slice(ratingPrefix.length)] = value;
    else fields[name] = value;
  }
  return { values: { ratings, comment }, fields };
}

/** The ratings as the API takes them; a value outside the scale stays text, for the schema to refuse. */
export function ratingsOfForm(values: FormValues): Record<string, unknown> {
  const entries = Object.entries(values.ratings).map(([criterion, value]) => [
    criterion,
    /^[1-5]$/.test(value) ? Number(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** The posted form as a submission, or the faults that name its fields. */
export function readSubmission(
  service: string,
  posted: PostedForm,
): { readonly submission: Submission } | { readonly faults: readonly FieldFault[] } {
  const { id, channel, mode, outcome, placement, language, edition, wording, asked } = posted.fields;
  const sent = {
    id,
    channel,
    mode,
    outcome,
    placement,
    language,
    edition,
    service,
    ratings: ratingsOfForm(posted.values),
    comment: posted.values.comment,
    wording: wording === undefined ? undefined : Number(wording),
    asked: asked?.split(',').filter(Boolean),
  };
  const result = submissionSchema.safeParse(sent);
  if (result.success) return { submission: result.data };
  return {
    faults: result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
  };
}

/** The hidden fields of a redrawn form, as posted. */
export function hiddenOf(fields: PostedForm['fields'], fallback: FormHidden): FormHidden {
  return {
    ...fallback,
    id: fields.id ?? fallback.id,
    asked: fields.asked?.split(',').filter(Boolean) ?? fallback.asked,
    mode: fields.mode ?? fallback.mode,
    channel: fields.channel ?? null,
    outcome: fields.outcome ?? null,
    placement: fields.placement ?? null,
  };
}
