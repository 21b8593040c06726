/**
 * What is said of a rating that waits on the person's own device, in French: the reference. It travels with the outbox,
 * not with the questionnaire, because most people never read it.
 */
export const outboxFr = {
  kept: 'Pas encore envoyé. Votre avis est gardé sur cet appareil, 7 jours au plus. Il partira dès que possible, ici ou quand vous rouvrirez ce site.',
  erase: 'Effacer de cet appareil',
  erased: 'Effacé de cet appareil.',
  unsent: "Effacé de cet appareil : votre avis ne partira plus. Il est possible qu'il soit déjà arrivé.",
  arrived: 'Votre avis du {day}, gardé sur cet appareil, est arrivé.',
  receipt: 'Voir ou corriger cet avis (nouvel onglet)',
  refused: "Votre avis du {day}, gardé sur cet appareil, n'a pas été accepté : il est effacé.",
} as const;

export type OutboxMessages = { readonly [Key in keyof typeof outboxFr]: string };
