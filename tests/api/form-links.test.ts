/** What a link to the form may carry, and that following one – by a person, a mail filter, a browser ahead – writes nothing. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReceiptCode } from '#server/collect/receipt/receipt-code.ts';
import { channels, outcomes } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { hiddenIn, tagsOf } from '../support/page-markup.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { openTestApp, type TestApp, townHall } from '../support/test-app.ts';

/** Links tried at random; each draws a page, two milliseconds of work. */
const randomLinks = 10_000;

let app: TestApp;
let watching: Database.Database;
beforeAll(async () => {
  app = await openTestApp({ services: [{ ...townHall, placements: ['hall', 'courriel de confirmation'] }] });
  watching = new Database(app.path, { readonly: true });
});
afterAll(async () => {
  watching.close();
  await app.close();
});

/** Changes whenever another connection commits anything at all (sqlite.org/pragma.html#pragma_data_version). */
const version = () => watching.pragma('data_version', { simple: true });

async function follow(path: string, init?: RequestInit) {
  const answer = await app.request(path, init);
  expect(answer.status, path).toBe(200);
  expect(answer.headers.has('set-cookie'), path).toBe(false);
  return { answer, html: await answer.text() };
}

describe('a link to the form', () => {
  test('fills in every circumstance it names, and carries them into the other language', async () => {
    for (const channel of channels)
      for (const outcome of outcomes) {
        const wishes = { channel, outcome, placement: 'courriel de confirmation', m: 'qr' } as const;
        const { html } = await follow(paths.form('TOWN', { ...wishes, language: 'en' }));
        const { m: mode, ...kept } = wishes;
        expect(hiddenIn(html)).toMatchObject({ ...kept, mode, language: 'en' });
        const links = tagsOf(html).map(({ attributes }) => attributes.get('href')?.replaceAll('&amp;', '&'));
        expect(links).toContain(paths.form('TOWN', { ...wishes, language: 'fr' }));
      }
  });

  test('leads to the results where results were to be shown', async () => {
    const answer = await app.request(`${paths.form('TOWN')}?display=results&language=fr`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, paths.service('TOWN')]);
  });

  test('carries them through a refusal into what is stored', async () => {
    const { html } = await follow('/s/TOWN?channel=mail&outcome=refused&placement=hall&m=link');
    const post = (body: Record<string, string>) =>
      app.request('/s/TOWN', { method: 'POST', body: new URLSearchParams(body) });
    const refused = await post({ ...hiddenIn(html), 'ratings.delay': '3' });
    expect(refused.status).toBe(400);
    const sent = await post({ ...hiddenIn(await refused.text()), 'ratings.overall': '3' });
    const [, receipt = ''] = /^\/r\/([^?]+)/.exec(sent.headers.get('location') ?? '') ?? [];
    const key = readReceiptCode(app.deps.sign, receipt);
    if (typeof key === 'string') throw new Error(`no receipt: ${receipt}`);
    expect(await app.store.submissions.find(key)).toMatchObject({
      state: 'open',
      content: { circumstances: { channel: 'mail', outcome: 'refused', placement: 'hall', mode: 'link' } },
    });
  });

  test.each(['m=mail', 'm=kiosk', 'm=widget', 'm=QR', 'm='])(
    'cannot claim a mode it is not: %s',
    async (query) => {
      expect(hiddenIn((await follow(`/s/TOWN?${query}`)).html).mode).toBe('form');
    },
  );

  test('is kept by the browser for its back button only, and never by anybody in between', async () => {
    const { answer } = await follow('/s/TOWN');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=0');
    expect(answer.headers.has('etag')).toBe(false);
  });
});

describe('following a link writes nothing and sets no cookie:', () => {
  test.each([
    ['asked for by HEAD', { method: 'HEAD' }],
    ['prefetched by a browser', { headers: { 'Sec-Purpose': 'prefetch;prerender', Purpose: 'prefetch' } }],
    ['opened by a mail filter', { headers: { 'User-Agent': 'SafeLinks/1.0', Accept: '*/*' } }],
    ['opened with a cookie of somebody else', { headers: { Cookie: 'id=1' } }],
  ] as const)('%s', async (_, init) => {
    const before = version();
    await follow('/s/TOWN?channel=counter&outcome=success&placement=hall&language=en&m=qr', init);
    await follow('/r', init);
    expect(version()).toBe(before);
  });

  test(`${randomLinks} links made at random`, { timeout: 300_000 }, async () => {
    const before = version();
    const random = randomSequence(20_260_314);
    for (let link = 0; link < randomLinks; link += 1) {
      const { html } = await follow(`/s/TOWN?${randomQuery(random)}`);
      const { channel, outcome, mode = '', placement = '' } = hiddenIn(html);
      expect([undefined, ...channels]).toContain(channel);
      expect([undefined, ...outcomes]).toContain(outcome);
      expect(['form', 'qr', 'link']).toContain(mode);
      expect(placement.length).toBeLessThanOrEqual(60 * '&quot;'.length);
    }
    expect(version()).toBe(before);
  });

  test('and a rating that is sent is seen by this watch', async () => {
    const before = version();
    await app.submit({});
    expect(version()).not.toBe(before);
  });
});

const names = [
  'channel',
  'outcome',
  'placement',
  'language',
  'm',
  'id',
  'asked',
  'service',
  'done',
  '__proto__',
];
const values = [
  ...channels,
  ...outcomes,
  'qr',
  'link',
  'en',
  'hall',
  '',
  '%00',
  '%F0%9F%98%80',
  '%ZZ',
  '"><b>',
  '..%2F',
];

/** Known names and values, and others, in any number and order. */
function randomQuery(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const noise = () => Math.floor(random() * 2 ** 40).toString(36);
  const pairs = Array.from({ length: Math.floor(random() * 8) }, () => {
    const name = random() < 0.8 ? pick(names) : noise();
    return `${name}=${random() < 0.7 ? pick(values) : noise().repeat(Math.floor(random() * 40))}`;
  });
  return pairs.join('&');
}
