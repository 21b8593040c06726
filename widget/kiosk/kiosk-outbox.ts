/**
 * What was rated at this kiosk and is not acknowledged yet. Every rating passes through it, so that the network is never
 * waited for: the server limits a kiosk as it limits any place, and the device keeps the pace it is told.
 */
import type { Delivery } from '../delivery/delivery.ts';
import { deviceQueue } from '../outbox/device-queue.ts';
import { keep, type QueueLimits } from '../outbox/queue.ts';
import { queueSender } from '../outbox/send-queue.ts';

/** Not the widget's: a person who erases what she left in a form here must not find other people's ratings. */
const key = 'avis-plus:kiosk';
const limits: QueueLimits = {
  /** Four days without a network at one rating a minute, eight hours a day. */
  count: 2_000,
  /** 2,000 × about 600 characters; a browser gives an origin five million. */
  characters: 1_500_000,
  comments: false,
};

/** `full`: this device can hold no more; `later`: not before a wait is over; `now`: an attempt is under way. */
export type Posted = 'now' | 'later' | 'full';

export type KioskOutbox = { readonly post: (id: string, body: string) => Posted };

export function openKioskOutbox(
  to: string,
  random: () => number,
  onSettled: (id: string, delivery: Delivery) => void,
): KioskOutbox {
  const queue = deviceQueue(key, limits, { orInMemory: true });
  const sender = queueSender({
    key,
    to,
    queue,
    random,
    onSettled: (id, delivery) => {
      // Whoever rated is gone by the next screen: nobody is left to be told.
      queue.change((kept) => ({ ...kept, ended: [] }));
      onSettled(id, delivery);
    },
  });
  // A tablet that is switched off hands over what it can.
  sender.leaving = true;
  sender.send();
  return {
    post: (id, body) => {
      const now = Date.now();
      if (!queue.change((before) => keep(before, { id, to, body, now, limits }))) return 'full';
      sender.send();
      return queue.read().notBefore > now ? 'later' : 'now';
    },
  };
}
