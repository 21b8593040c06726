/**
 * The API is open to pages of every origin. Some pages wrap `fetch` so that it always sends credentials; a browser then takes
 * no answer under `*`, only one that names the page and allows them. They are allowed because they are worth nothing here:
 * they are taken from the request before a handler sees it (admit-request.ts).
 */

import { seesCredentials } from './find-route.ts';

/** What a page's script may read besides the body. */
export const exposedHeaders = ['ETag', 'Retry-After'];

/** In lower case, as the headers of a kept answer are. */
type Opened = {
  readonly 'access-control-allow-origin'?: string;
  readonly 'access-control-allow-credentials'?: string;
};

/**
 * @param origin of the page that asks; nothing where no page does.
 * @param path what is asked. An address that sees who asks is open to no other page: it would answer a stranger's script
 * what only the person at the browser may read.
 */
export function openTo(origin: string | null | undefined, path?: string): Opened {
  if (path !== undefined && seesCredentials(path)) return {};
  if (!origin) return { 'access-control-allow-origin': '*' };
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' };
}
