/** Pages of every origin may ask the API, also those that wrap `fetch` so that it sends credentials with everything. */
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTo } from '#server/platform/http/cross-origin.ts';
import { routeTable } from '#server/platform/http/route-table.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openBrowser } from '../support/browser.ts';
import { type Listening, listen } from '../support/listen.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const host = 'https://host.example';
const results = paths.api.serviceResults('TOWN');

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

function openedOf({ status, headers }: Response) {
  return [
    status,
    headers.get('access-control-allow-origin'),
    headers.get('access-control-allow-credentials'),
    headers.get('vary')?.includes('Origin'),
  ];
}

describe('the API names the page that asks', () => {
  const asking = { Origin: host };

  test('on a first answer, a kept one, one that has not changed, and not on the next page’s', async () => {
    const first = await app.request(results, { headers: asking });
    expect(openedOf(first)).toEqual([200, host, 'true', true]);
    expect(openedOf(await app.request(results, { headers: asking }))).toEqual([200, host, 'true', true]);
    const known = { ...asking, 'If-None-Match': first.headers.get('etag') ?? '' };
    expect(openedOf(await app.request(results, { headers: known }))).toEqual([304, host, 'true', true]);
    const other = { Origin: 'https://other.example' };
    expect(openedOf(await app.request(results, { headers: other }))).toEqual([
      200,
      other.Origin,
      'true',
      true,
    ]);
    expect(openedOf(await app.request(results))).toEqual([200, '*', null, true]);
  });

  test('on what was stored and on what is refused, so that the page can read why', async () => {
    expect(openedOf(await app.submit({}, asking))).toEqual([201, host, 'true', true]);
    expect(openedOf(await app.submit({ ratings: {} }, asking))).toEqual([400, host, 'true', true]);
    const refused = await app.request(`${results}?perid=2026`, { headers: asking });
    expect(openedOf(refused)).toEqual([400, host, 'true', true]);
    const unknown = await app.request('/api/v1/nothing', { headers: asking });
    expect(openedOf(unknown)).toEqual([404, host, 'true', true]);
  });

  test('before JSON is sent from another site', async () => {
    const asked = { ...asking, 'Access-Control-Request-Method': 'POST' };
    const answer = await app.request(paths.api.submissions(), {
      method: 'OPTIONS',
      headers: { ...asked, 'Access-Control-Request-Headers': 'content-type' },
    });
    expect(openedOf(answer)).toEqual([204, host, 'true', true]);
    expect(answer.headers.get('access-control-allow-headers')).toBe('content-type');
  });
});

test.each(['/', '/services/TOWN', '/s/TOWN', '/healthz', '/r/RECEIPT'])(
  '%s is not read by scripts of other pages',
  async (path) => {
    const { headers } = await app.request(path, { headers: { Origin: host } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

test('a route that sees who asks is opened to no other page, whatever that page sends', async () => {
  expect(openTo(host, results)).toHaveProperty('access-control-allow-credentials');
  const seeing = routeTable.filter(({ showsCredentials }) => showsCredentials);
  expect(seeing).not.toEqual([]);
  for (const { method, path } of seeing) {
    expect(openTo(host, path)).toEqual({});
    for (const asked of [method, 'OPTIONS']) {
      const headers = { Origin: host, 'Access-Control-Request-Method': method };
      const answer = await app.request(path, { method: asked, headers });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  }
});

describe('in a browser, on a page that sends credentials with everything', () => {
  let browser: Browser;
  let avis: Listening;
  let page: Listening;
  beforeAll(async () => {
    browser = await openBrowser();
    avis = await listen(app.answer);
    page = await listen((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Page</title>');
    });
  });
  afterAll(() => Promise.all([browser.close(), avis.close(), page.close()]));

  test('results are read and a rating is sent, with a parameter added on the way', async () => {
    const opened = await browser.newPage();
    await opened.goto(page.origin);
    const submission = { id: randomUUID(), service: 'TOWN', ratings: { overall: 4 } };
    const statuses = await opened.evaluate(
      async ([resultsAddress = '', sendAddress = '', body = '']) => {
        const wrapped = (address: string, init: RequestInit = {}) =>
          fetch(`${address}?_=${Date.now()}`, { ...init, credentials: 'include' });
        const read = await wrapped(resultsAddress);
        const again = await wrapped(resultsAddress);
        const headers = { 'Content-Type': 'application/json' };
        const sent = await wrapped(sendAddress, { method: 'POST', headers, body });
        return [read.status, again.status, sent.status, (await sent.json()).receipt?.length > 0];
      },
      [avis.origin + results, avis.origin + paths.api.submissions(), JSON.stringify(submission)],
    );
    expect(statuses).toEqual([200, 200, 201, true]);
  });
});
