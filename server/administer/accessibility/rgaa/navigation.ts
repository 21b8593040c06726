/** RGAA 4.1.2, topic 12; titles by DINUM, Licence Ouverte 2.0. */
import { absent, type Topic, tested } from '../coverage.ts';

export const navigation: Topic = {
  number: 12,
  name: 'Navigation',
  criteria: [
    {
      id: '12.1',
      title:
        'Chaque ensemble de pages dispose-t-il de deux systèmes de navigation différents, au moins (hors cas particuliers) ?',
      coverage: tested(
        ['content'],
        'Vérifier que menu et moteur de recherche mènent ensemble à toutes les pages.',
      ),
    },
    {
      id: '12.2',
      title:
        'Dans chaque ensemble de pages, le menu et les barres de navigation sont-ils toujours à la même place (hors cas particuliers) ?',
      coverage: tested(['content']),
    },
    {
      id: '12.3',
      title: 'La page « plan du site » est-elle pertinente ?',
      coverage: absent(
        'Aucun plan du site : le menu et le moteur de recherche tiennent lieu des deux systèmes de navigation.',
      ),
    },
    {
      id: '12.4',
      title:
        'Dans chaque ensemble de pages, la page « plan du site » est-elle accessible à partir d’une fonctionnalité identique ?',
      coverage: absent('Aucun plan du site.'),
    },
    {
      id: '12.5',
      title:
        'Dans chaque ensemble de pages, le moteur de recherche est-il atteignable de manière identique ?',
      coverage: tested(['content']),
    },
    {
      id: '12.6',
      title:
        'Les zones de regroupement de contenus présentes dans plusieurs pages web (zones d’en-tête, de navigation principale, de contenu principal, de pied de page et de moteur de recherche) peuvent-elles être atteintes ou évitées ?',
      coverage: tested(['landmarks']),
    },
    {
      id: '12.7',
      title:
        'Dans chaque page web, un lien d’évitement ou d’accès rapide à la zone de contenu principal est-il présent (hors cas particuliers) ?',
      coverage: tested(['keyboard']),
    },
    {
      id: '12.8',
      title: 'Dans chaque page web, l’ordre de tabulation est-il cohérent ?',
      coverage: tested(['keyboard'], 'Parcourir chaque page au clavier.'),
    },
    {
      id: '12.9',
      title:
        'Dans chaque page web, la navigation ne doit pas contenir de piège au clavier. Cette règle est-elle respectée ?',
      coverage: tested(['keyboard']),
    },
    {
      id: '12.10',
      title:
        'Dans chaque page web, les raccourcis clavier n’utilisant qu’une seule touche (lettre minuscule ou majuscule, ponctuation, chiffre ou symbole) sont-ils contrôlables par l’utilisateur ?',
      coverage: absent('Aucun raccourci clavier.', '[accesskey]'),
    },
    {
      id: '12.11',
      title:
        'Dans chaque page web, les contenus additionnels apparaissant au survol, à la prise de focus ou à l’activation d’un composant d’interface sont-ils si nécessaire atteignables au clavier ?',
      coverage: absent(
        "Rien n'apparaît au survol ni à la prise de focus ; ce qu'un bouton déplie est atteint au clavier.",
      ),
    },
  ],
};
