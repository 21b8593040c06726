/** An application with one service whose every criterion is published, one just above the threshold, one silent. */

import type { Level } from '#shared/charter/rating.ts';
import { spPlus2020 } from '#shared/charter/sp-plus-2020.ts';
import { rate } from './rated-services.ts';
import { openTestApp, type TestApp } from './test-app.ts';

const services = [
  { code: 'PREF', name: 'Préfecture de Valmont', kind: 'Préfecture', place: 'Valmont', parent: null },
  { code: 'TOWN', name: 'Mairie de Valmont', kind: 'Mairie', place: 'Valmont', parent: 'PREF' },
  { code: 'FEW', name: 'Annexe du port', kind: 'Annexe', place: 'Valmont', parent: 'PREF' },
  { code: 'NONE', name: 'Annexe fermée', kind: null, place: null, parent: 'PREF', active: false },
];

/** Ratings at TOWN: enough for every state up to `comparable`. */
export const townRatings = 120;

/** The caller closes it. */
export async function openRatedTown(): Promise<TestApp> {
  const app = await openTestApp({ services, now: '2026-03-10T10:00:00Z' });
  const service = async (code: string) => {
    const found = await app.store.catalogue.find(code);
    if (!found) throw new Error(`${code} is not there`);
    return found;
  };
  const criteria = spPlus2020.criteria.map(({ criterion }) => criterion);
  const everything = Array.from({ length: townRatings }, (_, person) =>
    Object.fromEntries(criteria.map((key, index) => [key, (((person * 7 + index) % 5) + 1) as Level])),
  );
  await rate(app.store, await service('TOWN'), '2026-03-10', everything);
  await rate(app.store, await service('FEW'), '2026-03-10', [5, 5, 5, 4, 4, 4, 3, 3, 2, 1, 5, 4]);
  app.clock.set('2026-03-11T10:00:00Z');
  await app.publish('2026-03-11');
  return app;
}

/** The page, which must answer 200. */
export async function readPage(app: TestApp, path: string): Promise<string> {
  const response = await app.request(path);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}
