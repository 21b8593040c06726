/** Reads what a plain form posts: the same submission a widget sends as JSON. */
import type { FieldFault } from '#shared/contracts/problem.ts';
import { type Submission, submissionSchema } from '#shared/contracts/submission.ts';
import type { FormHidden, FormValues } from './form.page.tsx';

const ratingPrefix = 'ratings.';

export type PostedForm = {
  readonly values: FormValues;
  /** Every other field as posted. */
  readonly fields: Readonly<Record<string, string>>;
};

export function readPostedForm(posted: URLSearchParams): PostedForm {
  const ratings: Record<string, string> = {};
  const fields: Record<string, string> = {};
  let comment = '';
  for (const [name, value] of posted) {
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
  const { wording, asked, ...others } = posted.fields;
  const sent = {
    ...others,
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
