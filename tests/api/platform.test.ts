import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StorageUnavailable } from '#server/storage/store.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

describe('health', () => {
  test('tells alive from ready: a store that fails is alive and not ready', async () => {
    const failing = await openTestApp({
      wrapStore: (store) => ({ ...store, ready: () => Promise.reject(new StorageUnavailable('full')) }),
    });
    expect((await failing.request('/healthz')).status).toBe(200);
    expect((await failing.request('/readyz')).status).toBe(503);
    expect((await app.request('/readyz')).status).toBe(200);
    await failing.close();
  });
});

describe('/metrics', () => {
  test('does not exist for whoever comes from elsewhere', async () => {
    expect((await app.request('/metrics')).status).toBe(404);
    expect((await app.request('/metrics', { headers: { 'X-Forwarded-For': '127.0.0.1' } })).status).toBe(404);
  });

  test('opens to the token and to nothing like it', async () => {
    const guarded = await openTestApp({ environment: { METRICS_TOKEN: 'a-token-of-the-tests' } });
    const ask = (authorization: string) => guarded.request('/metrics', { headers: { authorization } });
    expect((await ask('Bearer a-token-of-the-tests')).status).toBe(200);
    for (const wrong of ['', 'Bearer ', 'Bearer a-token-of-the-testS', 'a-token-of-the-tests'])
      expect((await ask(wrong)).status).toBe(404);
    await guarded.close();
  });

  test('counts no submission before its release', async () => {
    const guarded = await openTestApp({
      environment: { METRICS_TOKEN: 'a-token-of-the-tests', RATE_LIMIT: 'off' },
    });
    const read = async () =>
      (
        await guarded.request('/metrics', { headers: { authorization: 'Bearer a-token-of-the-tests' } })
      ).text();
    const before = (await read()).match(/^avis_.*$/gm);
    for (let person = 0; person < 15; person += 1)
      await guarded.submit({ ratings: { overall: 1 + (person % 5) } });
    expect((await read()).match(/^avis_.*$/gm)).toEqual(before);
    guarded.clock.set('2026-03-15T10:00:00Z');
    await guarded.publish('2026-03-15');
    expect(await read()).toContain('avis_released_submissions_total 15');
    await guarded.close();
  });
});

describe('every answer', () => {
  test.each(['/', '/services/TOWN', '/s/TOWN', '/nowhere'])(
    '%s forbids what it does not need',
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  test.each([
    ['PUT', '/api/v1/submissions', 'POST', 'application/problem+json'],
    ['DELETE', '/api/v1/services/TOWN', 'GET, HEAD', 'application/problem+json'],
    ['POST', '/services/TOWN', 'GET, HEAD', 'text/html; charset=utf-8'],
  ])('to %s %s names the methods taken there: %s', async (method, path, allow, type) => {
    const { status, headers } = await app.request(path, { method });
    expect([status, headers.get('allow'), headers.get('content-type')]).toEqual([405, allow, type]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('etag')).toBeNull();
  });

  test('to any method at an address that does not exist is that it does not exist', async () => {
    for (const method of ['GET', 'POST', 'DELETE'])
      for (const path of ['/api/v1/nothing', '/nothing'])
        expect((await app.request(path, { method })).status).toBe(404);
    expect((await app.request('/services/NOWHERE')).status).toBe(404);
  });

  test('that fails tells nothing of the inside, as JSON for the API and as a page for people', async () => {
    const failing = await openTestApp({
      wrapStore: (store) => ({
        ...store,
        catalogue: { ...store.catalogue, find: () => Promise.reject(new Error('SQLITE at /var/secret')) },
      }),
    });
    for (const path of ['/api/v1/services/TOWN', '/services/TOWN', '/s/TOWN']) {
      const response = await failing.request(path);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toMatch(/secret|SQLITE|\.ts/);
    }
    await failing.close();
  });

  test('is compressed with brotli, else gzip, else not, each with a strong ETag of its own, and says the same', async () => {
    const read = async (encoding: string) => {
      const response = await app.request('/api/v1/charter', { headers: { 'Accept-Encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      return Buffer.from(await response.arrayBuffer());
    };
    const etags = new Set<string | null>();
    for (const encoding of ['identity', 'gzip', 'br']) {
      const ask = (headers: Record<string, string>) =>
        app.request('/api/v1/charter', { headers: { 'Accept-Encoding': encoding, ...headers } });
      const etag = (await ask({})).headers.get('etag');
      expect((await ask({ 'If-None-Match': etag ?? '' })).status).toBe(304);
      etags.add(etag);
    }
    expect([etags.size, [...etags].some((etag) => etag?.startsWith('W/'))]).toEqual([3, false]);
    const refused = await app.request('/api/v1/charter', {
      headers: { 'Accept-Encoding': 'br;q=0, gzip;q=0.5' },
    });
    expect(refused.headers.get('content-encoding')).toBe('gzip');
    const plain = (await read('identity')).toString();
    expect(brotliDecompressSync(await read('br')).toString()).toBe(plain);
    expect(gunzipSync(await read('gzip')).toString()).toBe(plain);
  });
});

test('a tag that a compressing proxy weakened is still recognised, on the first answer and on kept ones', async () => {
  for (const path of ['/api/v1/services/TOWN', '/services/TOWN', '/widget/v1.js']) {
    const etag = (await app.request(path)).headers.get('etag');
    for (const sent of [`W/${etag}`, `"other", W/${etag}`])
      expect((await app.request(path, { headers: { 'If-None-Match': sent } })).status).toBe(304);
    expect((await app.request(path, { headers: { 'If-None-Match': 'W/"other"' } })).status).toBe(200);
  }
});

describe('the OpenAPI document', () => {
  test('stands at both addresses and describes every public path', async () => {
    const document = await (await app.request('/openapi.json')).json();
    expect(await (await app.request('/api/v1/openapi.json')).json()).toEqual(document);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/charter',
      '/api/v1/charter/{edition}',
      '/api/v1/organisations',
      '/api/v1/organisations/{code}/results',
      '/api/v1/services',
      '/api/v1/services/{code}',
      '/api/v1/services/{code}/questionnaire',
      '/api/v1/services/{code}/results',
      '/api/v1/services/{code}/scores',
      '/api/v1/submissions',
      '/api/v1/submissions/beacon',
    ]);
  });
});

describe('the widget’s files', () => {
  test('are open to every host page: the alias for minutes, the hashed files for good', async () => {
    const alias = await app.request('/widget/v1.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(alias.headers.get('access-control-allow-origin')).toBe('*');
    expect(alias.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(alias.headers.get('content-encoding')).toBe('br');
    expect(alias.headers.get('cache-control')).toBe('public, max-age=300');
    expect((await app.request('/widget/../package.json')).status).toBe(404);
    expect((await app.request('/widget/v1.js.br')).status).toBe(404);
  });
});
