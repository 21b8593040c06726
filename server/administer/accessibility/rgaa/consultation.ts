/** RGAA 4.1.2, topic 13; titles by DINUM, Licence Ouverte 2.0. */
import { absent, type Topic, tested, toCheck } from '../coverage.ts';

export const consultation: Topic = {
  number: 13,
  name: 'Consultation',
  criteria: [
    {
      id: '13.1',
      title:
        'Pour chaque page web, l’utilisateur a-t-il le contrôle de chaque limite de temps modifiant le contenu (hors cas particuliers) ?',
      coverage: toCheck(
        "Rien n'expire pendant qu'on remplit un formulaire ; vérifier la borne d'accueil, qui se remet à zéro.",
      ),
    },
    {
      id: '13.2',
      title:
        'Dans chaque page web, l’ouverture d’une nouvelle fenêtre ne doit pas être déclenchée sans action de l’utilisateur. Cette règle est-elle respectée ?',
      coverage: absent("Aucune fenêtre ne s'ouvre d'elle-même.", 'meta[http-equiv=refresh]'),
    },
    {
      id: '13.3',
      title:
        'Dans chaque page web, chaque document bureautique en téléchargement possède-t-il, si nécessaire, une version accessible (hors cas particuliers) ?',
      coverage: absent(
        'Aucun document bureautique à télécharger ; les données ouvertes sont des fichiers de données.',
        'a[href$=".pdf"], a[href$=".docx"], a[href$=".odt"], a[href$=".xlsx"], a[href$=".ods"]',
      ),
    },
    {
      id: '13.4',
      title:
        'Pour chaque document bureautique ayant une version accessible, cette version offre-t-elle la même information ?',
      coverage: absent(
        'Aucun document bureautique à télécharger ; les données ouvertes sont des fichiers de données.',
      ),
    },
    {
      id: '13.5',
      title:
        'Dans chaque page web, chaque contenu cryptique (art ASCII, émoticône, syntaxe cryptique) a-t-il une alternative ?',
      coverage: absent(
        'Aucun art ASCII, aucune émoticône, aucune syntaxe cryptique dans les textes du site.',
      ),
    },
    {
      id: '13.6',
      title:
        'Dans chaque page web, pour chaque contenu cryptique (art ASCII, émoticône, syntaxe cryptique) ayant une alternative, cette alternative est-elle pertinente ?',
      coverage: absent(
        'Aucun art ASCII, aucune émoticône, aucune syntaxe cryptique dans les textes du site.',
      ),
    },
    {
      id: '13.7',
      title:
        'Dans chaque page web, les changements brusques de luminosité ou les effets de flash sont-ils correctement utilisés ?',
      coverage: absent('Aucun éclat, aucun clignotement.'),
    },
    {
      id: '13.8',
      title:
        'Dans chaque page web, chaque contenu en mouvement ou clignotant est-il contrôlable par l’utilisateur ?',
      coverage: tested(['colours']),
    },
    {
      id: '13.9',
      title:
        'Dans chaque page web, le contenu proposé est-il consultable quelle que soit l’orientation de l’écran (portrait ou paysage) (hors cas particuliers) ?',
      coverage: tested(['reflow']),
    },
    {
      id: '13.10',
      title:
        'Dans chaque page web, les fonctionnalités utilisables ou disponibles au moyen d’un geste complexe peuvent-elles être également disponibles au moyen d’un geste simple (hors cas particuliers) ?',
      coverage: absent("Aucun geste complexe : tout se fait d'un appui."),
    },
    {
      id: '13.11',
      title:
        'Dans chaque page web, les actions déclenchées au moyen d’un dispositif de pointage sur un point unique de l’écran peuvent-elles faire l’objet d’une annulation (hors cas particuliers) ?',
      coverage: toCheck(
        'Les commandes sont celles du navigateur, qui agissent au relâchement ; vérifier sur écran tactile.',
      ),
    },
    {
      id: '13.12',
      title:
        'Dans chaque page web, les fonctionnalités qui impliquent un mouvement de l’appareil ou vers l’appareil peuvent-elles être satisfaites de manière alternative (hors cas particuliers) ?',
      coverage: absent("Aucune fonction ne dépend du mouvement de l'appareil."),
    },
  ],
};
