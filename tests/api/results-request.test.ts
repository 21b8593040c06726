import { describe, expect, it } from 'vitest';
import { mixed, rate } from '../support/rated-services.ts';
import { criterion, openResultsApp, publishOn, readResults } from '../support/results-app.ts';

describe('asking for results', () => {
  it.each([
    ['?perid=all', 'perid'],
    ['?period=', 'period'],
    ['?period=2026-13', 'period'],
    ['?period=2026-1', 'period'],
    ['?period=26', 'period'],
    ['?period=9999-12', 'period'],
    ['?period=0000', 'period'],
    ['?period=2026&period=2025', 'period'],
    ['?period=%F0%9F%92%A9', 'period'],
    ['?granularity=day', 'granularity'],
    ['?granularity=', 'granularity'],
    ['?period=2026-01&granularity=year', 'granularity'],
    ['?edition=sp-plus-1999', 'edition'],
    ['?edition=__proto__', 'edition'],
    ['?source=sfo', 'source'],
    ['?source=imported:', 'source'],
    ['?source=imported:SFO', 'source'],
    [`?source=imported:${'a'.repeat(41)}`, 'source'],
    ["?source=imported:x'--", 'source'],
    ['?tier=gold', 'tier'],
    ['?__proto__=1', '__proto__'],
  ])('with %s is refused, naming the parameter', async (query, field) => {
    const app = await openResultsApp();
    const response = await app.request(`/api/v1/services/NORTH/results${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    const problem = (await response.json()) as { code: string; errors: { field: string }[] };
    expect(problem.code).toBe('invalid-request');
    expect(problem.errors.map((fault) => fault.field)).toContain(field);
  });

  it.each([
    '?period=all',
    '?period=1999',
    '?period=2099-12',
    `?source=imported:${'a'.repeat(40)}`,
    '?edition=resilience-2020',
  ])('with %s is answered, though nothing is there', async (query) => {
    const app = await openResultsApp();
    const { criteria } = await readResults(app, `/services/NORTH/results${query}`);
    expect(new Set(criteria.map(({ state }) => state))).toEqual(new Set(['insufficient']));
  });

  it('of a code nobody has is 404, service and organisation alike', async () => {
    const app = await openResultsApp();
    const service = await app.request('/api/v1/services/NOBODY/results');
    expect([service.status, await service.json()]).toMatchObject([404, { code: 'unknown-service' }]);
    const organisation = await app.request('/api/v1/organisations/NOBODY/results');
    expect([organisation.status, await organisation.json()]).toMatchObject([
      404,
      { code: 'unknown-organisation' },
    ]);
    expect((await app.request('/api/v1/services/north/results')).status).toBe(404);
  });

  it('again is 304 until a release changes the figures, for every page that may ask', async () => {
    const app = await openResultsApp();
    const url = '/api/v1/services/NORTH/results';
    const first = await app.request(url);
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=300');
    const again = await app.request(url, { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('ETag')).toBe(tag);
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
    await rate(app.store, await app.service('NORTH'), '2026-01-05', mixed(11));
    expect((await app.request(url, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    await publishOn(app, '2026-01-06');
    expect((await app.request(url, { headers: { 'If-None-Match': tag } })).status).toBe(200);
  });

  it('by HEAD gives the same headers and no body', async () => {
    const app = await openResultsApp();
    const url = '/api/v1/services/NORTH/results';
    const [head, get] = [await app.request(url, { method: 'HEAD' }), await app.request(url)];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'));
    expect(head.headers.get('Content-Type')).toBe(get.headers.get('Content-Type'));
  });

  it('of a demonstration service says so, and names its releases', async () => {
    const app = await openResultsApp();
    await rate(app.store, await app.service('demo-1'), '2026-01-05', mixed(11));
    await publishOn(app, '2026-01-06');
    const body = await readResults(app, '/services/demo-1/results');
    expect([body.service.demo, body.release, criterion(body, 'overall').n]).toEqual([true, '2026-01-06', 11]);
  });
});
