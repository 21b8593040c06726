/** What is said of a rating that waits on the person's own device, in Spanish. */
import type { OutboxMessages } from './outbox.fr.ts';

export const outboxEs: OutboxMessages = {
  kept: 'Aún no se ha enviado. Su valoración se guarda en este dispositivo, 7 días como máximo. Saldrá en cuanto sea posible, aquí o cuando vuelva a abrir este sitio.',
  erase: 'Borrar de este dispositivo',
  erased: 'Borrada de este dispositivo.',
  unsent: 'Borrada de este dispositivo: su valoración ya no saldrá. Es posible que ya haya llegado.',
  arrived: 'Su valoración del {day}, guardada en este dispositivo, ha llegado.',
  receipt: 'Ver o corregir esa valoración (pestaña nueva)',
  refused: 'Su valoración del {day}, guardada en este dispositivo, no se ha aceptado: está borrada.',
};
