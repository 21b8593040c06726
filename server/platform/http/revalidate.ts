/** Strong ETags and 304 for the routes that are kept, on GET and HEAD. */
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/**
 * Mounted outside `compress`, so that each encoding has an ETag of its own: a strong one stands for one sequence of
 * bytes (RFC 9110, 8.8.3). A 304 keeps the CORS header: without it, browsers refuse the answer.
 */
export const revalidate = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'vary'],
});
