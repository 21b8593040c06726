/** What is said of a rating that waits on the person's own device, in German. */
import type { OutboxMessages } from './outbox.fr.ts';

export const outboxDe: OutboxMessages = {
  kept: 'Noch nicht gesendet. Ihre Bewertung wird auf diesem Gerät aufbewahrt, höchstens 7 Tage. Sie geht ab, sobald es möglich ist, hier oder wenn Sie diese Website wieder öffnen.',
  erase: 'Von diesem Gerät löschen',
  erased: 'Von diesem Gerät gelöscht.',
  unsent:
    'Von diesem Gerät gelöscht: Ihre Bewertung geht nicht mehr ab. Vielleicht ist sie schon angekommen.',
  arrived: 'Ihre Bewertung vom {day}, die auf diesem Gerät lag, ist angekommen.',
  receipt: 'Diese Bewertung ansehen oder korrigieren (neuer Tab)',
  refused: 'Ihre Bewertung vom {day}, die auf diesem Gerät lag, wurde nicht angenommen: Sie ist gelöscht.',
};
