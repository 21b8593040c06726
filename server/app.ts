/** The HTTP surface: the order of middlewares and the mounting of each verb – the table of contents. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { problems } from '#shared/contracts/problem.ts';
import { accessibilityRoutes } from './administer/accessibility/accessibility.routes.tsx';
import { informationRoutes } from './administer/information.routes.tsx';
import type { AcceptSubmission } from './collect/accept/accept-submission.ts';
import { submissionsRoutes } from './collect/accept/submissions.routes.ts';
import { formRoutes } from './collect/form/form.routes.tsx';
import { kioskRoutes } from './collect/kiosk/kiosk.routes.tsx';
import { questionnaireRoutes } from './collect/questionnaire.routes.ts';
import { receiptRoutes } from './collect/receipt/receipt.routes.tsx';
import type { Dependencies } from './dependencies.ts';
import { demoHostRoutes } from './invite/demo-host.routes.tsx';
import { embedRoutes } from './invite/embed.routes.tsx';
import { keepWidgetFilesOrWarn } from './invite/keep-widget-files.ts';
import { paperRoutes } from './invite/paper.routes.tsx';
import { widgetRoutes } from './invite/widget.routes.ts';
import { readWidgetFiles } from './invite/widget-files.ts';
import { mountOpenapi } from './openapi.ts';
import { assetsRoutes } from './pages/assets.routes.ts';
import { declareAccessibility } from './pages/declared-accessibility.ts';
import { pageLanguage } from './pages/page-language.ts';
import { problemPage } from './pages/problem.page.tsx';
import { accessibilityState } from './platform/accessibility-audit.ts';
import { createApi } from './platform/http/api.ts';
import { compress } from './platform/http/compress.ts';
import { exposedHeaders, openTo } from './platform/http/cross-origin.ts';
import { addressKind, findRoute, seesCredentials } from './platform/http/find-route.ts';
import { healthRoutes } from './platform/http/health.routes.ts';
import { problemHeaders, problemResponse } from './platform/http/problem-response.ts';
import { refuseUnknownParameters } from './platform/http/refuse-unknown-parameters.ts';
import { reportRefusal } from './platform/http/report-refusal.ts';
import { revalidate } from './platform/http/revalidate.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { ProblemError } from './platform/problem.ts';
import { badgeRoutes } from './publish/badge.routes.ts';
import { catalogueRoutes } from './publish/catalogue.routes.ts';
import { charterRoutes } from './publish/charter.routes.ts';
import { pagesRoutes } from './publish/pages.routes.tsx';
import { resultsRoutes } from './publish/results.routes.ts';
import { scoresRoutes } from './publish/scores.routes.ts';

export function createApp(
  deps: Dependencies,
  acceptSubmission: AcceptSubmission,
  widgetFolder: string,
): OpenAPIHono {
  declareAccessibility(() => accessibilityState(deps.config.accessibility.audit, deps.clock.today()));
  const app = createApi();
  // First and outside the middlewares: the one address that thousands may use at once.
  app.route('/', submissionsRoutes(deps, acceptSubmission));

  app.use(securityHeaders(deps.config.publicUrl));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (context, methods) => {
        const response = await answer(new ProblemError('method-not-allowed'), context.req.raw);
        response.headers.set('Allow', methods.join(', '));
        return response;
      },
    }),
  );
  app.use((context, next) => {
    const route = findRoute(context.req.method, context.req.path);
    return route?.caching === 'kept' ? revalidate(context, next) : next();
  });
  app.use(compress);
  app.use(refuseUnknownParameters);
  app.use('/api/*', (context, next) =>
    context.req.method === 'OPTIONS' && !seesCredentials(context.req.path)
      ? preflight(context, next)
      : next(),
  );

  app.route('/', healthRoutes(deps));
  const widgetFiles = readWidgetFiles(widgetFolder);
  app.route('/', widgetRoutes(widgetFiles, keepWidgetFilesOrWarn(deps, widgetFolder)));
  app.route('/', assetsRoutes());

  app.route('/', questionnaireRoutes(deps));
  app.route('/', resultsRoutes(deps));
  app.route('/', scoresRoutes(deps));
  app.route('/', catalogueRoutes(deps));
  app.route('/', charterRoutes());
  mountOpenapi(app, deps.config.publicUrl);

  app.route('/', formRoutes(deps, acceptSubmission));
  const kioskScript = [...widgetFiles.keys()].find((name) => /^kiosk\.[\w-]+\.js$/.test(name));
  app.route('/', kioskRoutes(deps, kioskScript));
  app.route('/', receiptRoutes(deps));
  app.route('/', demoHostRoutes(deps));
  app.route('/', paperRoutes(deps));
  app.route('/', embedRoutes(deps, widgetFiles));
  app.route('/', informationRoutes(deps));
  app.route('/', accessibilityRoutes(deps));
  app.route('/', badgeRoutes(deps));
  app.route('/', pagesRoutes(deps));

  app.notFound((context) => answer(new ProblemError('not-found'), context.req.raw));
  app.onError((thrown, context) => {
    const error = reportRefusal(deps, thrown);
    return answer(error, context.req.raw);
  });
  return app;
}

/** What browsers ask before they send JSON from another site; the answers themselves get their headers by kind. */
const preflight = cors({
  origin: (origin) => origin || '*',
  credentials: true,
  allowMethods: ['GET', 'HEAD', 'POST'],
  exposeHeaders: exposedHeaders,
});

function answer(error: ProblemError, request: Request): Response | Promise<Response> {
  if (wantsPage(request)) return problemPageResponse(error, request);
  return problemResponse(error, openTo(request.headers.get('origin'), new URL(request.url).pathname));
}

/** Pages answer pages; the API answers problem documents, whatever the client accepts. */
function wantsPage(request: Request): boolean {
  const kind = addressKind(new URL(request.url).pathname);
  return kind === 'page' || kind === 'widget-page' || kind === 'picture';
}

async function problemPageResponse(error: ProblemError, request: Request): Promise<Response> {
  const html = await problemPage(error.code, pageLanguage(request));
  return new Response(String(html), {
    status: problems[error.code].status,
    headers: { ...problemHeaders(error), 'Content-Type': 'text/html; charset=utf-8' },
  });
}
