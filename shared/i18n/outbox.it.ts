/** What is said of a rating that waits on the person's own device, in Italian. */
import type { OutboxMessages } from './outbox.fr.ts';

export const outboxIt: OutboxMessages = {
  kept: 'Non ancora inviata. La Sua valutazione è conservata su questo dispositivo, al massimo 7 giorni. Partirà appena possibile, qui o quando riaprirà questo sito.',
  erase: 'Cancella da questo dispositivo',
  erased: 'Cancellata da questo dispositivo.',
  unsent:
    'Cancellata da questo dispositivo: la Sua valutazione non partirà più. È possibile che sia già arrivata.',
  arrived: 'La Sua valutazione del {day}, conservata su questo dispositivo, è arrivata.',
  receipt: 'Vedi o correggi quella valutazione (nuova scheda)',
  refused:
    'La Sua valutazione del {day}, conservata su questo dispositivo, non è stata accettata: è cancellata.',
};
