/** Five hundred strings that break careless programs, in every field that takes a text: none breaks this one. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { openBrowser } from '../support/browser.ts';
import { type Answered, type Asked, exchangeAll } from '../support/exchange.ts';
import { elementsOf, textsOf } from '../support/markup-judge.ts';
import { describeRealData } from '../support/real-data.ts';
import { type DataFolder, openDataFolder } from '../support/running-server.ts';
import { asPost, sendSubmissions } from '../support/send-submissions.ts';

const town = 'TOWN';
const submission = () => ({ id: randomUUID(), service: town, ratings: { overall: 2 } });

/** Where a request takes a text; each field alone, so that none hides behind the refusal of another. */
const inSubmission: Record<string, (text: string) => object> = {
  id: (text) => ({ ...submission(), id: text }),
  service: (text) => ({ ...submission(), service: text }),
  'a rating': (text) => ({ ...submission(), ratings: { overall: text } }),
  'a criterion': (text) => ({ ...submission(), ratings: { overall: 2, [text]: 3 } }),
  'an unknown key': (text) => ({ ...submission(), [text]: text }),
  comment: (text) => ({ ...submission(), comment: text }),
  channel: (text) => ({ ...submission(), channel: text }),
  mode: (text) => ({ ...submission(), mode: text }),
  outcome: (text) => ({ ...submission(), outcome: text }),
  placement: (text) => ({ ...submission(), placement: text }),
  language: (text) => ({ ...submission(), language: text }),
  edition: (text) => ({ ...submission(), edition: text }),
  asked: (text) => ({ ...submission(), asked: [text] }),
};
const formFields = [
  'id',
  'comment',
  'ratings.overall',
  'placement',
  'language',
  'edition',
  'asked',
  'channel',
];
const inAddress: Record<string, (text: string) => string> = {
  'a service page': (text) => `/services/${text}`,
  'an organisation page': (text) => `/organisations/${text}`,
  'a form': (text) => `/s/${text}`,
  'a form’s wishes': (text) => `/s/${town}?placement=${text}&language=${text}&channel=${text}&m=${text}`,
  'a receipt': (text) => `/r/${text}`,
  'a search page': (text) => `/services?q=${text}`,
  'a page of a period': (text) => `/services/${town}?period=${text}`,
  'a page of an edition': (text) => `/services/${town}?edition=${text}`,
  'a page of a source': (text) => `/services/${town}?source=${text}`,
  'any page': (text) => `/${text}`,
  'an asset': (text) => `/assets/${text}`,
  'a widget file': (text) => `/widget/${text}`,
  'the API of a service': (text) => `/api/v1/services/${text}`,
  'the API of results': (text) => `/api/v1/services/${town}/results?period=${text}`,
  'the API of a granularity': (text) => `/api/v1/services/${town}/results?granularity=${text}`,
  'the API of a source': (text) => `/api/v1/services/${town}/results?source=${text}`,
  'the API of an organisation': (text) => `/api/v1/organisations/${text}/results`,
  'the API of a questionnaire': (text) => `/api/v1/services/${town}/questionnaire?placement=${text}`,
  'the API of a search': (text) => `/api/v1/services?q=${text}`,
  'the API of a cursor': (text) => `/api/v1/services?cursor=${text}`,
  'the API of the charter': (text) => `/api/v1/charter/${text}`,
};

let browser: Browser;
let judge: Page;
beforeAll(async () => {
  browser = await openBrowser();
  judge = await browser.newPage();
});
afterAll(() => browser.close());

