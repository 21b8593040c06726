/** Strong ETags and 304 for what the API answers to GET and HEAD. */
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/**
 * Mounted outside `compress`: a strong validator names one sequence of bytes, so each encoding gets its own
 * (RFC 9110, 8.8.3). A 304 without the CORS header would be refused by the browser of the page that asks again.
 */
export const revalidate = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'vary'],
});
