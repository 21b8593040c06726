/** RGAA 4.1.2, topic 6; titles by DINUM, Licence Ouverte 2.0. */
import { type Topic, tested, toCheck } from '../coverage.ts';

export const links: Topic = {
  number: 6,
  name: 'Liens',
  criteria: [
    {
      id: '6.1',
      title: 'Chaque lien est-il explicite (hors cas particuliers) ?',
      coverage: toCheck("Vérifier que chaque lien se comprend seul ou avec la phrase qui l'entoure."),
    },
    { id: '6.2', title: 'Dans chaque page web, chaque lien a-t-il un intitulé ?', coverage: tested(['axe']) },
  ],
};
