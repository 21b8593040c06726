/**
 * What a request loses before any handler sees it: credentials where the route asks for none – a cookie of a parent domain
 * comes with every request and is meant for others – and parameters that nobody reads there.
 */
import type { IncomingMessage } from 'node:http';
import { isAddedParameter } from '#shared/contracts/added-parameters.ts';
import { findRoute } from './find-route.ts';
import type { Route } from './route-table.ts';

const credentials = ['authorization', 'cookie'] as const;

/** Changes the request itself: what Node read is what the application's Request is made of. */
export function admitIncoming(incoming: IncomingMessage): Route | null {
  const { route, target } = lookUp(incoming.method ?? '', incoming.url ?? '/');
  incoming.url = target;
  if (!route?.showsCredentials) for (const name of credentials) forgetHeader(incoming, name);
  return route;
}

/** The same for a Request. */
export function admitRequest(request: Request): { readonly request: Request; readonly route: Route | null } {
  const { origin, pathname, search } = new URL(request.url);
  const { route, target } = lookUp(request.method, pathname + search);
  const shown = !route?.showsCredentials && credentials.some((name) => request.headers.has(name));
  if (target === pathname + search && !shown) return { request, route };
  const admitted = new Request(origin + target, request);
  if (shown) for (const name of credentials) admitted.headers.delete(name);
  return { request: admitted, route };
}

type Looked = { readonly route: Route | null; readonly target: string };

/** Addresses remembered: what is asked thousands of times a second is looked up once. 1 MB at most. */
const rememberedMax = 2_000;
const rememberedCharactersMax = 250;
const remembered = new Map<string, Looked>();

function lookUp(method: string, target: string): Looked {
  if (method !== 'GET') return lookUpAnew(method, target);
  const known = remembered.get(target);
  if (known) return known;
  const looked = lookUpAnew(method, target);
  if (remembered.size >= rememberedMax) remembered.clear();
  if (target.length <= rememberedCharactersMax) remembered.set(target, looked);
  return looked;
}

function lookUpAnew(method: string, target: string): Looked {
  const route = findRoute(method, pathOf(target));
  return { route, target: readTarget(route, target) };
}

function pathOf(target: string): string {
  const end = target.indexOf('?');
  return end < 0 ? target : target.slice(0, end);
}

/**
 * The target without the parameters that are ignored: on pages all that the route does not know, elsewhere only those that
 * others are known to add. The API keeps the rest, to refuse it.
 */
function readTarget(route: Route | null, target: string): string {
  const path = pathOf(target);
  if (path.length === target.length) return target;
  const pairs = target.slice(path.length + 1).split('&');
  const strict = route !== null && route.kind !== 'api';
  const read = pairs.filter((pair) => {
    const name = nameOf(pair);
    return strict ? route.parameters.has(name) : name !== '' && !isAddedParameter(name);
  });
  if (read.length === pairs.length) return target;
  return read.length > 0 ? `${path}?${read.join('&')}` : path;
}

function nameOf(pair: string): string {
  const end = pair.indexOf('=');
  const name = end < 0 ? pair : pair.slice(0, end);
  if (!/[%+]/.test(name)) return name;
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

/** Node keeps headers twice: as they came, and by name. */
function forgetHeader({ headers, rawHeaders }: IncomingMessage, name: string): void {
  if (headers[name] === undefined) return;
  delete headers[name];
  for (let index = rawHeaders.length - 2; index >= 0; index -= 2)
    if (rawHeaders[index]?.toLowerCase() === name) rawHeaders.splice(index, 2);
}
