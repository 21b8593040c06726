/** Refuses a question to the API that holds a parameter its route does not know: mistyped, it would be another question. */
import type { MiddlewareHandler } from 'hono';
import { fieldProblems } from '../problem.ts';
import { findRoute } from './find-route.ts';

/** Those that others add to addresses are gone before (admit-request.ts). What is sent, a rating, is never refused for one. */
export const refuseUnknownParameters: MiddlewareHandler = async ({ req }, next) => {
  const route = findRoute(req.method, req.path);
  if (route?.kind === 'api' && route.method === 'GET') {
    const asked = new Set(new URL(req.url).searchParams.keys());
    const unknown = [...asked].filter((name) => !route.parameters.has(name));
    if (unknown.length > 0)
      throw fieldProblems(unknown.map((field) => ({ field, message: 'is not a known key' })));
  }
  await next();
};
