import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, townHall } from '../support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({
    environment: { RATE_LIMIT: 'off' },
    services: [
      { ...townHall, placements: ['hall'] },
      { code: 'CLOSED', name: 'Guichet fermé', parent: null, active: false },
      {
        code: 'NEW',
        name: 'Passé à 2023',
        parent: null,
        editions: [{ edition: 'sp-plus-2023', from: '2026-03-10' }],
      },
    ],
  });
});
afterEach(() => app.close());

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as { status: number; code: string; errors?: { field: string }[] };
};

const stored = async (id: string) => {
  const service = await app.store.catalogue.find('TOWN');
  const prefix = Uint8Array.from(Buffer.from(id.replaceAll('-', '').slice(0, 12), 'hex'));
  return app.store.submissions.find({ service: service?.number ?? 0, idPrefix: prefix });
};

describe('a submission', () => {
  test('is answered 201 with a receipt whose page shows what was stored', async () => {
    const id = randomUUID();
    const response = await app.submit({ id, ratings: { overall: 5, delay: 2, eco: 'na' }, comment: 'Merci' });
    expect(response.status).toBe(201);
    const receipt = (await response.json()) as { receipt: string; url: string };
    expect(receipt.url).toBe(`http://localhost:3000/r/${receipt.receipt}`);
    expect(await stored(id)).toMatchObject({
      state: 'open',
      day: '2026-03-14',
      comment: 'Merci',
      content: { edition: 'sp-plus-2020', wording: 1, ratings: { overall: 5, delay: 2, eco: 'na' } },
    });
    const page = await (await app.request(new URL(receipt.url).pathname)).text();
    expect(page).toContain('Merci');
  });

  test('sent again is answered 200 with the same receipt, whatever the order of its keys', async () => {
    const id = randomUUID();
    const first = await app.submit({ id, ratings: { overall: 5, delay: 2 }, channel: 'counter' });
    const again = await app.submit({ channel: 'counter', ratings: { delay: 2, overall: 5 }, id });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
  });

  test('sent ten times at once is stored once and answered ten times alike', async () => {
    const id = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.submit({ id, comment: 'Une fois' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    const receipts = await Promise.all(answers.map(async (answer) => JSON.stringify(await answer.json())));
    expect(new Set(receipts).size).toBe(1);
  });

  test.each([
    ['ratings', { ratings: { overall: 1 } }],
    ['a comment', { comment: 'Autre chose' }],
    ['a channel', { channel: 'mail' }],
    ['what was asked', { asked: ['delay'] }],
  ])('with the same id and other %s is refused as a conflict', async (_, change) => {
    const id = randomUUID();
    await app.submit({ id, ratings: { overall: 5 }, comment: 'Bien', channel: 'counter' });
    const response = await app.submit({
      id,
      ratings: { overall: 5 },
      comment: 'Bien',
      channel: 'counter',
      ...change,
    });
    expect(await problemOf(response)).toMatchObject({ status: 409, code: 'submission-conflict' });
  });

  test('keeps its receipt when it is sent again after the service was closed', async () => {
    const id = randomUUID();
    await app.submit({ id });
    await app.store.catalogue.upsert([{ ...townHall, active: false }], '2026-03-14');
    expect((await app.submit({ id })).status).toBe(200);
    expect(await problemOf(await app.submit({}))).toMatchObject({ code: 'service-inactive' });
  });

  test('keeps its receipt when it is sent again after a correction, and after a withdrawal', async () => {
    const id = randomUUID();
    const { receipt } = (await (await app.submit({ id, ratings: { overall: 2 } })).json()) as {
      receipt: string;
    };
    const post = (body: Record<string, string>) =>
      app.request(`/r/${receipt}`, { method: 'POST', body: new URLSearchParams(body) });
    expect((await post({ action: 'correct', 'ratings.overall': '5', comment: '' })).status).toBe(303);
    expect((await app.submit({ id, ratings: { overall: 2 } })).status).toBe(200);
    expect((await post({ action: 'withdraw' })).status).toBe(303);
    expect((await app.submit({ id, ratings: { overall: 2 } })).status).toBe(200);
    expect(await stored(id)).toEqual({ state: 'withdrawn' });
  });

  test('takes criteria whatever the channel, and any number of them', async () => {
    const ratings = { overall: 3, courtesy: 4, 'online-ease': 5, eco: 'na', voice: 1, delay: 2, progress: 3 };
    expect((await app.submit({ ratings, channel: 'mail' })).status).toBe(201);
  });

  test('unites what was asked with what was rated', async () => {
    const id = randomUUID();
    await app.submit({ id, ratings: { overall: 3, delay: 4 }, asked: ['voice', 'eco', 'voice'] });
    expect(await stored(id)).toMatchObject({
      content: { asked: expect.arrayContaining(['voice', 'eco', 'delay']) },
    });
  });

  test('keeps a registered placement and stores every other as `other`', async () => {
    const [known, unknown] = [randomUUID(), randomUUID()];
    await app.submit({ id: known, placement: 'hall' });
    await app.submit({ id: unknown, placement: 'dossier 12345 de Mme Martin' });
    expect(await stored(known)).toMatchObject({ content: { circumstances: { placement: 'hall' } } });
    expect(await stored(unknown)).toMatchObject({ content: { circumstances: { placement: 'other' } } });
  });
});

describe('a submission is refused, and the field named, when', () => {
  test.each<[string, Record<string, unknown>]>([
    ['id', { id: 'not-a-uuid' }],
    // Version 1: it holds the hour.
    ['id', { id: 'c232ab00-9414-11ec-b3c8-9f6bdeced846' }],
    ['id', { id: '018f6f2e-5b5a-7cc0-98c8-93b4a3d1b7a5' }],
    ['service', { service: 'NOWHERE' }],
    ['service', { service: '../../etc' }],
    ['service', { service: 'town' }],
    ['ratings.overall', { ratings: {} }],
    ['ratings.overall', { ratings: { overall: 'na' } }],
    ['ratings.overall', { ratings: { overall: 6 } }],
    ['ratings.overall', { ratings: { overall: 4.5 } }],
    ['ratings.overall', { ratings: { overall: '4' } }],
    ['ratings.overall', { ratings: { overall: null } }],
    ['ratings.clarity', { ratings: { overall: 4, clarity: 4 } }],
    ['ratings.constructor', { ratings: { overall: 4, constructor: 4 } }],
    ['ratings', { ratings: [4] }],
    ['asked.clarity', { asked: ['clarity'] }],
    ['comment', { comment: 'x'.repeat(1201) }],
    ['comment', { comment: 'a\u0000b' }],
    ['comment', { comment: 12 }],
    ['channel', { channel: 'fax' }],
    ['mode', { mode: 'email' }],
    ['outcome', { outcome: 'maybe' }],
    ['language', { language: 'xx' }],
    ['placement', { placement: 'x'.repeat(61) }],
    ['edition', { edition: 'sp-plus-2023' }],
    ['edition', { edition: 'resilience-2020' }],
    ['edition', { edition: 'nothing' }],
    ['wording', { wording: 2 }],
    ['email', { email: 'a@b.fr' }],
    ['tier', { tier: 'verified' }],
    ['day', { day: '2020-01-01' }],
  ])('%s is wrong (%#)', async (field, change) => {
    const response = await app.submit(change);
    const problem = await problemOf(response);
    expect(response.status).toBe(400);
    expect(problem.errors?.map((fault) => fault.field)).toContain(field);
  });

  test('a key such as __proto__ is smuggled in', async () => {
    const body = `{"id":"${randomUUID()}","service":"TOWN","ratings":{"overall":4,"__proto__":5}}`;
    const nested = await app.request('/api/v1/submissions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    const top = await app.request('/api/v1/submissions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: body.replace('"ratings"', '"__proto__":{"x":1},"ratings"').replace(',"__proto__":5', ''),
    });
    expect([nested.status, top.status]).toEqual([400, 400]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('an edition taken up four days ago', () => {
  test('is asked, and the superseded one still accepted from pages opened before', async () => {
    const now = await app.submit({ service: 'NEW', ratings: { overall: 4, clarity: 5 } });
    const before = await app.submit({
      service: 'NEW',
      edition: 'sp-plus-2020',
      ratings: { overall: 4, competence: 5 },
    });
    expect([now.status, before.status]).toEqual([201, 201]);
  });
});

describe('a body', () => {
  const post = (body: string, type = 'application/json') =>
    app.request('/api/v1/submissions', { method: 'POST', headers: { 'Content-Type': type }, body });

  test('that is no JSON is refused with 400', async () => {
    for (const body of ['', '{', 'null', '[]', '"x"', '{"id":']) {
      const problem = await problemOf(await post(body));
      expect(problem.status).toBe(400);
    }
  });

  test('that nests 5,000 deep is refused with 400', async () => {
    expect((await post(`${'['.repeat(5000)}${']'.repeat(5000)}`)).status).toBe(400);
  });

  test('over 16 KiB is refused with 413, also when its length is not announced', async () => {
    const large = JSON.stringify({ comment: 'x'.repeat(17_000) });
    expect(await problemOf(await post(large))).toMatchObject({ status: 413, code: 'body-too-large' });
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large));
        controller.close();
      },
    });
    const response = await app.request('/api/v1/submissions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'sent as %s is refused with 415',
    async (type) => {
      expect(await problemOf(await post('{}', type))).toMatchObject({ status: 415 });
    },
  );
});

describe('GET', () => {
  test('never writes, with whatever parameters a mail client prefetches', async () => {
    for (const path of [
      '/s/TOWN?ratings.overall=5&id=1&m=qr',
      '/api/v1/submissions?service=TOWN&overall=5',
      '/api/v1/services/TOWN/questionnaire?channel=counter',
      '/services/TOWN',
    ])
      await app.request(path);
    const service = await app.store.catalogue.find('TOWN');
    const candidates = await app.store.releases.candidates({
      date: '2026-03-20',
      demo: false,
      after: 0,
      limit: 9,
    });
    expect(candidates).not.toContain(service?.number);
  });
});
