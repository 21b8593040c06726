/** RGAA 4.1.2, topic 3; titles by DINUM, Licence Ouverte 2.0. */
import { type Topic, tested } from '../coverage.ts';

export const colours: Topic = {
  number: 3,
  name: 'Couleurs',
  criteria: [
    {
      id: '3.1',
      title:
        'Dans chaque page web, l’information ne doit pas être donnée uniquement par la couleur. Cette règle est-elle respectée ?',
      coverage: tested(
        ['colours'],
        "Vérifier que chaque couleur d'un graphique est doublée d'un mot ou d'un nombre.",
      ),
    },
    {
      id: '3.2',
      title:
        'Dans chaque page web, le contraste entre la couleur du texte et la couleur de son arrière-plan est-il suffisamment élevé (hors cas particuliers) ?',
      coverage: tested(
        ['axe'],
        'Vérifier les états de survol et les textes posés sur une page hôte qui règle ses propres couleurs.',
      ),
    },
    {
      id: '3.3',
      title:
        'Dans chaque page web, les couleurs utilisées dans les composants d’interface ou les éléments graphiques porteurs d’informations sont-elles suffisamment contrastées (hors cas particuliers) ?',
      coverage: tested(
        ['colours'],
        'Vérifier les graphiques de résultats et les couleurs réglées par une page hôte.',
      ),
    },
  ],
};
