/** What is said of a rating that waits on the person's own device, in French made easy to read. */
import type { OutboxMessages } from './outbox.fr.ts';

export const outboxFrSimple: OutboxMessages = {
  kept: "Votre avis n'est pas encore parti. Nous le gardons sur cet appareil, 7 jours au plus. Il partira plus tard, ici ou quand vous reviendrez sur ce site.",
  erase: 'Effacer de cet appareil',
  erased: "C'est effacé de cet appareil.",
  unsent: "C'est effacé de cet appareil. Votre avis ne partira plus. Mais nous l'avons peut-être déjà reçu.",
  arrived: "Votre avis du {day} était gardé sur cet appareil. Nous l'avons bien reçu.",
  receipt: 'Voir ou corriger cet avis (nouvelle page)',
  refused: "Votre avis du {day} n'est pas accepté. Il est effacé de cet appareil.",
};
