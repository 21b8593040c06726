import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { criterionOf } from '#shared/charter/criteria.ts';
import { translations } from '#shared/charter/translations.ts';
import type { Receipt } from '#shared/contracts/submission.ts';
import { directionOf } from '#shared/i18n/language-names.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { typesetIn } from '#shared/i18n/typography.ts';
import { tagsOf, textOf } from '../support/page-markup.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ services: [{ code: 'TOWN', name: 'Mairie de Valmont', parent: null }] });
});
afterAll(() => app.close());

const read = async (path: string, headers: Record<string, string> = {}) =>
  (await app.request(path, { headers })).text();
const rootOf = (html: string) => tagsOf(html).find(({ name }) => name === 'html')?.attributes;
const hrefs = (html: string) => tagsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);

describe.each(languages)('a citizen who reads %s', (language) => {
  const text = pageMessages[language];

  test('is asked, told that it is a translation, and given the French beside it', async () => {
    const html = await read(`/s/TOWN?language=${language}`);
    expect([rootOf(html)?.get('lang'), rootOf(html)?.get('dir')]).toEqual([language, directionOf(language)]);
    expect(textOf(html)).toContain(typesetIn(language)(criterionOf('overall').text[language]));
    expect(html.includes('<ol lang="fr" dir="ltr">')).toBe(language !== 'fr');
    if (language !== 'fr') expect(textOf(html)).toContain(typesetIn(language)(translations[language].note));
  });

  test('reads what is stored in the same words, told that they are a translation', async () => {
    const { receipt } = (await (await app.submit({})).json()) as Receipt;
    const html = await read(`/r/${receipt}?language=${language}`);
    expect(textOf(html)).toContain(typesetIn(language)(criterionOf('overall').text[language]));
    expect(html.includes('<ol lang="fr" dir="ltr">')).toBe(language !== 'fr');
    if (language !== 'fr') expect(textOf(html)).toContain(typesetIn(language)(translations[language].note));
  });

  test('is refused in the same language as the form', async () => {
    const wrong = await app.request(`/s/NOBODY?language=${language}`);
    expect([wrong.status, rootOf(await wrong.text())?.get('lang')]).toEqual([404, language]);
    const long = await app.request(`/s/TOWN?language=${language}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `comment=${'x'.repeat(140_000)}`,
    });
    const html = await long.text();
    expect([long.status, rootOf(html)?.get('lang')]).toEqual([413, language]);
    expect(textOf(html)).toContain(text.refusals.tooLong.title);
  });

  test('finds a receipt, and is told what is wrong with a number', async () => {
    expect(textOf(await read(`/r?language=${language}`))).toContain(text.findReceipt.title);
    expect(textOf(await read(`/r/NOTHING?language=${language}`))).toContain(text.badReceipt.title);
  });

  test('reads the charter in the official words and in hers', async () => {
    const html = await read(`/charte?language=${language}&edition=sp-plus-2023`);
    expect(textOf(html)).toContain('Vous pouvez facilement entrer en contact avec vos services publics');
    if (language !== 'fr')
      expect(textOf(html)).toContain(
        typesetIn(language)(translations[language].engagements['sp-plus-2023'].e2),
      );
  });
});

describe('a form whose address names no language', () => {
  test.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['zh-CN', 'fr'],
    ['', 'fr'],
  ])(
    'answers a browser that asks for "%s" in %s, and is given to nobody else by a cache',
    async (wishes, language) => {
      const response = await app.request('/s/TOWN', { headers: { 'Accept-Language': wishes } });
      expect(response.headers.get('cache-control')).toMatch(/no-store|private, max-age=0/);
      expect(rootOf(await response.text())?.get('lang')).toBe(language);
    },
  );

  test('lets the address win over the browser, and takes one it does not know for none', async () => {
    const german = { 'Accept-Language': 'de' };
    expect(rootOf(await read('/s/TOWN?language=it', german))?.get('lang')).toBe('it');
    expect(rootOf(await read('/s/TOWN?language=xx', german))?.get('lang')).toBe('de');
  });
});

test('the menu of languages keeps what the link said of channel, outcome, placement and way in', async () => {
  const html = await read('/s/TOWN?language=es&channel=phone&outcome=refused&placement=hall&m=qr');
  const arabic = hrefs(html).find((href) => href.includes('language=ar')) ?? '';
  expect(Object.fromEntries(new URLSearchParams(arabic.replaceAll('&amp;', '&').split('?')[1]))).toEqual({
    channel: 'phone',
    outcome: 'refused',
    placement: 'hall',
    m: 'qr',
    language: 'ar',
  });
});

test('a submission in a language that is none of ours is refused, named', async () => {
  const response = await app.request('/api/v1/submissions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      id: '0b0e7c3a-6f55-4c1e-9d8f-1c2d3e4f5a6b',
      service: 'TOWN',
      ratings: { overall: 4 },
      language: 'de-AT',
    }),
  });
  expect(response.status).toBe(400);
  expect((await response.json()).errors).toMatchObject([{ field: 'language' }]);
});
