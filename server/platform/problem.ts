/** An expected refusal, and what the outside may know of it; http/problem-response.ts turns it into an answer. */
import { type FieldFault, type ProblemCode, problems } from '#shared/contracts/problem.ts';

/** An expected refusal; anything else thrown is our fault and answered as `internal-error`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly detail: string | undefined;
  readonly errors: readonly FieldFault[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    options: {
      readonly detail?: string;
      readonly errors?: readonly FieldFault[];
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(options.detail ?? problems[code].title);
    this.detail = options.detail;
    this.errors = options.errors;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** A request refused because of one field. */
export function fieldProblem(field: string, message: string): ProblemError {
  return fieldProblems([{ field, message }]);
}

/** Faults named in one answer; a hostile body could hold thousands. */
const faultsMax = 20;

/** A request refused because of several fields. */
export function fieldProblems(faults: readonly FieldFault[]): ProblemError {
  const errors = faults.slice(0, faultsMax);
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new ProblemError('invalid-request', { detail, errors });
}
