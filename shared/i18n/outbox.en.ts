/** What is said of a rating that waits on the person's own device, in English. */
import type { OutboxMessages } from './outbox.fr.ts';

export const outboxEn: OutboxMessages = {
  kept: 'Not sent yet. Your rating is kept on this device, for 7 days at most. It will leave as soon as possible, here or when you open this site again.',
  erase: 'Erase from this device',
  erased: 'Erased from this device.',
  unsent: 'Erased from this device: your rating will not leave any more. It may have arrived already.',
  arrived: 'Your rating of {day}, kept on this device, has arrived.',
  receipt: 'See or correct that rating (new tab)',
  refused: 'Your rating of {day}, kept on this device, was not accepted: it is erased.',
};
