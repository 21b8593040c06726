/** The OpenAPI 3.1 document, made from the routes themselves. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { paths } from '#shared/contracts/paths.ts';

/** Adds `/api/v1/openapi.json` and its short address. */
export function mountOpenapi(app: OpenAPIHono, publicUrl: string): void {
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Avis+',
      version: '1.0.0',
      description:
        'Ratings of public services, engagement by engagement, and their published results. Reading needs no key. ' +
        'Every figure is a sum of closed cells of at least 11 ratings; a hidden value is null.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: publicUrl }],
    tags: [
      { name: 'Submissions', description: 'Rating a service' },
      { name: 'Results', description: 'Published figures' },
      { name: 'Services', description: 'The catalogue and what is asked' },
      { name: 'Charter', description: 'Editions, engagements and criteria' },
    ],
  };
  for (const path of [paths.api.openapi(), '/openapi.json'])
    app.get(path, (context) => context.json(app.getOpenAPI31Document(document), 200, cacheHeaders));
}

/** It changes with a restart only. */
const cacheHeaders = { 'Cache-Control': 'public, max-age=300' };
