/** Refusals as RFC 9457 problems: one error class, one rendering. */
import { HTTPException } from 'hono/http-exception';
import { type FieldFault, type Problem, type ProblemCode, problems } from '#shared/contracts/problem.ts';
import { StorageUnavailable } from '../storage/store.ts';

/** What every answer of the API carries, also one that passes no middleware. */
export const apiHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag,Retry-After',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Seconds a client is asked to wait when nothing more exact is known. */
const retryAfterSecondsDefault = 5;

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
  return new ProblemError('invalid-request', {
    detail: `${field}: ${message}`,
    errors: [{ field, message }],
  });
}

/** Whatever was thrown, as a refusal the outside may see. */
export function asProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StorageUnavailable) return new ProblemError('unavailable');
  if (error instanceof HTTPException) {
    if (error.status === 413) return new ProblemError('body-too-large');
    if (error.status === 400) return new ProblemError('malformed-json');
  }
  return new ProblemError('internal-error');
}

export function problemOf(error: ProblemError): Problem {
  const { status, title } = problems[error.code];
  return {
    type: `urn:avis-plus:problem:${error.code}`,
    title,
    status,
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.errors === undefined ? {} : { errors: error.errors }),
  };
}

export function problemResponse(error: ProblemError): Response {
  const problem = problemOf(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...apiHeaders, ...problemHeaders(error), 'Content-Type': 'application/problem+json' },
  });
}

export function problemHeaders(error: ProblemError): Record<string, string> {
  const { status } = problems[error.code];
  const wait = error.retryAfterSeconds ?? retryAfterSecondsDefault;
  return {
    'Cache-Control': 'no-store',
    ...(status === 429 || status === 503 ? { 'Retry-After': String(wait) } : {}),
  };
}
