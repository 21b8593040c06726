/** What a request loses at the door, and what caches keep of the answers, as an application behind it sees it over HTTP. */
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import { frontDoor } from '#server/platform/http/front-door.ts';
import { type Listening, listen } from '../support/listen.ts';
import { testClock } from '../support/test-clock.ts';

const shown = { Cookie: 'domain=everybody', Authorization: 'Bearer of-somebody' };
const nothing = { cookie: null, authorization: null };

/** Answers what it was shown, and counts how often it was asked. */
function echo(headers: Record<string, string> = {}) {
  const asked: string[] = [];
  const app = new Hono();
  app.all('*', ({ req, json }) => {
    asked.push(req.url.replace(/^http:\/\/[^/]+/, ''));
    const read = (name: string) => req.header(name) ?? req.raw.headers.get(name);
    return json({ cookie: read('cookie'), authorization: read('authorization') }, 200, {
      ETag: '"1"',
      'Cache-Control': 'public, no-cache',
      ...headers,
    });
  });
  return { app, asked };
}

let server: Listening | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function open(application: Hono, door: 'as built' | 'left out' = 'as built'): Promise<Listening> {
  const { answer } = frontDoor(application.fetch, { revision: async () => 1, clock: testClock() });
  server = await listen(door === 'as built' ? answer : getRequestListener(application.fetch));
  return server;
}

/** Written as it stands: `fetch` would refuse to send cookies, and would tidy the address up. */
async function ask(
  { origin }: Listening,
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<{ readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string }> {
  const { hostname, port } = new URL(origin);
  const agent = new Agent();
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent }, resolve).on('error', reject).end();
  });
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await text(incoming) };
}

describe('credentials', () => {
  test.each([
    ['GET', '/services/TOWN'],
    ['GET', '/s/TOWN'],
    ['POST', '/api/v1/submissions'],
    ['GET', '/r/RECEIPT'],
    ['GET', '/%73ervices/TOWN'],
    ['GET', '/an/address/nobody/knows'],
  ])('do not reach what answers %s %s', async (method, path) => {
    const { body } = await ask(await open(echo().app), path, shown, method);
    expect(JSON.parse(body)).toEqual(nothing);
  });

  test('written twice or in capitals do not either', async () => {
    const twice = { COOKIE: ['a=1', 'b=2'], AUTHORIZATION: 'Bearer of-somebody' };
    expect(JSON.parse((await ask(await open(echo().app), '/s/TOWN', twice)).body)).toEqual(nothing);
  });

  test('reach the one route whose callers show some', async () => {
    const { body } = await ask(await open(echo().app), '/metrics', shown);
    expect(JSON.parse(body)).toEqual({ cookie: shown.Cookie, authorization: shown.Authorization });
  });

  test('reach everything where the door is left out: the check would see it', async () => {
    const { body } = await ask(await open(echo().app, 'left out'), '/services/TOWN', shown);
    expect(JSON.parse(body)).not.toEqual(nothing);
  });

  test('change no answer: who shows a cookie is answered from what is kept, and what they were answered is kept', async () => {
    const { app, asked } = echo();
    const door = await open(app);
    const answers = [];
    for (const headers of [shown, {}, { Cookie: 'another=1' }])
      answers.push(await ask(door, '/services/TOWN', headers));
    expect(new Set(answers.map(({ body }) => body))).toEqual(new Set([JSON.stringify(nothing)]));
    expect(asked).toHaveLength(1);
  });
});

describe('what is kept', () => {
  const askTwice = async (path: string, headers: Record<string, string> = {}) => {
    const { app, asked } = echo(headers);
    const door = await open(app);
    for (let time = 0; time < 2; time += 1) expect((await ask(door, path)).status).toBe(200);
    return asked.length;
  };

  test('are answers that say public, of the routes that are kept', async () => {
    expect(await askTwice('/services/TOWN')).toBe(1);
  });

  test.each([
    ['a kept route forgets to say public', '/services/TOWN', { 'Cache-Control': 'no-cache' }],
    ['a private route gives an ETag and says public', '/s/TOWN', {}],
    ['a receipt does', '/r/RECEIPT', {}],
    ['an address without a row does', '/gestion', {}],
    ['an answer sets a cookie', '/services/TOWN', { 'Set-Cookie': 'session=1' }],
  ])('are not those where %s', async (_, path, headers) => {
    expect(await askTwice(path, headers)).toBe(2);
  });
});

describe('parameters', () => {
  const added =
    '_=1732800000&utm_source=lettre&utm_medium=mail&fbclid=a&gclid=b&mtm_campaign=c&at_medium=d&xtor=e';

  test.each([
    ['/services/TOWN', '/services/TOWN'],
    ['/api/v1/services/TOWN/results', '/api/v1/services/TOWN/results'],
    ['/s/TOWN?channel=counter', '/s/TOWN?channel=counter'],
    ['/k/TOWN?key=a.b', '/k/TOWN?key=a.b'],
    ['/services/TOWN/badge.svg?theme=dark&language=de', '/services/TOWN/badge.svg?theme=dark&language=de'],
    ['/an/address/nobody/knows?x=1', '/an/address/nobody/knows?x=1'],
  ])('that others add to %s are gone before anybody reads them', async (path, seen) => {
    const { app, asked } = echo();
    await ask(await open(app), `${path}${path.includes('?') ? '&' : '?'}${added}`);
    expect(asked).toEqual([seen]);
  });

  test('that others add make no second answer to keep', async () => {
    const { app, asked } = echo();
    const door = await open(app);
    for (const query of [
      '',
      '?',
      '?_=1',
      '?_=2',
      `?${added}`,
      '?%5F=3',
      '?period=2026&_=1',
      '?&period=2026&',
    ])
      await ask(door, `/api/v1/services/TOWN/results${query}`);
    expect(asked).toEqual(['/api/v1/services/TOWN/results', '/api/v1/services/TOWN/results?period=2026']);
  });

  test('that a page does not know make no second answer to keep either', async () => {
    const { app, asked } = echo();
    const door = await open(app);
    for (const query of ['?perid=2026', '?session=1', '']) await ask(door, `/services/TOWN${query}`);
    expect(asked).toEqual(['/services/TOWN']);
  });

  test('that the API does not know reach it, to be refused, whatever is kept', async () => {
    const { app, asked } = echo();
    const door = await open(app);
    const results = '/api/v1/services/TOWN/results';
    for (const path of [results, `${results}?perid=2026&_=1`]) await ask(door, path);
    expect(asked).toEqual([results, `${results}?perid=2026`]);
  });
});
