/** Checks a correction as the submission itself was checked. */
import { editionOf } from '#shared/charter/charter.ts';
import type { Ratings } from '#shared/charter/rating.ts';
import { submissionSchema } from '#shared/contracts/submission.ts';
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { invalidRequest } from '../../platform/invalid-request.ts';
import { ProblemError } from '../../platform/problem.ts';
import { readComment } from '../comment.ts';
import { type PostedForm, ratingsOfForm } from '../form/read-form.ts';
import { checkRatings } from '../read-content.ts';

/** The part of a submission that can be corrected. */
const correctedSchema = submissionSchema.pick({ ratings: true });

/** @throws ProblemError naming the fields. */
export function readCorrection(
  content: SubmissionContent,
  { values, fields }: PostedForm,
): { readonly ratings: Ratings; readonly comment: string | null } {
  refuseUnknownFields(Object.keys(fields));
  const result = correctedSchema.safeParse({ ratings: ratingsOfForm(values) });
  if (!result.success) throw invalidRequest(result.error);
  const { ratings } = result.data;
  checkRatings(editionOf(content.edition), ratings);
  return { ratings, comment: readComment(values.comment) };
}

/** What every form of the receipt sends besides answers. */
const receiptFields: readonly string[] = ['action', 'language'];

/** @throws ProblemError naming each field that the forms of the receipt do not have. */
export function refuseUnknownFields(names: readonly string[]): void {
  const unknown = names.filter((name) => !receiptFields.includes(name));
  if (unknown.length === 0) return;
  throw new ProblemError('invalid-request', {
    errors: unknown.map((field) => ({ field, message: 'is not a known key' })),
  });
}
