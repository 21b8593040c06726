/** The public write API: one address, JSON, open to every origin, without credentials. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { receiptSchema, submissionSchema } from '#shared/contracts/submission.ts';
import type { Dependencies } from '../dependencies.ts';
import { createApi, problemContent } from '../platform/api.ts';
import { bodyAtMost } from '../platform/body-limit.ts';
import { clientAddress } from '../platform/client-address.ts';
import { invalidRequest } from '../platform/invalid-request.ts';
import { apiHeaders, ProblemError } from '../platform/problem.ts';
import { requestHeader } from '../platform/request-header.ts';
import type { AcceptSubmission } from './accept-submission.ts';

/** The longest comment is 4,800 bytes, 9.6 kB with every character escaped; everything else stays under 3 kB. */
export const submissionBytesMax = 16 * 1024;

const route = createRoute({
  method: 'post',
  path: '/api/v1/submissions',
  tags: ['Submissions'],
  summary: 'Rate a service',
  description:
    'Answered only after the submission is on disk. Send it again with the same `id` whenever the answer was lost: it counts once.',
  request: {
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
    429: problemContent('Too many from the same place; see Retry-After'),
    503: problemContent('Not stored; see Retry-After and send again'),
  },
});

const headers = { ...apiHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' };

/** Carries its own headers: it is mounted before the middlewares that all other answers pass. */
export function submissionsRoutes(
  deps: Pick<Dependencies, 'config'>,
  acceptSubmission: AcceptSubmission,
): OpenAPIHono {
  const app = createApi();
  // Described, not wrapped: the wrapper builds a Headers object to read one header, half the cost of a submission.
  app.openAPIRegistry.registerPath(route);
  app.post(route.path, bodyAtMost(submissionBytesMax), async (context) => {
    const type = requestHeader(context, 'content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json')
      throw new ProblemError('unsupported-media-type', { detail: 'Send Content-Type: application/json' });
    const read = submissionSchema.safeParse(parseJson(await context.req.text()));
    if (!read.success) throw invalidRequest(read.error);
    const address = clientAddress(context, deps.config.trustedHops);
    const { receipt, repeated } = await acceptSubmission(read.data, address);
    return new Response(JSON.stringify(receipt), { status: repeated ? 200 : 201, headers });
  });
  return app;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-json');
  }
}
