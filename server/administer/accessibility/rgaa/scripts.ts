/** RGAA 4.1.2, topic 7; titles by DINUM, Licence Ouverte 2.0. */
import { type Topic, tested } from '../coverage.ts';

export const scripts: Topic = {
  number: 7,
  name: 'Scripts',
  criteria: [
    {
      id: '7.1',
      title: 'Chaque script est-il, si nécessaire, compatible avec les technologies d’assistance ?',
      coverage: tested(['axe', 'speech'], 'Essais avec NVDA, JAWS, VoiceOver et TalkBack.'),
    },
    {
      id: '7.2',
      title: 'Pour chaque script ayant une alternative, cette alternative est-elle pertinente ?',
      coverage: tested(['journey']),
    },
    {
      id: '7.3',
      title:
        'Chaque script est-il contrôlable par le clavier et par tout dispositif de pointage (hors cas particuliers) ?',
      coverage: tested(['keyboard', 'journey']),
    },
    {
      id: '7.4',
      title:
        'Pour chaque script qui initie un changement de contexte, l’utilisateur est-il averti ou en a-t-il le contrôle ?',
      coverage: tested(['keyboard'], 'Vérifier que chaque lien vers un nouvel onglet le dit.'),
    },
    {
      id: '7.5',
      title:
        'Dans chaque page web, les messages de statut sont-ils correctement restitués par les technologies d’assistance ?',
      coverage: tested(['speech'], "Vérifier à l'oreille le moment et l'ordre des annonces."),
    },
  ],
};
