import { describe, expect, it, onTestFinished } from 'vitest';
import type { Service } from '#server/storage/store.ts';
import { editionOf } from '#shared/charter/charter.ts';
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import { type CriterionResult, type Results, resultsSchema } from '#shared/contracts/results.ts';
import { addService, mixed, rate } from '../support/rated-services.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Two town halls below a prefecture; the store opens on 5 January 2026. */
const services = [
  { code: 'PREF', name: 'Préfecture', parent: null },
  { code: 'NORTH', name: 'Mairie du Nord', parent: 'PREF' },
  { code: 'SOUTH', name: 'Mairie du Sud', parent: 'PREF' },
  { code: 'demo-1', name: 'Démonstration', parent: null, demo: true },
];

async function openApp(): Promise<TestApp & { service(code: string): Promise<Service> }> {
  const app = await openTestApp({ services, now: '2026-01-05T10:00:00Z' });
  onTestFinished(() => app.close());
  const service = (code: string) =>
    addService(app.store, { ...services.find((one) => one.code === code), code });
  return { ...app, service };
}

async function results(app: TestApp, path: string): Promise<Results> {
  const response = await app.request(`/api/v1${path}`);
  expect(response.status).toBe(200);
  return resultsSchema.parse(await response.json());
}

function criterion({ criteria }: Pick<Results, 'criteria'>, key: string): CriterionResult {
  const found = criteria.find((row) => row.criterion === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

/** Publishes at a date, with the clock on that day. */
async function publishOn(app: TestApp, date: string): Promise<void> {
  app.clock.set(`${date}T10:00:00Z`);
  await app.publish(date);
}

function spread(counts: readonly number[]): Rating[] {
  return counts.flatMap((n, index) => Array.from({ length: n }, () => (index + 1) as Rating));
}

describe('the results of a service without a closed cell', () => {
  it('hold every criterion of the edition in its order, all null, and no window', async () => {
    const app = await openApp();
    await rate(app.store, await app.service('NORTH'), '2026-01-05', mixed(10));
    await publishOn(app, '2026-01-06');
    const body = await results(app, '/services/NORTH/results');
    const edition = editionOf('sp-plus-2020');
    expect(body).toMatchObject({
      service: { code: 'NORTH', name: 'Mairie du Nord', demo: false },
      period: { id: 'all', from: null, to: null, spans: false },
      edition: 'sp-plus-2020',
      source: 'collected',
      tier: 'open',
      release: '2026-01-06',
      method: 'avis-1',
      periods: null,
    });
    expect(body.criteria.map((row) => row.criterion)).toEqual(edition.criteria.map((row) => row.criterion));
    for (const row of body.criteria) {
      const { criterion: _, engagement, lead, wordingVersion, state, splits, ...figures } = row;
      expect([state, wordingVersion, splits]).toEqual(['insufficient', edition.wording, []]);
      expect(Object.values(figures).filter((value) => value !== null)).toEqual([]);
      expect(lead).toBe(
        edition.engagements.some((one) => one.id === engagement && one.lead === row.criterion),
      );
    }
  });

  it('name no release before the first', async () => {
    const app = await openApp();
    expect((await results(app, '/services/NORTH/results')).release).toBeNull();
  });
});

describe('the results of a service', () => {
  it('from 11 to 29 ratings carry counts and shares, and no mean', async () => {
    const app = await openApp();
    await rate(app.store, await app.service('NORTH'), '2026-01-05', spread([2, 1, 3, 8, 6]));
    await publishOn(app, '2026-01-06');
    const overall = criterion(await results(app, '/services/NORTH/results'), 'overall');
    expect(overall).toMatchObject({
      engagement: null,
      lead: false,
      state: 'indicative',
      window: { from: '2026-01-05', to: '2026-01-05', spans: false },
      n: 20,
      na: 0,
      asked: 20,
      counts: [2, 1, 3, 8, 6],
      satisfied: { value: 0.7, low: 0.481, high: 0.8545 },
      mean: null,
      outOfTen: null,
      net: null,
      jdma: null,
    });
  });

  it('of 100 ratings carry every figure, rounded once to 4 decimals, the comparable one for overall only', async () => {
    const app = await openApp();
    const ratings = spread([5, 5, 10, 40, 40]).map((level): Ratings => ({ overall: level, delay: level }));
    await rate(app.store, await app.service('NORTH'), '2026-01-05', ratings);
    await publishOn(app, '2026-01-06');
    const body = await results(app, '/services/NORTH/results');
    expect(criterion(body, 'overall')).toMatchObject({
      state: 'comparable',
      satisfied: { value: 0.8, low: 0.7112, high: 0.8666 },
      mean: { value: 4.05, low: 3.8065, high: 4.2271 },
      outOfTen: { value: 7.625 },
      net: { value: 0.7 },
      jdma: { value: 8.5 },
    });
    const delay = criterion(body, 'delay');
    expect([delay.engagement, delay.lead, delay.jdma]).toEqual(['e5', true, null]);
    const text = await (await app.request('/api/v1/services/NORTH/results')).text();
    expect(text.match(/\d\.\d{5,}/)).toBeNull();
  });

  it('count « sans objet » and silence apart from n', async () => {
    const app = await openApp();
    const north = await app.service('NORTH');
    const answered = mixed(11).map((level): Ratings => ({ overall: level, delay: level }));
    await rate(app.store, north, '2026-01-05', answered);
    await rate(app.store, north, '2026-01-05', [{ overall: 4, delay: 'na' }, { overall: 5 }], {
      asked: ['overall', 'delay'],
    });
    await publishOn(app, '2026-01-06');
    const delay = criterion(await results(app, '/services/NORTH/results'), 'delay');
    expect([delay.n, delay.na, delay.asked]).toEqual([11, 1, 13]);
  });

  it('never add two wording versions: each has its own entry', async () => {
    const app = await openApp();
    const north = await app.service('NORTH');
    await rate(app.store, north, '2026-01-05', mixed(11), { wording: 1 });
    await rate(app.store, north, '2026-01-05', mixed(12), { wording: 2 });
    await publishOn(app, '2026-01-06');
    const { criteria } = await results(app, '/services/NORTH/results');
    const overall = criteria.filter((row) => row.criterion === 'overall');
    expect(overall.map(({ wordingVersion, n }) => [wordingVersion, n])).toEqual([
      [1, 11],
      [2, 12],
    ]);
  });

  it('never add two editions, tiers or sources', async () => {
    const app = await openApp();
    const north = await app.service('NORTH');
    await rate(app.store, north, '2026-01-05', mixed(11));
    await rate(app.store, north, '2026-01-05', mixed(12), { edition: 'sp-plus-2023' });
    await rate(app.store, north, '2026-01-05', mixed(13), { tier: 'verified' });
    await publishOn(app, '2026-01-06');
    const read = async (query: string) =>
      criterion(await results(app, `/services/NORTH/results${query}`), 'overall').n;
    expect(await read('')).toBe(11);
    expect(await read('?edition=sp-plus-2023')).toBe(12);
    expect(await read('?tier=verified')).toBe(13);
    expect(await read('?source=imported:sfo')).toBeNull();
  });

  it('are split by circumstances where the parts are large enough, each with its own state', async () => {
    const app = await openApp();
    const north = await app.service('NORTH');
    await rate(app.store, north, '2026-01-05', mixed(30), { circumstances: { channel: 'counter' } });
    await rate(app.store, north, '2026-01-05', mixed(11), { circumstances: { channel: 'online' } });
    await publishOn(app, '2026-01-06');
    const [split, ...others] = criterion(await results(app, '/services/NORTH/results'), 'overall').splits;
    expect(others).toEqual([]);
    expect(split?.by).toBe('channel');
    expect(split?.parts.map(({ value, state, n }) => [value, state, n])).toEqual([
      ['counter', 'published', 30],
      ['online', 'indicative', 11],
    ]);
    expect(split?.parts.map(({ mean }) => mean === null)).toEqual([false, true]);
  });

  it('follow the edition the operator set, from its first day', async () => {
    const app = await openApp();
    await app.store.catalogue.upsert(
      [
        {
          code: 'NORTH',
          name: 'Mairie du Nord',
          editions: [{ edition: 'sp-plus-2023', from: '2026-01-07' }],
        },
      ],
      '2026-01-05',
    );
    app.clock.set('2026-01-06T22:30:00Z');
    expect((await results(app, '/services/NORTH/results')).edition).toBe('sp-plus-2020');
    app.clock.set('2026-01-06T23:30:00Z');
    expect((await results(app, '/services/NORTH/results')).edition).toBe('sp-plus-2023');
  });
});

describe('periods', () => {
  async function threeMonths(): Promise<TestApp> {
    const app = await openApp();
    const north = await app.service('NORTH');
    await rate(app.store, north, '2026-01-05', mixed(11));
    await publishOn(app, '2026-01-20');
    await rate(app.store, north, '2026-02-10', mixed(12));
    await publishOn(app, '2026-03-03');
    await rate(app.store, north, '2026-12-31', mixed(13));
    await publishOn(app, '2027-01-01');
    return app;
  }

  it('count a cell in the month of the last day of its window, and say when it spans months', async () => {
    const app = await threeMonths();
    const january = await results(app, '/services/NORTH/results?period=2026-01');
    expect(january.period).toEqual({ id: '2026-01', from: '2026-01-01', to: '2026-01-31', spans: false });
    expect(criterion(january, 'overall').n).toBe(11);
    const february = await results(app, '/services/NORTH/results?period=2026-02');
    expect(february.period).toEqual({ id: '2026-02', from: '2026-02-01', to: '2026-02-28', spans: true });
    expect(criterion(february, 'overall')).toMatchObject({
      n: 12,
      window: { from: '2026-01-06', to: '2026-02-10', spans: true },
    });
    const march = await results(app, '/services/NORTH/results?period=2026-03');
    expect(criterion(march, 'overall').state).toBe('insufficient');
    expect(march.period).toEqual({ id: '2026-03', from: '2026-03-01', to: '2026-03-31', spans: false });
  });

  it('add whole cells: a year, and everything with the bounds of its windows', async () => {
    const app = await threeMonths();
    const year = await results(app, '/services/NORTH/results?period=2026');
    expect(criterion(year, 'overall').counts).toEqual([0, 0, 0, 19, 17]);
    expect(criterion(await results(app, '/services/NORTH/results?period=2027'), 'overall').n).toBeNull();
    const all = await results(app, '/services/NORTH/results');
    expect(all.period).toEqual({ id: 'all', from: '2026-01-05', to: '2026-12-31', spans: true });
    expect(criterion(all, 'overall').n).toBe(36);
  });

  it('fill a series oldest first, whose parts make the whole', async () => {
    const app = await threeMonths();
    const months = await results(app, '/services/NORTH/results?granularity=month');
    expect(
      months.periods?.map(({ period, criteria }) => [period, criterion({ criteria }, 'overall').n]),
    ).toEqual([
      ['2026-01', 11],
      ['2026-02', 12],
      ['2026-12', 13],
    ]);
    expect(months.periods?.[0]?.criteria).toHaveLength(13);
    const years = await results(app, '/services/NORTH/results?granularity=year&period=2026');
    expect(
      years.periods?.map(({ period, criteria }) => [period, criterion({ criteria }, 'overall').n]),
    ).toEqual([['2026', 36]]);
  });
});

describe('the results of an organisation', () => {
  it('are the sum of its whole subtree; those of its node are its own', async () => {
    const app = await openApp();
    for (const [code, n] of [
      ['PREF', 11],
      ['NORTH', 12],
      ['SOUTH', 13],
    ] as const)
      await rate(app.store, await app.service(code), '2026-01-05', mixed(n));
    await publishOn(app, '2026-01-06');
    expect(criterion(await results(app, '/organisations/PREF/results'), 'overall').n).toBe(36);
    expect(criterion(await results(app, '/services/PREF/results'), 'overall').n).toBe(11);
  });

  it('never hold what a service keeps open', async () => {
    const app = await openApp();
    await rate(app.store, await app.service('NORTH'), '2026-01-05', mixed(11));
    await rate(app.store, await app.service('SOUTH'), '2026-01-05', mixed(10));
    await publishOn(app, '2026-01-06');
    expect(criterion(await results(app, '/organisations/PREF/results'), 'overall').n).toBe(11);
  });

  it('exist for a service with children only', async () => {
    const app = await openApp();
    const response = await app.request('/api/v1/organisations/NORTH/results');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknown-organisation' });
  });
});

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
    const app = await openApp();
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
    const app = await openApp();
    const { criteria } = await results(app, `/services/NORTH/results${query}`);
    expect(new Set(criteria.map(({ state }) => state))).toEqual(new Set(['insufficient']));
  });

  it('of a code nobody has is 404, service and organisation alike', async () => {
    const app = await openApp();
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
    const app = await openApp();
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
    const app = await openApp();
    const url = '/api/v1/services/NORTH/results';
    const [head, get] = [await app.request(url, { method: 'HEAD' }), await app.request(url)];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'));
    expect(head.headers.get('Content-Type')).toBe(get.headers.get('Content-Type'));
  });

  it('of a demonstration service says so, and names its releases', async () => {
    const app = await openApp();
    await rate(app.store, await app.service('demo-1'), '2026-01-05', mixed(11));
    await publishOn(app, '2026-01-06');
    const body = await results(app, '/services/demo-1/results');
    expect([body.service.demo, body.release, criterion(body, 'overall').n]).toEqual([true, '2026-01-06', 11]);
  });
});
