/** RGAA 4.1.2, topic 5; titles by DINUM, Licence Ouverte 2.0. */
import { absent, type Topic, tested, toCheck } from '../coverage.ts';

export const tables: Topic = {
  number: 5,
  name: 'Tableaux',
  criteria: [
    {
      id: '5.1',
      title: 'Chaque tableau de données complexe a-t-il un résumé ?',
      coverage: absent(
        'Aucun tableau complexe : un en-tête vaut pour toute sa colonne ou toute sa ligne.',
        'td[headers]',
      ),
    },
    {
      id: '5.2',
      title: 'Pour chaque tableau de données complexe ayant un résumé, celui-ci est-il pertinent ?',
      coverage: absent('Aucun tableau complexe.'),
    },
    {
      id: '5.3',
      title: 'Pour chaque tableau de mise en forme, le contenu linéarisé reste-t-il compréhensible ?',
      coverage: absent('Aucun tableau ne sert à la mise en page.', 'table[role=presentation]'),
    },
    {
      id: '5.4',
      title:
        'Pour chaque tableau de données ayant un titre, le titre est-il correctement associé au tableau de données ?',
      coverage: tested(['content']),
    },
    {
      id: '5.5',
      title: 'Pour chaque tableau de données ayant un titre, celui-ci est-il pertinent ?',
      coverage: toCheck("Vérifier que le titre de chaque tableau suffit à savoir ce qu'il contient."),
    },
    {
      id: '5.6',
      title:
        'Pour chaque tableau de données, chaque en-tête de colonne et chaque en-tête de ligne sont-ils correctement déclarés ?',
      coverage: tested(['axe', 'content']),
    },
    {
      id: '5.7',
      title:
        'Pour chaque tableau de données, la technique appropriée permettant d’associer chaque cellule avec ses en-têtes est-elle utilisée (hors cas particuliers) ?',
      coverage: tested(['axe', 'content']),
    },
    {
      id: '5.8',
      title:
        'Chaque tableau de mise en forme ne doit pas utiliser d’éléments propres aux tableaux de données. Cette règle est-elle respectée ?',
      coverage: absent('Aucun tableau ne sert à la mise en page.'),
    },
  ],
};
