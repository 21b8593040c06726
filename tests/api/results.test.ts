import { describe, expect, it } from 'vitest';
import { editionOf } from '#shared/charter/charter.ts';
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import { mixed, rate } from '../support/rated-services.ts';
import { criterion, openResultsApp, publishOn, readResults } from '../support/results-app.ts';

describe('the results of a service without a closed cell', () => {
  it('hold every criterion of the edition in its order, all null, and no window', async () => {
    const app = await openResultsApp();
    await rate(app.store, await app.service('NORTH'), '2026-01-05', mixed(10));
    await publishOn(app, '2026-01-06');
    const body = await readResults(app, '/services/NORTH/results');
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
    const app = await openResultsApp();
    expect((await readResults(app, '/services/NORTH/results')).release).toBeNull();
  });
});

describe('the results of a service', () => {
  it('from 11 to 29 ratings carry counts and shares, and no mean', async () => {
    const app = await openResultsApp();
    await rate(app.store, await app.service('NORTH'), '2026-01-05', spread([2, 1, 3, 8, 6]));
    await publishOn(app, '2026-01-06');
    const overall = criterion(await readResults(app, '/services/NORTH/results'), 'overall');
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
    const app = await openResultsApp();
    const ratings = spread([5, 5, 10, 40, 40]).map((level): Ratings => ({ overall: level, delay: level }));
    await rate(app.store, await app.service('NORTH'), '2026-01-05', ratings);
    await publishOn(app, '2026-01-06');
    const body = await readResults(app, '/services/NORTH/results');
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
    const app = await openResultsApp();
    const north = await app.service('NORTH');
    const answered = mixed(11).map((level): Ratings => ({ overall: level, delay: level }));
    await rate(app.store, north, '2026-01-05', answered);
    await rate(app.store, north, '2026-01-05', [{ overall: 4, delay: 'na' }, { overall: 5 }], {
      asked: ['overall', 'delay'],
    });
    await publishOn(app, '2026-01-06');
    const delay = criterion(await readResults(app, '/services/NORTH/results'), 'delay');
    expect([delay.n, delay.na, delay.asked]).toEqual([11, 1, 13]);
  });

  it('never add two wording versions: each has its own entry', async () => {
    const app = await openResultsApp();
    const north = await app.service('NORTH');
    await rate(app.store, north, '2026-01-05', mixed(11), { wording: 1 });
    await rate(app.store, north, '2026-01-05', mixed(12), { wording: 2 });
    await publishOn(app, '2026-01-06');
    const { criteria } = await readResults(app, '/services/NORTH/results');
    const overall = criteria.filter((row) => row.criterion === 'overall');
    expect(overall.map(({ wordingVersion, n }) => [wordingVersion, n])).toEqual([
      [1, 11],
      [2, 12],
    ]);
  });

  it('never add two editions, tiers or sources', async () => {
    const app = await openResultsApp();
    const north = await app.service('NORTH');
    await rate(app.store, north, '2026-01-05', mixed(11));
    await rate(app.store, north, '2026-01-05', mixed(12), { edition: 'sp-plus-2023' });
    await rate(app.store, north, '2026-01-05', mixed(13), { tier: 'verified' });
    await publishOn(app, '2026-01-06');
    const read = async (query: string) =>
      criterion(await readResults(app, `/services/NORTH/results${query}`), 'overall').n;
    expect(await read('')).toBe(11);
    expect(await read('?edition=sp-plus-2023')).toBe(12);
    expect(await read('?tier=verified')).toBe(13);
    expect(await read('?source=imported:sfo')).toBeNull();
  });

  it('are split by circumstances where the parts are large enough, each with its own state', async () => {
    const app = await openResultsApp();
    const north = await app.service('NORTH');
    await rate(app.store, north, '2026-01-05', mixed(30), { circumstances: { channel: 'counter' } });
    await rate(app.store, north, '2026-01-05', mixed(11), { circumstances: { channel: 'online' } });
    await publishOn(app, '2026-01-06');
    const [split, ...others] = criterion(await readResults(app, '/services/NORTH/results'), 'overall').splits;
    expect(others).toEqual([]);
    expect(split?.by).toBe('channel');
    expect(split?.parts.map(({ value, state, n }) => [value, state, n])).toEqual([
      ['counter', 'published', 30],
      ['online', 'indicative', 11],
    ]);
    expect(split?.parts.map(({ mean }) => mean === null)).toEqual([false, true]);
  });

  it('follow the edition the operator set, from its first day', async () => {
    const app = await openResultsApp();
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
    expect((await readResults(app, '/services/NORTH/results')).edition).toBe('sp-plus-2020');
    app.clock.set('2026-01-06T23:30:00Z');
    expect((await readResults(app, '/services/NORTH/results')).edition).toBe('sp-plus-2023');
  });
});

describe('the results of an organisation', () => {
  it('are the sum of its whole subtree; those of its node are its own', async () => {
    const app = await openResultsApp();
    for (const [code, n] of [
      ['PREF', 11],
      ['NORTH', 12],
      ['SOUTH', 13],
    ] as const)
      await rate(app.store, await app.service(code), '2026-01-05', mixed(n));
    await publishOn(app, '2026-01-06');
    expect(criterion(await readResults(app, '/organisations/PREF/results'), 'overall').n).toBe(36);
    expect(criterion(await readResults(app, '/services/PREF/results'), 'overall').n).toBe(11);
  });

  it('never hold what a service keeps open', async () => {
    const app = await openResultsApp();
    await rate(app.store, await app.service('NORTH'), '2026-01-05', mixed(11));
    await rate(app.store, await app.service('SOUTH'), '2026-01-05', mixed(10));
    await publishOn(app, '2026-01-06');
    expect(criterion(await readResults(app, '/organisations/PREF/results'), 'overall').n).toBe(11);
  });

  it('exist for a service with children only', async () => {
    const app = await openResultsApp();
    const response = await app.request('/api/v1/organisations/NORTH/results');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknown-organisation' });
  });
});

function spread(counts: readonly number[]): Rating[] {
  return counts.flatMap((n, index) => Array.from({ length: n }, () => (index + 1) as Rating));
}
