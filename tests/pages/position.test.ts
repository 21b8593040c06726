/** What a page says of a service beside its organisation: a band where both hold enough ratings, else nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Level } from '#shared/charter/rating.ts';
import { textOf } from '../support/page-markup.ts';
import { rate } from '../support/rated-services.ts';
import { readPage } from '../support/rated-town.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Number of satisfied people among all who rate; every other person gives 2. */
const rated: Readonly<Record<string, readonly [satisfied: number, n: number]>> = {
  HIGH: [190, 200],
  LEVEL: [140, 200],
  LOW: [90, 200],
  SMALL: [99, 99],
  ALONE: [150, 200],
};

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({
    services: [
      { code: 'PREF', name: 'Préfecture de Valmont', parent: null },
      ...['HIGH', 'LEVEL', 'LOW', 'SMALL'].map((code) => ({ code, name: `Service ${code}`, parent: 'PREF' })),
      { code: 'PORT', name: 'Capitainerie', parent: null },
      { code: 'ALONE', name: 'Bureau du port', parent: 'PORT' },
    ],
    now: '2026-03-10T10:00:00Z',
  });
  for (const [code, [satisfied, n]] of Object.entries(rated)) {
    const service = await app.store.catalogue.find(code);
    if (!service) throw new Error(`${code} is not there`);
    const level = (person: number): Level => (person >= satisfied ? 2 : person % 2 ? 4 : 5);
    await rate(
      app.store,
      service,
      '2026-03-10',
      Array.from({ length: n }, (_, person) => level(person)),
    );
  }
  app.clock.set('2026-03-11T10:00:00Z');
  await app.publish('2026-03-11');
});

afterAll(() => app.close());

const comparison = async (code: string, query = '') =>
  /Par rapport à .*? Elle ne classe personne\./.exec(
    textOf(await readPage(app, `/services/${code}${query}`))
      .replace(/\s+/g, ' ')
      .replaceAll(' .', '.'),
  )?.[0] ?? null;

test.each([
  ['HIGH', 'au-dessus de la bande.'],
  ['LEVEL', 'dans la bande, pas de différence nette.'],
  ['LOW', 'au-dessous de la bande.'],
])('%s is said to stand %s', async (code, words) => {
  expect(await comparison(code)).toContain(words);
});

test('the band stands with the share, interval and n it is drawn around, and the n it is drawn for', async () => {
  // 519 of 699 satisfied; 0.7425 ± 3.09·√(0.7425·0.2575/200) = 0.647 to 0.838.
  expect(await comparison('HIGH')).toBe(
    'Par rapport à toute l’organisation Préfecture de Valmont (74 % satisfaits, entre 71 % et 77 %, 699 avis, même période) : au-dessus de la bande. Pour 200 avis, le hasard seul place 998 services sur 1 000 entre 65 % et 84 % : c’est la bande. Elle ne classe personne.',
  );
  expect(await readPage(app, '/services/HIGH')).toContain('href="/organisations/PREF"');
});

test('under 100 ratings nothing is compared, however far the share', async () => {
  expect(await comparison('SMALL')).toBeNull();
});

test('a service that is nearly all of its organisation is not compared with itself', async () => {
  expect(await comparison('ALONE')).toBeNull();
});

test('what has nothing above it, or nothing in the period, is not compared', async () => {
  expect(await comparison('PREF')).toBeNull();
  expect(await comparison('HIGH', '?period=2025')).toBeNull();
  expect(await comparison('HIGH', '?period=2026')).not.toBeNull();
});

test('the list of an organisation’s services stays in the order of names', async () => {
  const text = textOf(await readPage(app, '/organisations/PREF'));
  const positions = ['HIGH', 'LEVEL', 'LOW', 'SMALL'].map((code) => text.indexOf(`Service ${code}`));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});
