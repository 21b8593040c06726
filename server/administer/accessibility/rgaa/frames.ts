/** RGAA 4.1.2, topic 2; titles by DINUM, Licence Ouverte 2.0. */
import { absent, type Topic } from '../coverage.ts';

export const frames: Topic = {
  number: 2,
  name: 'Cadres',
  criteria: [
    {
      id: '2.1',
      title: 'Chaque cadre a-t-il un titre de cadre ?',
      coverage: absent("Aucun cadre : le widget s'inscrit dans la page hôte sans iframe.", 'iframe, frame'),
    },
    {
      id: '2.2',
      title: 'Pour chaque cadre ayant un titre de cadre, ce titre de cadre est-il pertinent ?',
      coverage: absent("Aucun cadre : le widget s'inscrit dans la page hôte sans iframe.", 'iframe, frame'),
    },
  ],
};
