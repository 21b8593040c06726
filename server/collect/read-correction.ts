/** Checks a correction as the submission itself was checked. */
import { editionOf } from '#shared/charter/charter.ts';
import type { Ratings } from '#shared/charter/rating.ts';
import { ratingsSchema } from '#shared/contracts/submission.ts';
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { ProblemError } from '../platform/problem.ts';
import { readComment } from './comment.ts';
import type { FormValues } from './form.page.tsx';
import { checkRatings } from './read-content.ts';
import { ratingsOfForm } from './read-form.ts';

/** @throws ProblemError naming the fields. */
export function readCorrection(
  content: SubmissionContent,
  values: FormValues,
): { readonly ratings: Ratings; readonly comment: string | null } {
  const result = ratingsSchema.safeParse(ratingsOfForm(values));
  if (!result.success)
    throw new ProblemError('invalid-request', {
      errors: result.error.issues.map(({ path, message }) => ({
        field: ['ratings', ...path].join('.'),
        message,
      })),
    });
  checkRatings(editionOf(content.edition), result.data);
  return { ratings: result.data, comment: readComment(values.comment) };
}
