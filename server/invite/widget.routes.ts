/** The script tag's files, open to every host page. */
import { Hono } from 'hono';
import { ProblemError } from '../platform/problem.ts';
import { serveStatic } from '../platform/serve-static.ts';
import type { StaticFile } from '../platform/static-files.ts';

export function widgetRoutes(files: ReadonlyMap<string, StaticFile>): Hono {
  const app = new Hono();
  app.get('/widget/:file', (context) => {
    const file = files.get(context.req.param('file'));
    if (!file) throw new ProblemError('not-found');
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return serveStatic(context, file);
  });
  return app;
}
