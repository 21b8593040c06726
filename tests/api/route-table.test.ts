/** One table says of every route what it is and who may call it; what is mounted is held to it in both directions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { addressKind, findRoute } from '#server/platform/http/find-route.ts';
import { type Route, routeTable } from '#server/platform/http/route-table.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

type Mounted = { readonly method: string; readonly path: string };

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({
    services: [
      { code: 'PREF', name: 'Préfecture', parent: null },
      { code: 'TOWN', name: 'Mairie', parent: 'PREF' },
    ],
  });
});
afterAll(() => app.close());

describe('every route that is mounted has its row, and every row its route', () => {
  test('in this application', () => {
    expect(faultsOf(createServer().routes)).toEqual([]);
  });

  test('and a route that somebody mounts without a row is refused, as is a row that nothing answers', () => {
    const { routes } = createServer();
    const added = [
      ...routes,
      { method: 'GET', path: '/gestion' },
      { method: 'POST', path: '/services/:code' },
    ];
    expect(faultsOf(added)).toEqual([
      'GET /gestion has no row in route-table.ts',
      'POST /services/:code has no row in route-table.ts',
    ]);
    expect(faultsOf(routes.filter(({ path }) => path !== '/metrics'))).toEqual([
      'GET /metrics is in route-table.ts and nowhere mounted',
    ]);
  });
});

test('each address is found as its own row, whatever it is given', () => {
  for (const route of routeTable) expect(findRoute(route.method, sampleOf(route.path))).toBe(route);
  expect(findRoute('HEAD', '/services')).toBe(findRoute('GET', '/services'));
});

test.each([
  ['GET', '/gestion'],
  ['POST', '/services/TOWN'],
  ['GET', '/services/'],
  ['GET', '/services/TOWN/'],
  ['GET', '//services'],
  ['GET', '/services/%E0%A4%A'],
])('%s %s belongs to no row: nothing of it is public', (method, path) => {
  expect(findRoute(method, path)?.path ?? null).toBe(path.includes('%') ? '/services/:code' : null);
});

test('an address written with escapes is the one it is decoded to, as the router has it', () => {
  expect(findRoute('GET', '/%73ervices/TOWN')?.path).toBe('/services/:code');
  expect(findRoute('GET', '/services%2FTOWN')).toBeNull();
});

test('only what everybody may call may be kept by caches', () => {
  const others = routeTable.filter(({ caller }) => caller !== 'public');
  expect(others.length).toBeGreaterThan(3);
  expect(new Set(others.map(({ caching }) => caching))).toEqual(new Set(['private']));
});

test('credentials reach the routes whose callers show some, and no other', () => {
  expect(routeTable.filter((route) => route.showsCredentials).map(({ path }) => path)).toEqual(['/metrics']);
});

test('the parameters of the API are those it describes', async () => {
  const { paths } = await (await app.request('/openapi.json')).json();
  const described = Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, operations]) =>
      Object.entries(operations).map(([method, { parameters = [] }]) => [
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        parameters
          .filter((one) => one.in === 'query')
          .map(({ name }) => name)
          .sort(),
      ]),
  );
  const rows = routeTable
    .filter(({ kind, path }) => kind === 'api' && !path.endsWith('openapi.json'))
    .map(({ method, path, parameters }) => [`${method} ${path}`, [...parameters].sort()]);
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(rows));
});

const asked = routeTable.filter(({ method, path }) => method === 'GET' && !/file|receipt/.test(path));

test.each(asked.map((route) => [route.path, route.caching, route] as const))(
  'GET %s is %s: its answer says so, and has an ETag where it is kept',
  async (path, caching) => {
    const { status, headers } = await app.request(sampleOf(path));
    expect(status === 404 ? path : status).toBe(path === '/metrics' ? path : 200);
    expect(/\bpublic\b/.test(headers.get('cache-control') ?? '')).toBe(caching !== 'private');
    expect(/\b(private|no-store)\b/.test(headers.get('cache-control') ?? '')).toBe(caching === 'private');
    expect(headers.has('etag')).toBe(caching === 'kept');
  },
);

test.each(asked.map(({ path, kind }) => [path, kind]))('%s is refused as %s are', async (path, kind) => {
  const { headers } = await app.request(sampleOf(path), { method: 'DELETE' });
  const form = /page|picture/.test(kind) ? 'text/html' : 'application/problem+json';
  expect(headers.get('content-type')).toContain(form);
  expect(headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['/api/v1/nothing', 'api'],
  ['/widget/a/b', 'widget-file'],
  ['/nothing', 'page'],
])('%s does not exist and is refused as %s are', (path, kind) => {
  expect(addressKind(path)).toBe(kind);
});

test('no address needs the slow one of Hono’s two routers', async () => {
  const server = createServer();
  await server.request('/healthz');
  expect(server.router.name).toBe('SmartRouter + RegExpRouter');
});

type Operation = { readonly parameters?: readonly { readonly in: string; readonly name: string }[] };

function faultsOf(routes: readonly Mounted[]): string[] {
  const mounted = [...new Set(routes.filter(({ method }) => method !== 'ALL').map(rowOf))];
  const rows = routeTable.map(addressOf);
  return [
    ...mounted.filter((one) => !rows.includes(one)).map((one) => `${one} has no row in route-table.ts`),
    ...rows
      .filter((one) => !mounted.includes(one))
      .map((one) => `${one} is in route-table.ts and nowhere mounted`),
  ];
}

/** A style sheet or script of ours is mounted by its own name, which is a hash. */
function rowOf({ method, path }: Mounted): string {
  return `${method} ${path.replace(/^\/assets\/[\w-]+\.[0-9a-f]{10}\.(css|js)$/, '/assets/:file')}`;
}

function addressOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

function createServer() {
  return createApp(app.deps, () => Promise.reject(new Error('nobody rates')), '');
}

function sampleOf(path: string): string {
  return path
    .replace('/organisations/:code', '/organisations/PREF')
    .replace(':code', 'TOWN')
    .replace(':size', 'a4')
    .replace(':edition', 'sp-plus-2020')
    .replace(/:(receipt|file)/, 'X');
}
