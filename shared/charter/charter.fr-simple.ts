/**
 * The charter in French made easy to read: short sentences, one idea each, everyday words, no metaphor. Not certified:
 * that takes readers whom it is written for.
 */
import type { CharterTranslation } from './translation.ts';

export const charterFrSimple: CharterTranslation = {
  note: 'Texte simplifié, pas encore relu par des personnes concernées.',
  original: 'Lire les questions officielles',
  scales: {
    satisfaction: [
      'Pas du tout content',
      'Plutôt pas content',
      'Entre les deux',
      'Plutôt content',
      'Très content',
    ],
    agreement: ['Non, pas du tout', 'Plutôt non', 'Entre les deux', 'Plutôt oui', 'Oui, tout à fait'],
    na: 'Je ne suis pas concerné',
  },
  statements: {
    overall: "Comment ça s'est passé ?",
    courtesy: 'Les personnes étaient polies et gentilles avec vous',
    'right-to-error': 'Vous avez fait une erreur ? Vous avez pu la corriger facilement',
    reachability: 'Vous avez pu joindre le service facilement',
    'online-ease': 'La démarche sur internet était facile',
    support: "L'aide du service était bien pour vous",
    orientation: 'On vous a envoyé vers la bonne personne',
    delay: 'La réponse est arrivée à la date prévue',
    progress: 'On vous a dit où en était votre dossier',
    'results-access': 'Vous savez où lire les résultats de qualité du service',
    voice: "Vous pensez que l'avis des gens est important pour le service",
    competence: 'Les personnes connaissaient bien leur travail',
    eco: 'Le service ne gaspille pas le papier. Il vous évite des déplacements inutiles',
    contact: 'Vous avez pu parler au service facilement',
    clarity: 'Les informations étaient faciles à trouver et à comprendre',
    protection: 'Vous étiez protégé dans les locaux',
    continuity: 'Le service est resté ouvert',
    attention: 'Le service a bien aidé les personnes fragiles ou seules',
  },
  engagements: {
    'sp-plus-2020': {
      e1: 'Nous vous respectons. Vous nous respectez aussi. Nous sommes polis et gentils avec vous. Vous avez le droit de vous tromper. La loi dit dans quels cas',
      e2: 'Vous pouvez nous téléphoner ou venir nous voir. Nous rendons les démarches sur internet plus faciles',
      e3: 'Nous vous aidons. Notre aide est adaptée à votre situation',
      e4: 'Nous vous envoyons vers la personne qui peut traiter votre demande',
      e5: 'Nous répondons à vos demandes à la date prévue. Nous vous disons où en est votre dossier',
      e6: 'Vous pouvez lire nos résultats de qualité',
      e7: 'Nous lisons vos avis. Vos avis nous aident à améliorer nos démarches. Nous rendons les démarches plus simples',
      e8: 'Nous apprenons toujours, pour bien faire notre travail',
      e9: 'Nous faisons attention à la nature',
    },
    'resilience-2020': {
      r1: 'Nous protégeons les personnes qui viennent et celles qui travaillent ici',
      r2: 'Tous les services publics restent ouverts',
      r3: 'Nous répondons à la date prévue',
      r4: 'Nous faisons toujours attention aux personnes fragiles ou seules',
    },
    'sp-plus-2023': {
      e1: 'Nous vous respectons. Vous nous respectez aussi. Nous sommes gentils avec vous. Vous avez le droit de vous tromper',
      e2: 'Vous pouvez joindre facilement vos services publics',
      e3: 'Nous vous aidons. Notre aide est adaptée à votre situation',
      e4: 'Nous traitons votre demande à la date prévue',
      e5: 'Nos informations sont claires et simples. Vous pouvez les trouver facilement',
      e6: 'Vous pouvez lire nos résultats de qualité',
      e7: 'Nous lisons votre avis. Votre avis nous aide à améliorer le service',
      e8: 'Nous faisons attention à la nature',
    },
  },
};
