/** The charter as open data: editions, official wording, criteria and crosswalk. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { crosswalk, defaultEdition, editions, findEdition } from '#shared/charter/charter.ts';
import { criterionOf } from '#shared/charter/criteria.ts';
import type { Edition } from '#shared/charter/edition.ts';
import { engagementTranslations } from '#shared/charter/translations.ts';
import { charterSchema, editionSchema } from '#shared/contracts/charter.ts';
import { createApi, problemContent } from '../platform/http/api.ts';
import { ProblemError } from '../platform/problem.ts';

const charterRoute = createRoute({
  method: 'get',
  path: '/api/v1/charter',
  tags: ['Charter'],
  summary: 'Every edition, and how one continues in the next',
  responses: {
    200: { description: 'The charter', content: { 'application/json': { schema: charterSchema } } },
  },
});

const editionRoute = createRoute({
  method: 'get',
  path: '/api/v1/charter/{edition}',
  tags: ['Charter'],
  summary: 'One edition',
  request: { params: z.strictObject({ edition: z.string().max(40) }) },
  responses: {
    200: { description: 'The edition', content: { 'application/json': { schema: editionSchema } } },
    404: problemContent('No edition has this id'),
  },
});

export function charterRoutes(): OpenAPIHono {
  const app = createApi();
  app.openapi(charterRoute, (context) => {
    context.header('Cache-Control', 'public, max-age=3600');
    const rows = crosswalk.map((row) => ({ ...row, from: { ...row.from }, to: row.to && { ...row.to } }));
    return context.json(
      { default: defaultEdition, editions: editions.map(editionView), crosswalk: rows },
      200,
    );
  });
  app.openapi(editionRoute, (context) => {
    const edition = findEdition(context.req.valid('param').edition);
    if (!edition) throw new ProblemError('unknown-edition');
    context.header('Cache-Control', 'public, max-age=3600');
    return context.json(editionView(edition), 200);
  });
  return app;
}

function editionView(edition: Edition): z.input<typeof editionSchema> {
  return {
    id: edition.id,
    kind: edition.kind,
    title: edition.title,
    from: edition.from,
    wording: edition.wording,
    open: edition.open,
    engagements: edition.engagements.map(({ unconfirmed, ...engagement }) => ({
      ...engagement,
      translations: engagementTranslations(edition.id, engagement.id),
      confirmed: !unconfirmed,
    })),
    criteria: edition.criteria.map(({ criterion, engagement, marks }) => {
      const { scale, text } = criterionOf(criterion);
      return { criterion, engagement, scale, text: { ...text }, marks: { ...marks } };
    }),
  };
}
