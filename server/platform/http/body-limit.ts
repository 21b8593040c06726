/** Refuses bodies over a limit, counted in real bytes. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '../problem.ts';
import { requestHeader } from './request-header.ts';

/**
 * A body with Content-Length needs no counting, because Node refuses one that is longer; and Hono's counter turns every
 * body into a stream, a third of the cost of a submission. A chunked body is counted.
 */
export function bodyAtMost(maxBytes: number): MiddlewareHandler {
  const refuse = (): never => {
    throw new ProblemError('body-too-large', { detail: `At most ${maxBytes} bytes` });
  };
  const counted = bodyLimit({ maxSize: maxBytes, onError: refuse });
  return (context, next) => {
    const announced = requestHeader(context, 'content-length');
    if (announced === undefined || requestHeader(context, 'transfer-encoding') !== undefined)
      return counted(context, next);
    return Number(announced) <= maxBytes ? next() : refuse();
  };
}
