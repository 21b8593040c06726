/** Where every request comes in: it is stripped of what its route does not read, then answered from memory or asked of the application. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { admitIncoming, admitRequest } from './admit-request.ts';
import { type Fetch, type PublicCacheDeps, publicCache } from './public-cache.ts';
import type { Route } from './route-table.ts';

export type FrontDoor = {
  /** Rejects where a request could not be answered at all. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
  /** The same without a port. */
  fetch(request: Request): Promise<Response>;
};

export function frontDoor(application: Fetch, deps: PublicCacheDeps): FrontDoor {
  const cache = publicCache(application, deps);
  const asApplication = getRequestListener(application);
  const asCache = getRequestListener(cache.ask);
  return {
    answer: async (incoming, outgoing) => {
      const route = admitIncoming(incoming);
      if (!isKept(incoming.method, route)) return asApplication(incoming, outgoing);
      if (!(await cache.answered(incoming, outgoing))) await asCache(incoming, outgoing);
    },
    fetch: async (asked) => {
      const { request, route } = admitRequest(asked);
      return isKept(request.method, route) ? cache.ask(request) : application(request);
    },
  };
}

function isKept(method: string | undefined, route: Route | null): boolean {
  return method === 'GET' && route?.caching === 'kept';
}
