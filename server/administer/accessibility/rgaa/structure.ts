/** RGAA 4.1.2, topic 9; titles by DINUM, Licence Ouverte 2.0. */
import { type Topic, tested } from '../coverage.ts';

export const structure: Topic = {
  number: 9,
  name: 'Structuration de l’information',
  criteria: [
    {
      id: '9.1',
      title:
        'Dans chaque page web, l’information est-elle structurée par l’utilisation appropriée de titres ?',
      coverage: tested(['structure'], 'Vérifier que chaque titre annonce ce qui le suit.'),
    },
    {
      id: '9.2',
      title: 'Dans chaque page web, la structure du document est-elle cohérente (hors cas particuliers) ?',
      coverage: tested(['landmarks']),
    },
    {
      id: '9.3',
      title: 'Dans chaque page web, chaque liste est-elle correctement structurée ?',
      coverage: tested(['axe'], "Vérifier que rien n'est présenté en liste sans en être une."),
    },
    {
      id: '9.4',
      title: 'Dans chaque page web, chaque citation est-elle correctement indiquée ?',
      coverage: tested(['landmarks'], 'Vérifier que chaque commentaire cité est une citation.'),
    },
  ],
};
