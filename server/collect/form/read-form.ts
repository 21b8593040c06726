/** Reads what a plain form posts: the same submission a widget sends as JSON. */
import type { FieldFault } from '#shared/contracts/problem.ts';
import { type Submission, submissionSchema } from '#shared/contracts/submission.ts';
import { invalidRequest } from '../../platform/invalid-request.ts';
import type { FormHidden, FormValues } from './form-values.ts';

const ratingPrefix = 'ratings.';

export type PostedForm = {
  readonly values: FormValues;
  /** Every other field as posted. */
  readonly fields: Readonly<Record<string, string>>;
};

export function readPostedForm(posted: URLSearchParams): PostedForm {
  const ratings: [criterion: string, value: string][] = [];
  const fields: [name: string, value: string][] = [];
  let comment = '';
  for (const [name, value] of posted) {
    if (name === 'comment') comment = value.replaceAll('\r\n', '\n');
    else if (!name.startsWith(ratingPrefix)) fields.push([name, value]);
    // Some browsers let a person undo a choice and then send the field empty.
    else if (value !== '') ratings.push([name.slice(ratingPrefix.length), value]);
  }
  // Not `fields[name] = value`, which drops a field called `__proto__` instead of having it refused.
  return {
    values: { ratings: Object.fromEntries(ratings), comment },
    fields: Object.fromEntries(fields),
  };
}

/** The ratings as the API takes them; a value outside the scale stays text, for the schema to refuse. */
export function ratingsOfForm(values: FormValues): Record<string, unknown> {
  const entries = Object.entries(values.ratings).map(([criterion, value]) => [
    criterion,
    /^[1-5]$/.test(value) ? Number(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** The posted form as a submission. @throws ProblemError naming its fields. */
export function readSubmission(service: string, posted: PostedForm): Submission {
  const result = submissionSchema.safeParse({
    ...sentFields(posted.fields),
    service,
    ratings: ratingsOfForm(posted.values),
    comment: posted.values.comment,
  });
  if (!result.success) throw invalidRequest(result.error);
  return result.data;
}

/**
 * The hidden fields of a redrawn form: what was posted, so that sending it again counts once – except what was refused
 * or cannot be read, which is made anew, so that sending it again can succeed.
 */
export function redrawnHidden(request: {
  readonly posted: PostedForm;
  readonly refused: readonly FieldFault[];
  readonly fresh: FormHidden;
  /** Whether a criterion can be shown. */
  readonly known: (criterion: string) => boolean;
}): FormHidden {
  const { posted, refused, fresh, known } = request;
  const sent = sentFields(posted.fields);
  const { shape } = submissionSchema;
  const outdated = refused.some(({ field }) => field === 'edition' || field === 'wording');
  const edition = shape.edition.safeParse(sent.edition).data;
  const wording = shape.wording.safeParse(sent.wording).data;
  const answered = Object.keys(posted.values.ratings).filter((criterion) => criterion !== 'overall');
  return {
    ...fresh,
    ...(outdated || !edition || !wording ? {} : { edition, wording }),
    id: shape.id.safeParse(sent.id).data ?? fresh.id,
    asked: sent.asked ? [...new Set([...sent.asked, ...answered])].filter(known) : fresh.asked,
    mode: shape.mode.safeParse(sent.mode).data ?? fresh.mode,
    channel: shape.channel.safeParse(sent.channel).data ?? null,
    outcome: shape.outcome.safeParse(sent.outcome).data ?? null,
    placement: shape.placement.safeParse(sent.placement).data ?? null,
  };
}

type SentFields = Readonly<Record<string, unknown>> & { readonly asked?: readonly string[] | undefined };

/** Every field is text; the API takes a number and a list. */
function sentFields({ wording, asked, ...others }: PostedForm['fields']): SentFields {
  return {
    ...others,
    wording: wording === undefined ? undefined : Number(wording),
    asked: asked?.split(',').filter(Boolean),
  };
}
