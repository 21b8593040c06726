/** Counts and logs what an operator must know of a refusal, whichever way it is answered. */
import { problems } from '#shared/contracts/problem.ts';
import type { Dependencies } from '../dependencies.ts';
import { framesOf } from './logger.ts';
import type { ProblemError } from './problem.ts';
import { asProblemError } from './problem-response.ts';

export function reportRefusal(
  { metrics, logger }: Pick<Dependencies, 'metrics' | 'logger'>,
  thrown: unknown,
): ProblemError {
  const error = asProblemError(thrown);
  const { status } = problems[error.code];
  if (status === 429 || status >= 500) metrics.refusals.inc({ code: error.code });
  if (error.code === 'internal-error')
    logger.error({ stack: thrown instanceof Error ? framesOf(thrown) : undefined }, 'unexpected failure');
  return error;
}
