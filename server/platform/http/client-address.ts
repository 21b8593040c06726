/** The address a request came from, for the rate key only: it is never stored or logged. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { requestHeader } from './request-header.ts';

/**
 * Behind `trustedHops` proxies the address is the one the outermost of them saw: that many entries from the right of
 * X-Forwarded-For. What stands further left was written by the client and is never believed.
 * @returns null when no address is known (in-process requests).
 */
export function clientAddress(context: Context, trustedHops: number): string | null {
  if (trustedHops > 0) {
    const forwarded = (requestHeader(context, 'x-forwarded-for') ?? '')
      .split(',')
      .map((entry) => entry.trim());
    const seen = forwarded.at(-trustedHops) ?? forwarded[0];
    if (seen) return seen;
  }
  try {
    return getConnInfo(context).remote.address ?? null;
  } catch {
    return null;
  }
}
