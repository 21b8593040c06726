/** Every address of the server has its kind, written here once more: one that is mounted without thinking of it fails. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { addressKind } from '#server/platform/http/address-kind.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Kind, then whether everybody is answered alike. */
const expected = {
  '/api/v1/submissions': 'api shared',
  '/api/v1/submissions/beacon': 'api shared',
  '/api/v1/services': 'api shared',
  '/api/v1/services/TOWN': 'api shared',
  '/api/v1/services/TOWN/questionnaire': 'api shared',
  '/api/v1/services/TOWN/results': 'api shared',
  '/api/v1/services/TOWN/scores': 'api shared',
  '/api/v1/organisations': 'api shared',
  '/api/v1/organisations/PREF/results': 'api shared',
  '/api/v1/charter': 'api shared',
  '/api/v1/charter/sp-plus-2020': 'api shared',
  '/api/v1/openapi.json': 'api shared',
  '/openapi.json': 'api shared',
  '/healthz': 'probe',
  '/readyz': 'probe',
  '/metrics': 'probe',
  '/assets/FILE': 'asset',
  '/widget/FILE': 'widget-file',
  '/': 'widget-page shared',
  '/embed': 'widget-page',
  '/demo/host': 'widget-page',
  '/k/TOWN': 'widget-page',
  '/services': 'page shared',
  '/services/TOWN': 'page shared',
  '/organisations/PREF': 'page shared',
  '/services/TOWN/badge.svg': 'picture shared',
  '/services/TOWN/qr.svg': 'picture',
  '/services/TOWN/qr.png': 'picture',
  '/services/TOWN/poster/a4': 'page',
  '/s/TOWN': 'page',
  '/r': 'page',
  '/r/RECEIPT': 'page',
  // Of one person: no other site shows it.
  '/r/RECEIPT/qr.svg': 'page',
  '/charte': 'page',
  '/confidentialite': 'page',
  '/mentions-legales': 'page',
  '/accessibilite': 'page',
  '/accessibilite.jsonld': 'page',
} as const;
const addresses = Object.entries(expected);

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

test('every mounted address is of the kind written here', () => {
  const { routes } = createServer();
  const mounted = new Set(routes.filter(({ method }) => method !== 'ALL').map(({ path }) => sampleOf(path)));
  const found = [...mounted].map((path) => {
    const { kind, shared } = addressKind(path);
    return [path, shared ? `${kind} shared` : kind];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
});

const answered = addresses.filter(([path]) => !/submissions|FILE|RECEIPT/.test(path));

test.each(answered)(
  '%s (%s) is revalidated where everybody is answered alike, and nowhere else',
  async (path, kind) => {
    const { status, headers } = await app.request(path);
    expect([200, 404]).toContain(status);
    expect(headers.has('etag')).toBe(kind.endsWith('shared'));
  },
);

test.each(answered)('%s (%s) is refused in the form of its kind', async (path, kind) => {
  const { headers } = await app.request(path, { method: 'DELETE' });
  const form = /page|picture/.test(kind) ? 'text/html' : 'application/problem+json';
  expect(headers.get('content-type')).toContain(form);
});

test('no address needs the slow one of Hono’s two routers', async () => {
  const server = createServer();
  await server.request('/healthz');
  expect(server.router.name).toBe('SmartRouter + RegExpRouter');
});

function createServer() {
  return createApp(app.deps, () => Promise.reject(new Error('nobody rates')), '');
}

function sampleOf(path: string): string {
  return path
    .replace(/^\/assets\/.*|^\/widget\/.*/, (file) => `${file.split('/', 2).join('/')}/FILE`)
    .replace('/organisations/:code', '/organisations/PREF')
    .replace(':code', 'TOWN')
    .replace(':size', 'a4')
    .replace(':edition', 'sp-plus-2020')
    .replace(':receipt', 'RECEIPT');
}
