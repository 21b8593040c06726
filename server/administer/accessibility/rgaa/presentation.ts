/** RGAA 4.1.2, topic 10; titles by DINUM, Licence Ouverte 2.0. */
import { absent, type Topic, tested, toCheck } from '../coverage.ts';

export const presentation: Topic = {
  number: 10,
  name: 'Présentation de l’information',
  criteria: [
    {
      id: '10.1',
      title:
        'Dans le site web, des feuilles de styles sont-elles utilisées pour contrôler la présentation de l’information ?',
      coverage: tested(['structure']),
    },
    {
      id: '10.2',
      title:
        'Dans chaque page web, le contenu visible porteur d’information reste-t-il présent lorsque les feuilles de styles sont désactivées ?',
      coverage: tested(['content']),
    },
    {
      id: '10.3',
      title:
        'Dans chaque page web, l’information reste-t-elle compréhensible lorsque les feuilles de styles sont désactivées ?',
      coverage: toCheck('Lire chaque page sans feuille de styles.'),
    },
    {
      id: '10.4',
      title:
        'Dans chaque page web, le texte reste-t-il lisible lorsque la taille des caractères est augmentée jusqu’à 200 %, au moins (hors cas particuliers) ?',
      coverage: tested(['reflow']),
    },
    {
      id: '10.5',
      title:
        'Dans chaque page web, les déclarations CSS de couleurs de fond d’élément et de police sont-elles correctement utilisées ?',
      coverage: toCheck('Vérifier que chaque couleur de texte va avec sa couleur de fond.'),
    },
    {
      id: '10.6',
      title:
        'Dans chaque page web, chaque lien dont la nature n’est pas évidente est-il visible par rapport au texte environnant ?',
      coverage: tested(['axe']),
    },
    {
      id: '10.7',
      title:
        'Dans chaque page web, pour chaque élément recevant le focus, la prise de focus est-elle visible ?',
      coverage: tested(['keyboard', 'colours']),
    },
    {
      id: '10.8',
      title:
        'Pour chaque page web, les contenus cachés ont-ils vocation à être ignorés par les technologies d’assistance ?',
      coverage: tested(['axe', 'speech'], "Vérifier que tout ce qui est caché doit l'être."),
    },
    {
      id: '10.9',
      title:
        'Dans chaque page web, l’information ne doit pas être donnée uniquement par la forme, taille ou position. Cette règle est-elle respectée ?',
      coverage: toCheck("Vérifier qu'aucune consigne ne repose sur une forme, une taille ou une place."),
    },
    {
      id: '10.10',
      title:
        'Dans chaque page web, l’information ne doit pas être donnée par la forme, taille ou position uniquement. Cette règle est-elle implémentée de façon pertinente ?',
      coverage: toCheck("Vérifier qu'aucune consigne ne repose sur une forme, une taille ou une place."),
    },
    {
      id: '10.11',
      title:
        'Pour chaque page web, les contenus peuvent-ils être présentés sans perte d’information ou de fonctionnalité et sans avoir recours soit à un défilement vertical pour une fenêtre ayant une hauteur de 256 px, soit à un défilement horizontal pour une fenêtre ayant une largeur de 320 px (hors cas particuliers) ?',
      coverage: tested(['reflow']),
    },
    {
      id: '10.12',
      title:
        'Dans chaque page web, les propriétés d’espacement du texte peuvent-elles être redéfinies par l’utilisateur sans perte de contenu ou de fonctionnalité (hors cas particuliers) ?',
      coverage: tested(['reflow']),
    },
    {
      id: '10.13',
      title:
        'Dans chaque page web, les contenus additionnels apparaissant à la prise de focus ou au survol d’un composant d’interface sont-ils contrôlables par l’utilisateur (hors cas particuliers) ?',
      coverage: absent("Rien n'apparaît au survol ni à la prise de focus.", '[title], [popover]'),
    },
    {
      id: '10.14',
      title:
        'Dans chaque page web, les contenus additionnels apparaissant via les styles CSS uniquement peuvent-ils être rendus visibles au clavier et par tout dispositif de pointage ?',
      coverage: absent(
        "Rien n'apparaît par les seuls styles, hors le lien d'évitement, qui suit le focus.",
        '[popover]',
      ),
    },
  ],
};
