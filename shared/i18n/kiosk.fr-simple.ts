/** What the kiosk says besides the questionnaire, in French made easy to read. */
import type { KioskMessages } from './kiosk.fr.ts';

export const kioskFrSimple: KioskMessages = {
  invite: 'Donnez votre avis. Touchez une réponse',
  start: 'Touchez une réponse',
  language: 'Langue',
  step: 'Question {n} sur {m}. Vous pouvez ne pas répondre',
  back: 'Revenir',
  finish: "J'ai fini de répondre",
  thanks: 'Merci',
  sending: "L'envoi est en cours",
  stored: 'Nous avons bien reçu votre avis.',
  kept: "Votre avis n'est pas encore parti. Nous le gardons sur cet appareil, sans votre nom. Il partira plus tard.",
  refused: "Votre avis n'est pas accepté. Parlez-en à l'accueil.",
  phone: 'Vous voulez revoir ou corriger votre avis ? Prenez ce code en photo avec votre téléphone.',
  code: 'Code à prendre en photo avec votre téléphone',
  done: "C'est fini",
  leavingNow: 'Retour au début',
  leaving: "L'écran revient au début dans {n} secondes.",
  stay: 'Je veux plus de temps',
  offline: "Il n'y a pas internet. Nous gardons les avis sur cet appareil. Ils partiront plus tard.",
  paused: 'Cet écran ne marche pas maintenant',
  resuming: 'Il va marcher de nouveau, tout seul.',
  unprepared: 'Les questions ne sont pas arrivées. Nous essayons encore quand internet revient.',
};
