/** RGAA 4.1.2, topic 1; titles by DINUM, Licence Ouverte 2.0. */
import { absent, type Topic, tested, toCheck } from '../coverage.ts';

export const images: Topic = {
  number: 1,
  name: 'Images',
  criteria: [
    {
      id: '1.1',
      title: 'Chaque image porteuse d’information a-t-elle une alternative textuelle ?',
      coverage: tested(
        ['axe', 'content'],
        "Vérifier avec un lecteur d'écran que chaque graphique de résultats est annoncé comme une image.",
      ),
    },
    {
      id: '1.2',
      title: 'Chaque image de décoration est-elle correctement ignorée par les technologies d’assistance ?',
      coverage: tested(['content']),
    },
    {
      id: '1.3',
      title:
        'Pour chaque image porteuse d’information ayant une alternative textuelle, cette alternative est-elle pertinente (hors cas particuliers) ?',
      coverage: toCheck("Vérifier que l'alternative de chaque graphique dit l'essentiel de ce qu'il montre."),
    },
    {
      id: '1.4',
      title:
        'Pour chaque image utilisée comme CAPTCHA ou comme image-test, ayant une alternative textuelle, cette alternative permet-elle d’identifier la nature et la fonction de l’image ?',
      coverage: absent(
        'Aucun CAPTCHA ni image-test : les envois abusifs sont limités sans rien demander à la personne.',
      ),
    },
    {
      id: '1.5',
      title:
        'Pour chaque image utilisée comme CAPTCHA, une solution d’accès alternatif au contenu ou à la fonction du CAPTCHA est-elle présente ?',
      coverage: absent(
        'Aucun CAPTCHA ni image-test : les envois abusifs sont limités sans rien demander à la personne.',
      ),
    },
    {
      id: '1.6',
      title: 'Chaque image porteuse d’information a-t-elle, si nécessaire, une description détaillée ?',
      coverage: toCheck(
        "Chaque graphique est suivi du tableau des mêmes chiffres ; vérifier qu'on le trouve sans le voir.",
      ),
    },
    {
      id: '1.7',
      title:
        'Pour chaque image porteuse d’information ayant une description détaillée, cette description est-elle pertinente ?',
      coverage: toCheck('Vérifier que le tableau dit tout ce que dit le graphique.'),
    },
    {
      id: '1.8',
      title:
        'Chaque image texte porteuse d’information, en l’absence d’un mécanisme de remplacement, doit si possible être remplacée par du texte stylé. Cette règle est-elle respectée (hors cas particuliers) ?',
      coverage: toCheck(
        'Une seule image porte du texte : le badge, que /embed montre et que d’autres sites affichent. La page des résultats, à laquelle il mène, donne les mêmes chiffres en texte.',
      ),
    },
    {
      id: '1.9',
      title: 'Chaque légende d’image est-elle, si nécessaire, correctement reliée à l’image correspondante ?',
      coverage: absent("Aucune image n'a de légende séparée de son alternative.", 'figcaption'),
    },
  ],
};
