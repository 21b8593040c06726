/** RGAA 4.1.2, topic 8; titles by DINUM, Licence Ouverte 2.0. */
import { type Topic, tested, toCheck } from '../coverage.ts';

export const mandatoryElements: Topic = {
  number: 8,
  name: 'Éléments obligatoires',
  criteria: [
    {
      id: '8.1',
      title: 'Chaque page web est-elle définie par un type de document ?',
      coverage: tested(['structure']),
    },
    {
      id: '8.2',
      title: 'Pour chaque page web, le code source généré est-il valide selon le type de document spécifié ?',
      coverage: tested(['structure'], 'Passer chaque page au validateur du W3C.'),
    },
    {
      id: '8.3',
      title: 'Dans chaque page web, la langue par défaut est-elle présente ?',
      coverage: tested(['structure', 'axe']),
    },
    {
      id: '8.4',
      title: 'Pour chaque page web ayant une langue par défaut, le code de langue est-il pertinent ?',
      coverage: tested(['structure', 'axe']),
    },
    {
      id: '8.5',
      title: 'Chaque page web a-t-elle un titre de page ?',
      coverage: tested(['structure', 'axe']),
    },
    {
      id: '8.6',
      title: 'Pour chaque page web ayant un titre de page, ce titre est-il pertinent ?',
      coverage: tested(['content'], "Vérifier que chaque titre dit ce qu'est la page."),
    },
    {
      id: '8.7',
      title:
        'Dans chaque page web, chaque changement de langue est-il indiqué dans le code source (hors cas particuliers) ?',
      coverage: tested(['content'], "Vérifier les noms et les citations en d'autres langues."),
    },
    {
      id: '8.8',
      title:
        'Dans chaque page web, le code de langue de chaque changement de langue est-il valide et pertinent ?',
      coverage: tested(['axe'], 'Vérifier que chaque code est celui de la langue du texte.'),
    },
    {
      id: '8.9',
      title:
        'Dans chaque page web, les balises ne doivent pas être utilisées uniquement à des fins de présentation. Cette règle est-elle respectée ?',
      coverage: toCheck("Vérifier qu'aucune balise ne sert qu'à l'apparence."),
    },
    {
      id: '8.10',
      title: 'Dans chaque page web, les changements du sens de lecture sont-ils signalés ?',
      coverage: toCheck(
        'Vérifier, langue par langue, que les textes de droite à gauche portent leur sens de lecture.',
      ),
    },
  ],
};
