/** Published results in words, keyless: what a results widget draws. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { scoresSchema } from '#shared/contracts/scores.ts';
import { codeSchema } from '#shared/contracts/submission.ts';
import { resolveLanguage } from '#shared/i18n/resolve-language.ts';
import type { Dependencies } from '../dependencies.ts';
import { findService } from '../platform/find-service.ts';
import { createApi, problemContent } from '../platform/http/api.ts';
import { readResults } from './read-results.ts';
import { roundedResults } from './rounded-results.ts';
import { writeScores } from './write-scores.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/services/{code}/scores',
  tags: ['Results'],
  summary: 'Results of a service in words, one language',
  description:
    'The figures of `/results` over the whole time, in the current edition, as texts to be shown as they are: each with ' +
    'its interval, number of ratings and period, and `about` with edition, release and method. For computing, take `/results`.',
  request: {
    params: z.strictObject({ code: codeSchema }),
    query: z.strictObject({
      language: z
        .string()
        .optional()
        .openapi({ description: 'BCP 47 tag; any other language is answered in French.' }),
    }),
  },
  responses: {
    200: { description: 'The scores', content: { 'application/json': { schema: scoresSchema } } },
    304: { description: 'Unchanged since the ETag sent in If-None-Match' },
    400: problemContent('A parameter is wrong'),
    404: problemContent('No service has this code'),
  },
});

export function scoresRoutes(deps: Pick<Dependencies, 'config' | 'store' | 'clock'>): OpenAPIHono {
  const { minCell, publicUrl } = deps.config;
  const app = createApi();
  app.openapi(route, async (context) => {
    const service = await findService(deps.store.catalogue, context.req.valid('param').code);
    const results = roundedResults(await readResults(deps, { service, reach: 'node' }));
    const language = resolveLanguage(context.req.valid('query').language ?? '') ?? 'fr';
    // Five minutes, as `/results`.
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(writeScores({ results, language, minCell, publicUrl }), 200);
  });
  return app;
}
