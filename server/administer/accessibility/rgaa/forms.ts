/** RGAA 4.1.2, topic 11; titles by DINUM, Licence Ouverte 2.0. */
import { absent, type Topic, tested, toCheck } from '../coverage.ts';

export const forms: Topic = {
  number: 11,
  name: 'Formulaires',
  criteria: [
    {
      id: '11.1',
      title: 'Chaque champ de formulaire a-t-il une étiquette ?',
      coverage: tested(['axe', 'speech']),
    },
    {
      id: '11.2',
      title:
        'Chaque étiquette associée à un champ de formulaire est-elle pertinente (hors cas particuliers) ?',
      coverage: toCheck('Vérifier que chaque étiquette dit ce qui est attendu.'),
    },
    {
      id: '11.3',
      title:
        'Dans chaque formulaire, chaque étiquette associée à un champ de formulaire ayant la même fonction et répétée plusieurs fois dans une même page ou dans un ensemble de pages est-elle cohérente ?',
      coverage: toCheck(
        'Le widget, le formulaire et la borne posent les mêmes questions dans les mêmes mots ; vérifier les autres champs.',
      ),
    },
    {
      id: '11.4',
      title:
        'Dans chaque formulaire, chaque étiquette de champ et son champ associé sont-ils accolés (hors cas particuliers) ?',
      coverage: toCheck("Vérifier à l'œil et à fort grossissement que chaque étiquette touche son champ."),
    },
    {
      id: '11.5',
      title: 'Dans chaque formulaire, les champs de même nature sont-ils regroupés, si nécessaire ?',
      coverage: tested(['speech']),
    },
    {
      id: '11.6',
      title: 'Dans chaque formulaire, chaque regroupement de champs de même nature a-t-il une légende ?',
      coverage: tested(['speech']),
    },
    {
      id: '11.7',
      title:
        'Dans chaque formulaire, chaque légende associée à un regroupement de champs de même nature est-elle pertinente ?',
      coverage: toCheck('Vérifier que chaque question se comprend seule.'),
    },
    {
      id: '11.8',
      title:
        'Dans chaque formulaire, les items de même nature d’une liste de choix sont-ils regroupés de manière pertinente ?',
      coverage: toCheck(
        'Seule la page « Intégrer » a des listes, de dix choix au plus et de même nature ; les emplacements viennent du service. Vérifier qu’elles se lisent sans groupes.',
      ),
    },
    {
      id: '11.9',
      title: 'Dans chaque formulaire, l’intitulé de chaque bouton est-il pertinent (hors cas particuliers) ?',
      coverage: tested(['axe'], 'Vérifier que chaque bouton dit ce qui va se passer.'),
    },
    {
      id: '11.10',
      title:
        'Dans chaque formulaire, le contrôle de saisie est-il utilisé de manière pertinente (hors cas particuliers) ?',
      coverage: tested(['speech', 'form']),
    },
    {
      id: '11.11',
      title:
        'Dans chaque formulaire, le contrôle de saisie est-il accompagné, si nécessaire, de suggestions facilitant la correction des erreurs de saisie ?',
      coverage: tested(['speech', 'form']),
    },
    {
      id: '11.12',
      title:
        'Pour chaque formulaire qui modifie ou supprime des données, ou qui transmet des réponses à un test ou à un examen, ou dont la validation a des conséquences financières ou juridiques, les données saisies peuvent-elles être modifiées, mises à jour ou récupérées par l’utilisateur ?',
      coverage: tested(['receipt']),
    },
    {
      id: '11.13',
      title:
        'La finalité d’un champ de saisie peut-elle être déduite pour faciliter le remplissage automatique des champs avec les données de l’utilisateur ?',
      coverage: absent(
        'Aucun champ ne demande une donnée personnelle.',
        'input[type=email], input[type=tel], input[type=password], [autocomplete]:not([autocomplete=off])',
      ),
    },
  ],
};
