/** The badge: a figure never stands alone, nothing stands under the threshold, and hostile names stay text. */
import { expect, onTestFinished, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { openTestApp, type TestApp, townHall } from '../support/test-app.ts';

async function openApp(name = townHall.name): Promise<TestApp> {
  const app = await openTestApp({
    services: [{ ...townHall, name }],
    environment: { RATE_LIMIT: 'off' },
    now: '2026-01-05T10:00:00Z',
  });
  onTestFinished(() => app.close());
  return app;
}

async function rateAndPublish(app: TestApp, ratings: number): Promise<void> {
  for (let at = 0; at < ratings; at++)
    expect((await app.submit({ ratings: { overall: at % 4 === 0 ? 2 : 5 } })).status).toBe(201);
  app.clock.set('2026-01-12T10:00:00Z');
  await app.publish('2026-01-12');
}

async function read(app: TestApp, query = ''): Promise<string> {
  const response = await app.request(`/services/TOWN/badge.svg${query}`);
  expect(response.status).toBe(200);
  return response.text();
}

/** Line by line. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text);
}

test('before anything is published it says so, without a figure of ratings', async () => {
  const app = await openApp();
  await rateAndPublish(app, 10);
  const svg = await read(app);
  expect(svg).toContain('>Pas encore de résultat</text>');
  expect(svg).toContain('>dès 11 avis</text>');
  expect(svg).not.toContain('%');
});

test('the share stands with interval, n, period, edition, release and method, in sight', async () => {
  const app = await openApp();
  await rateAndPublish(app, 40);
  const seen = textsOf(await read(app, '?language=en'));
  expect(seen[0]).toBe('75% satisfied');
  expect(seen.slice(1).join(' · ')).toMatch(
    /^between \d+% and \d+% · 40 ratings · January 2026 · sp-plus-2020 · released 12.January 2026 · method \S+ · Avis\+$/,
  );
});

test('it is a picture any page may show, revalidated by its tag, and changes with a release', async () => {
  const app = await openApp();
  const before = await app.request('/services/TOWN/badge.svg');
  const etag = before.headers.get('etag') ?? '';
  expect(Object.fromEntries(before.headers)).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': 'public, max-age=600',
    'cross-origin-resource-policy': 'cross-origin',
  });
  const again = await app.request('/services/TOWN/badge.svg', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  await rateAndPublish(app, 40);
  const after = await app.request('/services/TOWN/badge.svg', { headers: { 'if-none-match': etag } });
  expect(after.status).toBe(200);
});

test('it needs nothing from elsewhere, and themes differ in colour only', async () => {
  const app = await openApp();
  const [light, dark] = [await read(app), await read(app, '?theme=dark')];
  expect(light).not.toMatch(/script|style=|href|url\(|<image/);
  const plain = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '');
  expect(plain(light)).toBe(plain(dark));
  expect(light).not.toBe(dark);
  expect(await read(app, '?theme=%3Cscript%3E&language=xx')).toBe(light);
});

test.each([...languages])('it speaks %s', async (language) => {
  expect(await read(await openApp(), `?language=${language}`)).toContain(`xml:lang="${language}"`);
});

test.each([...languages])(
  'in %s it fits the column of a phone, with a result and without',
  async (language) => {
    const app = await openApp();
    const width = async () => Number(/ width="(\d+)"/.exec(await read(app, `?language=${language}`))?.[1]);
    expect(await width()).toBeLessThanOrEqual(328);
    await rateAndPublish(app, 40);
    expect(await width()).toBeLessThanOrEqual(328);
  },
);

test('a hostile name stays text, and the picture stays XML', async () => {
  const app = await openApp('</title><script>alert(1)</script>&\u0001\u202e');
  const svg = await read(app);
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0001');
  expect(svg).toContain('&lt;/title&gt;&lt;script&gt;');
});

test('an unknown service has no badge', async () => {
  expect((await (await openApp()).request('/services/NOBODY/badge.svg')).status).toBe(404);
});
