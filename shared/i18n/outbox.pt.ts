/** What is said of a rating that waits on the person's own device, in European Portuguese. */
import type { OutboxMessages } from './outbox.fr.ts';

export const outboxPt: OutboxMessages = {
  kept: 'Ainda não enviada. A sua avaliação fica guardada neste dispositivo, 7 dias no máximo. Seguirá logo que possível, aqui ou quando voltar a abrir este sítio.',
  erase: 'Apagar deste dispositivo',
  erased: 'Apagada deste dispositivo.',
  unsent: 'Apagada deste dispositivo: a sua avaliação já não seguirá. É possível que já tenha chegado.',
  arrived: 'A sua avaliação de {day}, guardada neste dispositivo, chegou.',
  receipt: 'Ver ou corrigir essa avaliação (novo separador)',
  refused: 'A sua avaliação de {day}, guardada neste dispositivo, não foi aceite: está apagada.',
};
