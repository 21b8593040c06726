/** RGAA 4.1.2, topic 4; titles by DINUM, Licence Ouverte 2.0. */
import { absent, type Topic } from '../coverage.ts';

export const multimedia: Topic = {
  number: 4,
  name: 'Multimédia',
  criteria: [
    {
      id: '4.1',
      title:
        'Chaque média temporel pré-enregistré a-t-il, si nécessaire, une transcription textuelle ou une audiodescription (hors cas particuliers) ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.2',
      title:
        'Pour chaque média temporel pré-enregistré ayant une transcription textuelle ou une audiodescription synchronisée, celles-ci sont-elles pertinentes (hors cas particuliers) ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.3',
      title:
        'Chaque média temporel synchronisé pré-enregistré a-t-il, si nécessaire, des sous-titres synchronisés (hors cas particuliers) ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.4',
      title:
        'Pour chaque média temporel synchronisé pré-enregistré ayant des sous-titres synchronisés, ces sous-titres sont-ils pertinents ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.5',
      title:
        'Chaque média temporel pré-enregistré a-t-il, si nécessaire, une audiodescription synchronisée (hors cas particuliers) ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.6',
      title:
        'Pour chaque média temporel pré-enregistré ayant une audiodescription synchronisée, celle-ci est-elle pertinente ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.7',
      title: 'Chaque média temporel est-il clairement identifiable (hors cas particuliers) ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.8',
      title: 'Chaque média non temporel a-t-il, si nécessaire, une alternative (hors cas particuliers) ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.9',
      title: 'Pour chaque média non temporel ayant une alternative, cette alternative est-elle pertinente ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.10',
      title: 'Chaque son déclenché automatiquement est-il contrôlable par l’utilisateur ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.11',
      title:
        'La consultation de chaque média temporel est-elle, si nécessaire, contrôlable par le clavier et tout dispositif de pointage ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.12',
      title:
        'La consultation de chaque média non temporel est-elle contrôlable par le clavier et tout dispositif de pointage ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
    {
      id: '4.13',
      title:
        'Chaque média temporel et non temporel est-il compatible avec les technologies d’assistance (hors cas particuliers) ?',
      coverage: absent(
        'Aucun son, aucune vidéo, aucune animation dans ce site ni dans le widget.',
        'audio, video, canvas, object, embed',
      ),
    },
  ],
};
