/** What a plain form posts, read over HTTP: one kind of body, of bounded size, as named fields. */
import type { Context } from 'hono';
import { ProblemError } from '../problem.ts';
import { bodyAtMost } from './body-limit.ts';

/**
 * A comment that is taken is at most 14.4 kB percent-encoded, and the rest stays under 8 kB. One that is far too long – a
 * letter of twenty thousand accented characters – must come back whole to whoever wrote it, to be shortened.
 */
const formBytesMax = 128 * 1024;

export const formBodyLimit = bodyAtMost(formBytesMax);

export async function postedFields(context: Context): Promise<URLSearchParams> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new ProblemError('unsupported-media-type');
  return new URLSearchParams(await context.req.text());
}
