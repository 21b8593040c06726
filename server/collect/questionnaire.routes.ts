/** The questionnaire of one service, asked once, on intent. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { channels, languages, placementCharactersMax } from '#shared/charter/circumstances.ts';
import { questionnaireSchema } from '#shared/contracts/catalogue.ts';
import { codeSchema } from '#shared/contracts/submission.ts';
import { resolveLanguage } from '#shared/i18n/resolve-language.ts';
import type { Dependencies } from '../dependencies.ts';
import { findService } from '../platform/find-service.ts';
import { createApi, problemContent } from '../platform/http/api.ts';
import { ProblemError } from '../platform/problem.ts';
import { buildQuestionnaire } from './build-questionnaire.ts';

/**
 * Widgets send every attribute of their element, because choosing among them would cost the loader bytes. These are not
 * read. Empty = not said.
 */
const unread = z.string().max(placementCharactersMax).optional().openapi({ description: 'Not read.' });
const sentByWidgets = { display: unread, outcome: unread, service: unread };

const route = createRoute({
  method: 'get',
  path: '/api/v1/services/{code}/questionnaire',
  tags: ['Services'],
  summary: 'What a service asks today',
  request: {
    params: z.strictObject({ code: codeSchema }),
    query: z.strictObject({
      channel: z.enum([...channels, '']).optional(),
      language: z
        .string()
        .optional()
        .openapi({
          description: `BCP 47 tag, matched by its language: \`de-AT\` is German. One of ${languages.join(', ')}; any other is answered in French.`,
        }),
      placement: z.string().max(placementCharactersMax).optional(),
      ...sentByWidgets,
    }),
  },
  responses: {
    200: {
      description: 'Questions, wording, scale labels and interface messages in one language',
      content: { 'application/json': { schema: questionnaireSchema } },
    },
    400: problemContent('A parameter is wrong'),
    404: problemContent('No service has this code'),
    409: problemContent('The service no longer takes ratings'),
  },
});

export function questionnaireRoutes(deps: Pick<Dependencies, 'config' | 'store' | 'clock'>): OpenAPIHono {
  const app = createApi();
  app.openapi(route, async (context) => {
    const service = await findService(deps.store.catalogue, context.req.valid('param').code);
    if (!service.active) throw new ProblemError('service-inactive');
    const { channel, language = '', placement } = context.req.valid('query');
    const questionnaire = buildQuestionnaire({
      service,
      channel: channel || null,
      // Pages write the language they are in, which may be any: nobody is refused for it.
      language: resolveLanguage(language) ?? 'fr',
      placement: placement || null,
      today: deps.clock.today(),
      publicUrl: deps.config.publicUrl,
    });
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(questionnaire, 200);
  });
  return app;
}
