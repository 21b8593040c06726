/**
 * The public write API: JSON, open to every origin, without credentials. A second address takes the same JSON as
 * `text/plain`, for a page that is being left: before sending JSON to another site a browser asks for permission, and
 * then there is no time for that.
 */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { receiptSchema, submissionSchema } from '#shared/contracts/submission.ts';
import type { Dependencies } from '../../dependencies.ts';
import { createApi, problemContent } from '../../platform/http/api.ts';
import { bodyAtMost } from '../../platform/http/body-limit.ts';
import { clientAddress } from '../../platform/http/client-address.ts';
import { openTo } from '../../platform/http/cross-origin.ts';
import { apiHeaders } from '../../platform/http/problem-response.ts';
import { requestHeader } from '../../platform/http/request-header.ts';
import { invalidRequest } from '../../platform/invalid-request.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { AcceptSubmission } from './accept-submission.ts';

/** The longest comment is 4,800 bytes, 9.6 kB with every character escaped; everything else stays under 3 kB. */
export const submissionBytesMax = 16 * 1024;

const query = z.object({
  kiosk: z.string().optional().openapi({ description: 'The key of a kiosk: see `avis kiosk`' }),
});

const route = createRoute({
  method: 'post',
  path: '/api/v1/submissions',
  tags: ['Submissions'],
  summary: 'Rate a service',
  description:
    'Answered only after the submission is on disk. Send it again with the same `id` whenever the answer was lost: it counts once.',
  request: {
    query,
    body: { required: true, content: { 'application/json': { schema: submissionSchema } } },
  },
  responses: {
    201: { description: 'Stored', content: { 'application/json': { schema: receiptSchema } } },
    200: {
      description: 'Stored before; the same receipt',
      content: { 'application/json': { schema: receiptSchema } },
    },
    400: problemContent('A field is wrong; `errors` names it'),
    409: problemContent('The id was used with other content, or the service is inactive'),
    413: problemContent('The body is larger than 16 KiB'),
    415: problemContent('The body is not JSON'),
    429: problemContent('Too many from the same sender; see Retry-After'),
    503: problemContent('Not stored; see Retry-After and send again'),
  },
});

const beaconRoute = createRoute({
  method: 'post',
  path: '/api/v1/submissions/beacon',
  tags: ['Submissions'],
  summary: 'Rate a service while the page is being left',
  description:
    'The same submission as `text/plain`, for `navigator.sendBeacon`. Nobody reads the answer: send it again later under the same `id`.',
  request: { query, body: { required: true, content: { 'text/plain': { schema: z.string() } } } },
  responses: {
    204: { description: 'Stored' },
    400: problemContent('A field is wrong, or a person was sent here'),
    409: problemContent('The id was used with other content, or the service is inactive'),
    413: problemContent('The body is larger than 16 KiB'),
    415: problemContent('The body is not text'),
    429: problemContent('Too many from the same sender; see Retry-After'),
    503: problemContent('Not stored; see Retry-After and send again'),
  },
});

/** Set here, because this route is mounted before the middlewares that give all other answers their headers. */
const headersFor = (context: Context) => ({
  ...apiHeaders,
  ...openTo(requestHeader(context, 'origin')),
  'Cache-Control': 'no-store',
});

export function submissionsRoutes(
  deps: Pick<Dependencies, 'config'>,
  acceptSubmission: AcceptSubmission,
): OpenAPIHono {
  const app = createApi();
  // The OpenAPI library describes these routes but does not handle them: its wrapper builds a Headers object to read
  // one header, half the cost of a submission.
  app.openAPIRegistry.registerPath(route);
  app.openAPIRegistry.registerPath(beaconRoute);
  const accept = async (context: Context) => {
    const read = submissionSchema.safeParse(parseJson(await context.req.text()));
    if (!read.success) throw invalidRequest(read.error);
    const address = clientAddress(context, deps.config.trustedHops);
    return acceptSubmission(read.data, { address, kioskKey: context.req.query('kiosk') });
  };
  app.post(route.path, bodyAtMost(submissionBytesMax), async (context) => {
    requireType(context, 'application/json');
    const { receipt, repeated } = await accept(context);
    return new Response(JSON.stringify(receipt), {
      status: repeated ? 200 : 201,
      headers: { ...headersFor(context), 'Content-Type': 'application/json' },
    });
  });
  app.post(beaconRoute.path, bodyAtMost(submissionBytesMax), async (context) => {
    requireType(context, 'text/plain');
    // A form on another site can send text, too, behind a button that says something else. Browsers call that a
    // navigation.
    if (requestHeader(context, 'sec-fetch-mode') === 'navigate') throw new ProblemError('invalid-request');
    await accept(context);
    return new Response(null, { status: 204, headers: headersFor(context) });
  });
  return app;
}

function requireType(context: Context, wanted: string): void {
  const type = requestHeader(context, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== wanted)
    throw new ProblemError('unsupported-media-type', { detail: `Send Content-Type: ${wanted}` });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-json');
  }
}
