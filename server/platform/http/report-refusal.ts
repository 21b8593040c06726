/** Counts and logs refusals that an operator must know of, whether they are answered as JSON or as a page. */
import { problems } from '#shared/contracts/problem.ts';
import { framesOf, type Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { ProblemError } from '../problem.ts';
import { asProblemError } from './problem-response.ts';

export function reportRefusal(
  {
    metrics,
    logger,
  }: { readonly metrics: Pick<Metrics, 'refusals'>; readonly logger: Pick<Logger, 'error'> },
  thrown: unknown,
): ProblemError {
  const error = asProblemError(thrown);
  const { status } = problems[error.code];
  if (status === 429 || status >= 500) metrics.refusals.inc({ code: error.code });
  if (error.code === 'internal-error')
    logger.error({ stack: thrown instanceof Error ? framesOf(thrown) : undefined }, 'unexpected failure');
  return error;
}
