/** The catalogue as open lists: every service, and the organisations they belong to. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  listLimitDefault,
  listLimitMax,
  searchCharactersMax,
  serviceListSchema,
  serviceSchema,
} from '#shared/contracts/catalogue.ts';
import { codeSchema } from '#shared/contracts/submission.ts';
import { foldWords } from '#shared/i18n/fold-text.ts';
import type { Dependencies } from '../dependencies.ts';
import { findService } from '../platform/find-service.ts';
import { createApi, problemContent } from '../platform/http/api.ts';
import { searchServices } from './search-services.ts';
import { serviceView } from './service-view.ts';

const listQuery = z.strictObject({
  q: z.string().max(searchCharactersMax).optional(),
  limit: z.coerce.number().int().min(1).max(listLimitMax).default(listLimitDefault),
  cursor: z.string().max(500).optional(),
});

const listRoute = (path: '/api/v1/services' | '/api/v1/organisations', summary: string) =>
  createRoute({
    method: 'get',
    path,
    tags: ['Services'],
    summary,
    description: 'Every word of `q` must occur; accents and case do not matter. Follow `next` with `cursor`.',
    request: { query: listQuery },
    responses: {
      200: { description: 'One page', content: { 'application/json': { schema: serviceListSchema } } },
      400: problemContent('A parameter is wrong'),
    },
  });

const serviceRoute = createRoute({
  method: 'get',
  path: '/api/v1/services/{code}',
  tags: ['Services'],
  summary: 'One service',
  request: { params: z.strictObject({ code: codeSchema }) },
  responses: {
    200: { description: 'The service', content: { 'application/json': { schema: serviceSchema } } },
    404: problemContent('No service has this code'),
  },
});

export function catalogueRoutes(deps: Pick<Dependencies, 'config' | 'store' | 'clock'>): OpenAPIHono {
  const { catalogue } = deps.store;
  const viewDeps = () => ({ catalogue, today: deps.clock.today(), publicUrl: deps.config.publicUrl });

  const list = async (query: z.output<typeof listQuery>, organisations: boolean) => {
    const words = foldWords(query.q ?? '');
    const { limit, cursor = null } = query;
    const page = await searchServices(catalogue, { words, organisations, limit, cursor });
    const items = await Promise.all(page.items.map((service) => serviceView(viewDeps(), service)));
    return { items, next: page.next };
  };

  const app = createApi();
  app.openapi(listRoute('/api/v1/services', 'Find services'), async (context) => {
    context.header('Cache-Control', 'public, max-age=60');
    return context.json(await list(context.req.valid('query'), false), 200);
  });
  app.openapi(
    listRoute('/api/v1/organisations', 'Find organisations: services with services below them'),
    async (context) => {
      context.header('Cache-Control', 'public, max-age=60');
      return context.json(await list(context.req.valid('query'), true), 200);
    },
  );
  app.openapi(serviceRoute, async (context) => {
    const service = await findService(catalogue, context.req.valid('param').code);
    context.header('Cache-Control', 'public, max-age=60');
    return context.json(await serviceView(viewDeps(), service), 200);
  });
  return app;
}
