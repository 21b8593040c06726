/** What a result page costs the person who reads it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemonstration } from '#server/administer/demonstration.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Bytes as sent, brotli: 30 kB × 8 bits take 0.8 s at the 300 kbit/s of a bad mobile network. */
const pageBytesMax = 30_000;

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ services: [] });
  expect(await seedDemonstration(app.deps)).toBe('seeded');
});

afterAll(() => app.close());

test.each([
  ['a service', paths.service('demo-guichet')],
  ['an organisation', paths.organisation('demo-agence')],
])('the result page of %s stays under 30 kB with a year of results', async (_, address) => {
  const response = await app.request(address, { headers: { 'Accept-Encoding': 'br' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Encoding')).toBe('br');
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(pageBytesMax);
});

test.each([
  ['a service', paths.service('demo-guichet')],
  ['an organisation', paths.organisation('demo-agence')],
])('the result page of %s asks for one stylesheet and nothing else', async (_, address) => {
  const html = await (await app.request(address)).text();
  expect(requestsOf(html)).toEqual([expect.stringMatching(/^\/assets\/[^"]+\.css$/)]);
});

test('what a page asks for is seen', () => {
  const page = '<link rel="stylesheet" href="/a.css"><img src="b.png"><script async src="/c.js"></script>';
  expect(requestsOf(page)).toEqual(['/a.css', 'b.png', '/c.js']);
});

/** Addresses a browser fetches by itself: not those of links, nor images written into the page. */
function requestsOf(html: string): string[] {
  const elements =
    html.match(/<(link|script|img|source|iframe|object|embed|video|audio|use|image)\b[^>]*>/g) ?? [];
  return elements
    .filter((element) => !/rel="(canonical|alternate|license)"/.test(element))
    .flatMap((element) => [...element.matchAll(/\b(?:href|src|srcset|data)="([^"]+)"/g)])
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:') && !address.startsWith('#'));
}
