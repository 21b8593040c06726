/** Published results as open data, keyless. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { editions } from '#shared/charter/charter.ts';
import { resultsSchema } from '#shared/contracts/results.ts';
import { codeSchema } from '#shared/contracts/submission.ts';
import { isSource, type Source, sourcePattern } from '#shared/scoring/cell.ts';
import type { Dependencies } from '../dependencies.ts';
import { findOrganisation, findService } from '../platform/find-service.ts';
import { createApi, problemContent } from '../platform/http/api.ts';
import { fieldProblem } from '../platform/problem.ts';
import type { Service } from '../storage/store.ts';
import { readResults } from './read-results.ts';
import { periodPattern } from './results-period.ts';
import { roundedResults } from './rounded-results.ts';

const query = z.strictObject({
  period: z
    .string()
    .regex(periodPattern, 'must be all, a year (2026) or a month (2026-11)')
    .default('all')
    .openapi({ description: 'A cell counts in the month and year of the last day of its window.' }),
  granularity: z
    .enum(['month', 'year'], 'must be month or year')
    .optional()
    .openapi({ description: 'Fills `periods`, oldest first.' }),
  edition: z
    .enum(
      editions.map(({ id }) => id),
      `must be one of ${editions.map(({ id }) => id).join(', ')}`,
    )
    .optional()
    .openapi({
      description: 'Default: the edition the service asks today. Editions are never added together.',
    }),
  source: z
    .custom<Source>(
      (text) => typeof text === 'string' && isSource(text),
      'must be collected or imported:NAME',
    )
    .default('collected')
    .openapi({ type: 'string', pattern: sourcePattern.source }),
  tier: z.enum(['open', 'verified'], 'must be open or verified').default('open'),
});

const resultsRoute = <Path extends string>(path: Path, summary: string, missing: string) =>
  createRoute({
    method: 'get',
    path,
    tags: ['Results'],
    summary,
    description:
      'Counts first. A value that n does not support is null: means below 30 ratings, everything below 11. ' +
      'Figures cover the people who chose to answer; their intervals do not cover that choice.',
    request: { params: z.strictObject({ code: codeSchema }), query },
    responses: {
      200: { description: 'The results', content: { 'application/json': { schema: resultsSchema } } },
      304: { description: 'Unchanged since the ETag sent in If-None-Match' },
      400: problemContent('A parameter is wrong'),
      404: problemContent(missing),
    },
  });

const serviceRoute = resultsRoute(
  '/api/v1/services/{code}/results',
  'Results of a service: rated at this node',
  'No service has this code',
);
const organisationRoute = resultsRoute(
  '/api/v1/organisations/{code}/results',
  'Results of an organisation: its whole subtree, weighted by volume',
  'No organisation has this code',
);

export function resultsRoutes(deps: Pick<Dependencies, 'store' | 'clock'>): OpenAPIHono {
  const answer = async (
    service: Service,
    reach: 'node' | 'subtree',
    asked: z.output<typeof query>,
  ): Promise<z.input<typeof resultsSchema>> => {
    if (asked.granularity === 'year' && asked.period.includes('-'))
      throw fieldProblem('granularity', 'must be month when the period is a month');
    return roundedResults(await readResults(deps, { service, reach, ...asked }));
  };

  const app = createApi();
  app.openapi(serviceRoute, async (context) => {
    const service = await findService(deps.store.catalogue, context.req.valid('param').code);
    const results = await answer(service, 'node', context.req.valid('query'));
    return context.json(results, 200, cacheHeaders);
  });
  app.openapi(organisationRoute, async (context) => {
    const service = await findOrganisation(deps.store.catalogue, context.req.valid('param').code);
    const results = await answer(service, 'subtree', context.req.valid('query'));
    return context.json(results, 200, cacheHeaders);
  });
  return app;
}

/** Five minutes: figures change once a day at most. */
const cacheHeaders = { 'Cache-Control': 'public, max-age=300' };
