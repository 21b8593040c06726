/** What the kiosk says besides the questionnaire, in French: the reference. */
export const kioskFr = {
  invite: 'Donnez votre avis : touchez une réponse',
  start: 'Touchez une réponse',
  language: 'Langue',
  step: 'Question {n} sur {m}, facultative',
  back: 'Revenir',
  finish: 'Terminer',
  thanks: 'Merci',
  sending: 'Envoi en cours…',
  stored: 'Votre avis est enregistré.',
  kept: 'Pas encore envoyé. Votre avis, sans rien qui vous désigne, est gardé sur cet appareil et partira dès que possible.',
  refused: "Votre avis n'a pas été accepté. Adressez-vous à l'accueil.",
  phone: 'Pour revoir, corriger ou compléter votre avis, photographiez ce code avec votre téléphone.',
  code: 'Code à photographier avec votre téléphone',
  done: "J'ai terminé",
  leavingNow: 'Retour au début…',
  leaving: "L'écran revient au début dans {n} secondes.",
  stay: 'Encore du temps',
  offline: 'Hors connexion : les avis sont gardés sur cet appareil et partiront plus tard.',
  paused: 'Cette borne est à l’arrêt',
  resuming: 'Elle reprendra d’elle-même, dès que possible.',
  unprepared: "Les questions n'ont pas pu être chargées. Nouvel essai dès que la connexion revient.",
} as const;

export type KioskMessages = { readonly [Key in keyof typeof kioskFr]: string };
