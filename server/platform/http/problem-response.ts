/** Refusals as RFC 9457 problem documents, and the headers they have in common with refusals shown as pages. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Problem, problems, problemTypePrefix } from '#shared/contracts/problem.ts';
import { StorageUnavailable } from '../../storage/store.ts';
import { ProblemError } from '../problem.ts';
import { exposedHeaders, type openTo } from './cross-origin.ts';

/** What every answer of the API carries besides `openTo`, also one that passes no middleware. */
export const apiHeaders = {
  'Access-Control-Expose-Headers': exposedHeaders.join(','),
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Seconds a client is asked to wait when nothing more exact is known. */
const retryAfterSecondsDefault = 5;

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
    type: `${problemTypePrefix}${error.code}`,
    title,
    status,
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.errors === undefined ? {} : { errors: error.errors }),
  };
}

/** @param opened to whom besides us, see cross-origin.ts. */
export function problemResponse(error: ProblemError, opened: ReturnType<typeof openTo>): Response {
  const problem = problemOf(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...apiHeaders,
      ...opened,
      ...problemHeaders(error),
      'Content-Type': 'application/problem+json',
    },
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

/** Gives a page that says what was refused the status and the headers of the refusal. */
export function setProblem(context: Context, refusal: ProblemError): void {
  context.status(problems[refusal.code].status);
  for (const [name, value] of Object.entries(problemHeaders(refusal))) context.header(name, value);
}
