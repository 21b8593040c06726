/** Published results as the server writes them, for pages on which the real server is not: two figures and a gap. */
import type { Score, Scores } from '#shared/contracts/scores.ts';

const words = ['Très satisfait', 'Plutôt satisfait', 'Neutre', 'Plutôt insatisfait', 'Très insatisfait'];

/** @param counts answers at each level, the best first. */
function score(title: string, counts: readonly number[]): Score {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    title,
    chart: {
      levels: counts.map((count, at) => ({
        level: 5 - at,
        count,
        label: words[at] ?? '',
        text: `${words[at]} : ${count} avis`,
      })),
      value: 0.7,
      low: 0.55,
      high: 0.81,
    },
    waiting: '',
    number: '70\u202f%',
    favourable: 'satisfaits',
    reading: `entre 55\u202f% et 81\u202f%, ${n} avis, mars 2026`,
  };
}

export function sampleScores(origin: string, code: string): Scores {
  const waiting = 'Pas encore de note : il faut au moins 11 réponses.';
  return {
    service: { code, name: 'Préfecture du Val-de-Marne', demo: false },
    language: 'fr',
    direction: 'ltr',
    title: 'L’avis des usagers',
    overall: score('Satisfaction générale', [14, 14, 6, 4, 2]),
    more: 'Engagement par engagement',
    engagements: [
      {
        id: 'courtesy',
        name: 'Engagement 1',
        wording: 'Courtoisie et bienveillance',
        score: score('Vous avez été accueilli avec courtoisie', [16, 12, 6, 4, 2]),
      },
      {
        id: 'delays',
        name: 'Engagement 5',
        wording: 'Délais de réponse',
        score: { title: '', chart: null, waiting, number: '', favourable: '', reading: '' },
      },
    ],
    about: ['Ces résultats portent sur les personnes qui ont choisi de répondre.'],
    link: { text: 'Tous les résultats', href: `${origin}/services/${code}` },
  };
}
