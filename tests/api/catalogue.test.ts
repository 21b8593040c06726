import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceList } from '#shared/contracts/catalogue.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({
    services: [
      { code: 'ROOT', name: 'Préfectures', parent: null, network: 'Réseau préfectoral' },
      { code: 'VDM', name: 'Préfecture du Val-de-Marne', parent: 'ROOT', place: 'Créteil' },
      { code: 'vdm', name: 'Sous-préfecture de Nogent', parent: 'VDM', place: 'Val-de-Marne' },
      ...Array.from({ length: 30 }, (_, index) => ({
        code: `G${index}`,
        name: `Guichet ${String(index).padStart(2, '0')} 100% _utile_`,
        parent: 'VDM',
      })),
      { code: 'demo-x', name: 'Préfecture de démonstration', parent: null, demo: true },
    ],
  });
});
afterAll(() => app.close());

const list = async (query: string, path = '/api/v1/services'): Promise<ServiceList> => {
  const response = await app.request(`${path}${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as ServiceList;
};
const codes = ({ items }: ServiceList) => items.map(({ code }) => code);

describe('the catalogue', () => {
  test('finds services whatever the accents, the case and the hyphens', async () => {
    for (const q of ['prefecture val de marne', 'PRÉFECTURE VAL-DE-MARNE', 'marne  val  préfect'])
      expect(codes(await list(`?q=${encodeURIComponent(q)}`))).toEqual(['VDM', 'vdm']);
  });

  test('never lists a demonstration service, and still answers it by its code', async () => {
    expect(codes(await list('?q=demonstration'))).toEqual([]);
    expect((await app.request('/api/v1/services/demo-x')).status).toBe(200);
  });

  test('tells codes apart by case', async () => {
    const names = await Promise.all(
      ['VDM', 'vdm'].map(async (code) => (await (await app.request(`/api/v1/services/${code}`)).json()).name),
    );
    expect(names).toEqual(['Préfecture du Val-de-Marne', 'Sous-préfecture de Nogent']);
  });

  test('lists every service once, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ServiceList = await list(`?limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...codes(page));
      cursor = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([33, 33]);
  });

  test('lists organisations: services with services below them', async () => {
    expect(codes(await list('', '/api/v1/organisations')).sort()).toEqual(['ROOT', 'VDM']);
  });

  test('shows a service with its parent, network and links', async () => {
    expect(await (await app.request('/api/v1/services/VDM')).json()).toEqual({
      code: 'VDM',
      name: 'Préfecture du Val-de-Marne',
      kind: null,
      place: 'Créteil',
      network: 'Réseau préfectoral',
      parent: { code: 'ROOT', name: 'Préfectures' },
      children: 31,
      active: true,
      demo: false,
      edition: 'sp-plus-2020',
      links: {
        page: 'http://localhost:3000/services/VDM',
        results: 'http://localhost:3000/api/v1/organisations/VDM/results',
        form: 'http://localhost:3000/s/VDM',
      },
    });
  });

  test('reads signs of a pattern as themselves', async () => {
    expect((await list('?q=%25&limit=100')).items).toHaveLength(33);
    expect(codes(await list('?q=100%25_utile&limit=100'))).toHaveLength(30);
    expect(codes(await list(`?q=${encodeURIComponent("' UNION SELECT 1 --")}`))).toEqual([]);
  });

  test.each([
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?cursor=nonsense',
    `?q=${'x'.repeat(201)}`,
    '?sort=score',
  ])('refuses %s with 400', async (query) => {
    expect((await app.request(`/api/v1/services${query}`)).status).toBe(400);
  });

  test('answers 404 for a code that is none', async () => {
    expect((await app.request('/api/v1/services/NOWHERE')).status).toBe(404);
    expect((await app.request('/api/v1/services/%F0%9F%98%80')).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the questionnaire', () => {
  test('carries everything the panel shows, in one language', async () => {
    const response = await app.request('/api/v1/services/VDM/questionnaire?channel=counter&language=en');
    const questionnaire = await response.json();
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(questionnaire).toMatchObject({
      service: { code: 'VDM', demo: false },
      edition: 'sp-plus-2020',
      wording: 1,
      language: 'en',
      required: { criterion: 'overall', text: 'Overall, how did it go?' },
      links: { submit: 'http://localhost:3000/api/v1/submissions' },
    });
    expect(questionnaire.draws.map((draw: { take: number }) => draw.take)).toEqual([5, 1]);
  });

  test.each(['?channel=fax', '?unknown=1'])('refuses %s with 400', async (query) => {
    expect((await app.request(`/api/v1/services/VDM/questionnaire${query}`)).status).toBe(400);
  });

  test.each([
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['ar-MA', 'ar'],
    ['FR-simple', 'fr-simple'],
    ['zh-Hant', 'fr'],
    ['', 'fr'],
    ['x'.repeat(500), 'fr'],
  ])('answers a page in %s with the questions in %s', async (tag, language) => {
    const response = await app.request(`/api/v1/services/VDM/questionnaire?language=${tag}`);
    expect([response.status, (await response.json()).language]).toEqual([200, language]);
  });
});

describe('the charter', () => {
  test('is open data: editions, wording, criteria, crosswalk', async () => {
    const charter = await (await app.request('/api/v1/charter')).json();
    expect(charter.editions.map(({ id }: { id: string }) => id)).toEqual([
      'sp-plus-2020',
      'resilience-2020',
      'sp-plus-2023',
    ]);
    const edition = await (await app.request('/api/v1/charter/sp-plus-2023')).json();
    expect(edition.engagements.at(-1)).toMatchObject({ id: 'e8', confirmed: false });
    expect((await app.request('/api/v1/charter/nothing')).status).toBe(404);
  });
});
