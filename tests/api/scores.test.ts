/** Results in words are the published results: no figure that `/results` does not show, none without its company. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { type Score, type Scores, scoresSchema } from '#shared/contracts/scores.ts';
import { openRatedTown } from '../support/rated-town.ts';
import type { TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openRatedTown();
});
afterAll(() => app.close());

test.each(languages)('in %s every figure has its interval, number and period beside it', async (language) => {
  const scores = await readScores('TOWN', language);
  expect(scoresSchema.parse(scores)).toEqual(scores);
  expect(scores.language).toBe(language);
  const shown = scoresIn(scores).filter(({ chart }) => chart);
  expect(shown).toHaveLength(10);
  for (const { number, favourable, reading, waiting, title } of shown) {
    expect(number).toMatch(/^\d+\s?%$/u);
    expect(reading.match(/\d+/g)?.length, reading).toBeGreaterThanOrEqual(4);
    expect([favourable, title, waiting].map((text) => text === '')).toEqual([false, false, true]);
  }
  expect(scores.about[1]).toMatch(/sp-plus-2020 · .*2026.* · .*avis-1/);
});

test('the counts and bounds are those of /results', async () => {
  const scores = await readScores('TOWN', 'fr');
  const results = (await (await app.request(paths.api.serviceResults('TOWN'))).json()) as Results;
  const overall = results.criteria.find(({ criterion }) => criterion === 'overall');
  const { levels, ...share } = scores.overall.chart ?? { levels: [] };
  expect(levels.map(({ count }) => count).reverse()).toEqual(overall?.counts);
  expect(share).toEqual(overall?.satisfied);
});

test('an engagement is stood for by its lead criterion, in its official French words', async () => {
  const { engagements } = await readScores('TOWN', 'fr');
  expect(engagements.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9']);
  expect(engagements[2]).toMatchObject({
    name: 'Engagement 3',
    wording: 'Vous bénéficiez d’un accompagnement adapté à votre situation personnelle',
    score: { title: 'L’aide reçue était adaptée à votre situation' },
  });
});

test('under eleven ratings there is no figure anywhere in the answer, only when there will be one', async () => {
  const scores = await readScores('NONE', 'fr');
  for (const score of scoresIn(scores))
    expect(score).toMatchObject({
      chart: null,
      number: '',
      favourable: '',
      reading: '',
      waiting: 'Publication dès 11 avis',
    });
  expect(JSON.stringify(scores)).not.toContain('%');
});

test('a criterion that waits shows nothing beside one that is published', async () => {
  const scores = await readScores('FEW', 'fr');
  expect(scores.overall.reading).toMatch(/12 avis, .*, résultat indicatif$/);
  expect(scores.engagements.every(({ score }) => score?.chart === null)).toBe(true);
});

test('a translation says that it is unofficial; French does not', async () => {
  expect((await readScores('TOWN', 'de')).about.at(-1)).toMatch(/Nichtamtliche/);
  expect((await readScores('TOWN', 'fr')).about).toHaveLength(2);
});

test('any other language is answered in French, an unknown service and an unknown wish are refused', async () => {
  expect((await readScores('TOWN', 'tlh')).language).toBe('fr');
  expect((await app.request(paths.api.serviceScores('NOBODY'))).status).toBe(404);
  expect((await app.request(`${paths.api.serviceScores('TOWN')}?period=2026`)).status).toBe(400);
});

async function readScores(service: string, language: string): Promise<Scores> {
  const response = await app.request(`${paths.api.serviceScores(service)}?language=${language}`);
  expect(response.status).toBe(200);
  return response.json() as Promise<Scores>;
}

function scoresIn({ overall, engagements }: Scores): Score[] {
  return [overall, ...engagements.flatMap(({ score }) => score ?? [])];
}
