/**
 * Reads one header of a request without building an object of all of them, which on the write path costs as much as
 * checking the submission.
 */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** @param name in lower case. */
export function requestHeader(context: Context, name: string): string | undefined {
  const incoming = (context.env as Partial<HttpBindings> | undefined)?.incoming;
  if (!incoming) return context.req.header(name);
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
