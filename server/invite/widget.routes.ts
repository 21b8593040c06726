/** The script tag's files, open to every host page: those of this build, and earlier ones that pages still name. */
import { Hono } from 'hono';
import { serveStatic } from '../platform/http/serve-static.ts';
import type { StaticFile } from '../platform/http/static-files.ts';
import { ProblemError } from '../platform/problem.ts';
import type { KeptWidgetFiles } from './keep-widget-files.ts';

export function widgetRoutes(files: ReadonlyMap<string, StaticFile>, kept: KeptWidgetFiles): Hono {
  const app = new Hono();
  app.get('/widget/:file', (context) => {
    const name = context.req.param('file');
    const file = files.get(name) ?? kept.find(name);
    if (!file) throw new ProblemError('not-found');
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return serveStatic(context, file);
  });
  return app;
}
