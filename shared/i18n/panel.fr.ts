/**
 * What the questionnaire says besides its questions, in French: the reference. The widget, the form without script and
 * the kiosk show the same words. Sources hold plain apostrophes and spaces; typography is applied when they are served.
 * Keys are short because they travel with every questionnaire.
 */
export const panelFr = {
  title: 'Votre avis',
  close: 'Fermer',
  more: 'Pour préciser (facultatif)',
  comment: 'Un commentaire, sans nom ni numéro (facultatif)',
  left: '{n} caractères restants',
  notice:
    "Vous répondez sans vous identifier. Tant qu'il n'est pas publié, vous pouvez corriger ou retirer votre avis ; ensuite il n'en reste que des totaux.",
  privacy: 'Ce que deviennent vos données (nouvel onglet)',
  send: 'Envoyer mon avis',
  sending: 'Envoi en cours',
  missing: 'Cette question est la seule obligatoire : choisissez une réponse.',
  over: '{n} caractères en trop',
  failed: "L'envoi n'a pas abouti. Rien n'est perdu : vérifiez la connexion, puis renvoyez.",
  busy: "Le service reçoit beaucoup d'avis. Rien n'est perdu : renvoyez dans {n} secondes.",
  refused: "Votre avis n'a pas été accepté. Raccourcissez le commentaire ou rechargez la page.",
  done: 'Votre avis est enregistré.',
  earlier: "Votre premier envoi est enregistré. Ce que vous avez changé depuis ne l'est pas.",
  keep: 'Gardez ce code pour revoir, corriger ou retirer votre avis.',
  receipt: 'Voir ou corriger mon avis (nouvel onglet)',
} as const;

export type PanelMessages = { readonly [Key in keyof typeof panelFr]: string };
