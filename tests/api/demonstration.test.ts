import { afterEach, describe, expect, test } from 'vitest';
import { refillDemonstration, seedDemonstration } from '#server/administer/demonstration.ts';
import { publishAt } from '#server/publish/publish-releases.ts';
import type { Results } from '#shared/contracts/results.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
afterEach(() => app.close());

const openEmpty = async (environment: Record<string, string> = {}) => {
  app = await openTestApp({ services: [], environment: { RATE_LIMIT: 'off', ...environment } });
  return seedDemonstration(app.deps);
};
const overallOf = async (code: string) => {
  const results = (await (await app.request(`/api/v1/services/${code}/results`)).json()) as Results;
  return results.criteria.find(({ criterion }) => criterion === 'overall');
};
const publish = (date: string) =>
  publishAt({ ...app.deps, afterRelease: [() => refillDemonstration(app.deps)] }, date);
const visitor = { service: 'demo-guichet', ratings: { overall: 5, delay: 1 }, channel: 'counter' };

describe('the demonstration', () => {
  test('makes the first screen alive: past results at every service', async () => {
    expect(await openEmpty()).toBe('seeded');
    for (const code of ['demo-guichet', 'demo-demarche', 'demo-telephone'])
      expect(['published', 'comparable']).toContain((await overallOf(code))?.state);
  });

  test('is the same on every machine', async () => {
    await openEmpty();
    const first = await overallOf('demo-demarche');
    await app.close();
    await openEmpty();
    expect(await overallOf('demo-demarche')).toEqual(first);
  });

  test('lets one visitor’s rating be the eleventh, again after every release', async () => {
    await openEmpty();
    let before = (await overallOf('demo-guichet'))?.n ?? 0;
    for (const date of ['2026-03-15', '2026-03-16', '2026-03-17']) {
      await app.submit(visitor);
      await publish(date);
      const after = (await overallOf('demo-guichet'))?.n ?? 0;
      expect(after).toBe(before + 11);
      before = after;
    }
  });

  test('closes nothing while no visitor has rated, and adds nothing either', async () => {
    await openEmpty();
    const before = await overallOf('demo-guichet');
    for (const date of ['2026-03-15', '2026-03-16']) await publish(date);
    expect(await overallOf('demo-guichet')).toEqual(before);
    await app.submit(visitor);
    await publish('2026-03-17');
    expect((await overallOf('demo-guichet'))?.n).toBe((before?.n ?? 0) + 11);
  });

  test('stands in no list, total or release of the real side', async () => {
    await openEmpty();
    await app.store.catalogue.upsert([{ code: 'REAL', name: 'Mairie réelle', parent: null }], '2026-03-14');
    const list = (await (await app.request('/api/v1/services')).json()) as { items: { code: string }[] };
    expect(list.items.map(({ code }) => code)).toEqual(['REAL']);
    const organisations = (await (await app.request('/api/v1/organisations')).json()) as { items: unknown[] };
    expect(organisations.items).toEqual([]);
    const real = (await (await app.request('/api/v1/services/REAL/results')).json()) as Results;
    expect(real.release).toBeNull();
    expect(await app.store.releases.latest()).toBeNull();
  });

  test('is what the list of services points to while nothing else is there', async () => {
    await openEmpty();
    expect(await (await app.request('/services')).text()).toContain('href="/services/demo-guichet"');
    await app.store.catalogue.upsert([{ code: 'REAL', name: 'Mairie réelle', parent: null }], '2026-03-14');
    expect(await (await app.request('/services')).text()).not.toContain('demo-guichet');
  });

  test('wears its banner on every page of its own', async () => {
    await openEmpty();
    for (const path of ['/services/demo-guichet', '/organisations/demo-agence', '/s/demo-guichet'])
      expect(await (await app.request(path)).text()).toContain('Démonstration');
  });

  test('is not seeded twice, nor where the operator or the address says no, nor beside real services', async () => {
    expect(await openEmpty({ AVIS_DEMO: 'off' })).toBe('switched-off');
    await app.close();
    expect(await openEmpty({ PUBLIC_URL: 'https://avis.example.fr' })).toBe('public-address');
    await app.close();
    app = await openTestApp();
    expect(await seedDemonstration(app.deps)).toBe('store-not-empty');
    await app.close();
    await openEmpty();
    expect(await seedDemonstration(app.deps)).toBe('present');
  });

  test('keeps one submission less than a cell needs, however large cells are', async () => {
    await openEmpty({ MIN_CELL: '20' });
    const before = (await overallOf('demo-guichet'))?.n ?? 0;
    await app.submit(visitor);
    await publish('2026-03-15');
    expect((await overallOf('demo-guichet'))?.n).toBe(before + 20);
  });

  test('holds what a raised MIN_CELL needs from the next start on, and adds nothing at any other', async () => {
    await openEmpty();
    const restart = () => seedDemonstration({ ...app.deps, config: { ...app.deps.config, minCell: 20 } });
    const before = (await overallOf('demo-guichet'))?.n ?? 0;
    expect([await restart(), await restart()]).toEqual(['present', 'present']);
    await app.submit(visitor);
    await publish('2026-03-15');
    expect((await overallOf('demo-guichet'))?.n).toBe(before + 20);
  });
});