describeRealData('The big list of naughty strings', ['strings/blns.json'], ([file = '']) => {
  const strings = JSON.parse(readFileSync(file, 'utf8')) as string[];

  test('in any field of a submission is stored as it is or refused in valid JSON, and never fails', async () => {
    const { url } = await openTown();
    for (const [field, make] of Object.entries(inSubmission)) {
      const answers = await exchangeAll(strings.map((text) => asPost(url, make(text))));
      expectSound(field, answers);
    }
  }, 120_000);

  test('in any address is an answer, and on every page only text', async () => {
    const { url } = await openTown();
    const harmless = [
      'zzz',
      'mairie',
      'TOWN',
      '',
      '2026',
      'all',
      'en',
      '+',
      'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R',
      'A1B2C-!3E4F-G5H6J-K7M8N-P9Q0R',
    ];
    for (const [field, make] of Object.entries(inAddress)) {
      const ask = (texts: readonly string[]) =>
        exchangeAll(texts.map((text) => ({ url: url + make(encodeURIComponent(text)) })));
      const answers = await ask(strings);
      expectSound(field, answers);
      await expectOnlyText(field, answers, await ask(harmless));
    }
  }, 180_000);

  test('in any field of the form without JavaScript is kept as text in what is shown again', async () => {
    const { url } = await openTown();
    for (const field of formFields) {
      const ask = (texts: readonly string[]) =>
        exchangeAll(
          texts.map((text) => asForm(url, { id: randomUUID(), 'ratings.overall': '3', [field]: text })),
        );
      const answers = await ask(strings);
      expectSound(field, answers);
      await expectOnlyText(
        field,
        answers,
        await ask(['zzz', '', '3', 'na', 'é'.repeat(1_300), 'en', 'courtesy']),
      );
    }
  }, 120_000);

  test('as comments are text on the receipt, and read back exactly once published', async () => {
    const { folder, url } = await openTown();
    const sent = await sendSubmissions(
      url,
      strings.map((comment, at) => ({ ...submission(), ratings: { overall: (at % 5) + 1 }, comment })),
    );
    const stored = strings.flatMap((comment, at) =>
      sent[at]?.status === 201 && comment.trim() !== ''
        ? [{ comment, receipt: sent[at].body.receipt ?? '' }]
        : [],
    );
    expect(stored.length).toBeGreaterThan(480);
    const pages = await exchangeAll(stored.map(({ receipt }) => ({ url: url + paths.receipt(receipt) })));
    const [plain] = await sendSubmissions(url, [{ ...submission(), comment: 'Bonjour' }]);
    const reference = await exchangeAll([{ url: url + paths.receipt(plain?.body.receipt ?? '') }]);
    const documents = pages.map(({ text }) => text);
    const [expected = []] = await elementsOf(judge, [reference[0]?.text ?? '']);
    for (const elements of await elementsOf(judge, documents)) expect(elements).toEqual(expected);
    expect(await textsOf(judge, documents, '.verbatim')).toEqual(
      stored.map(({ comment }) => parsed(comment)),
    );

    await folder.publishTomorrow();
    const groups = JSON.parse(await folder.run('comments', town, '--json')) as { comments: string[] }[];
    const written = [...stored.map(({ comment }) => comment.replaceAll('\r\n', '\n')), 'Bonjour'];
    expect(groups.flatMap(({ comments }) => comments).sort()).toEqual(written.sort());
  }, 120_000);

  test('as the names, kinds and places of services are text on every page and in every list', async () => {
    const { folder, url } = await openTown();
    const file = join(folder.path, 'hostile.json');
    const entries = strings.map((text, at) => ({ code: `S-${at}`, name: text, kind: text, place: text }));
    const plain = { code: 'S-plain', name: 'Guichet', kind: 'guichet', place: 'Valmont' };
    await writeFile(file, JSON.stringify([...entries, plain]));
    const { err } = await folder.avis('import', 'services', file, '--partial');
    expect(err).not.toMatch(/\n\s+at /);
    const [list] = await exchangeAll([{ url: `${url}/api/v1/services?q=guichet` }]);
    expect(JSON.parse(list?.text ?? '').items).toMatchObject([{ code: 'S-plain', name: 'Guichet' }]);

    for (const page of [paths.service, paths.form, paths.api.service]) {
      const answers = await exchangeAll(entries.map(({ code }) => ({ url: url + page(code) })));
      expectSound(page('S-0'), answers);
      const found = answers.filter(({ status }) => status === 200);
      expect(found.length).toBeGreaterThan(450);
      await expectOnlyText(page('S-0'), found, await exchangeAll([{ url: url + page(plain.code) }]));
    }
    const lists = await exchangeAll(
      strings.map((text) => ({ url: `${url}/services?q=${encodeURIComponent(text)}` })),
    );
    expectSound('lists', lists);
    await expectOnlyText(
      'lists',
      lists,
      await exchangeAll([
        { url: `${url}/services?q=guichet` },
        { url: `${url}/services` },
        { url: `${url}/services?q=zzz` },
      ]),
    );
  }, 120_000);
});

test('Addresses that no browser would write are refused, not failed on', async () => {
  const { url } = await openTown();
  const raw = [
    '/%',
    '/s/%',
    '/s/%E0%A4%A',
    '/services/%00',
    '/r/%ff',
    '/services?q=%',
    '/services?q=%ff%fe',
    '//',
    '/..%2f',
  ];
  const answers = await exchangeAll(raw.map((path) => ({ url: url + path })));
  expectSound('raw addresses', answers);
});

test('The judge sees an element and an attribute that slipped in', async () => {
  const before = ['<p class="a">x</p>'];
  for (const after of [
    '<p class="a"><b>x</b></p>',
    '<p class="a" onclick="x">x</p>',
    '<p class="a"><!--><img src=x>-->x</p>',
  ])
    await expect(expectOnlyText('planted', pagesOf([after]), pagesOf(before)), after).rejects.toThrow(
      'planted',
    );
});

async function openTown(): Promise<{ folder: DataFolder; url: string }> {
  const folder = await openDataFolder();
  await folder.createServices([`${town},Mairie de Valmont`]);
  const { url } = await folder.start({ LOG_LEVEL: 'silent' });
  return { folder, url };
}

function asForm(url: string, fields: Record<string, string>): Asked {
  return {
    url: url + paths.form(town),
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

/** Answered, by us, and where it is JSON, in JSON. */
function expectSound(field: string, answers: readonly Answered[]): void {
  const failed = answers.filter(({ status }) => status < 200 || status >= 500);
  expect(failed, field).toEqual([]);
  for (const { type, text } of answers)
    if (type.endsWith('json')) expect(() => JSON.parse(text)).not.toThrow();
}

/** Nothing stands on these pages that does not stand on the same pages with harmless texts. */
async function expectOnlyText(field: string, hostile: readonly Answered[], harmless: readonly Answered[]) {
  const known = new Set((await elementsOf(judge, htmlOf(harmless))).flat());
  const found = new Set((await elementsOf(judge, htmlOf(hostile))).flat());
  expect(
    [...found].filter((element) => !known.has(element)),
    field,
  ).toEqual([]);
}

function htmlOf(answers: readonly Answered[]): string[] {
  return answers.filter(({ type }) => type === 'text/html').map(({ text }) => text);
}

function pagesOf(documents: readonly string[]): Answered[] {
  return documents.map((text) => ({ status: 200, type: 'text/html', text }));
}

/** Line ends as an HTML parser reads them. */
function parsed(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}
