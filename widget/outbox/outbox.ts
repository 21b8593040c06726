/**
 * The outbox: keeps on the person's device what she has sent and the server has not acknowledged, and sends it later.
 * Fetched after the form is usable, or by the loader when something waits; where it cannot be had, the form says that
 * nothing was sent, as before.
 */
import type { Language } from '#shared/charter/circumstances.ts';
import type { Deliver } from '../delivery/deliver.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { deviceQueue } from './device-queue.ts';
import { type Notice, noticesIn } from './notices.ts';
import { forget, keep, lease, type QueueLimits, settleWaiting } from './queue.ts';
import { queueSender } from './send-queue.ts';

/** The name also tells the form of what lies under it: another form takes another name. The loader repeats it. */
const key = 'avis-plus:outbox';
const limits: QueueLimits = {
  /** More services than one person rates in seven days without a network. */
  count: 10,
  /** Ten times the longest comment with its escapes and ratings, about 12 kB; a fiftieth of what a browser gives. */
  characters: 120_000,
  comments: true,
};

/** The server this file came from, and no other: what a page's script writes into the storage cannot send it elsewhere. */
const to = `${new URL(/* @vite-ignore */ '../api/v1/submissions', import.meta.url)}`;

type Opening = {
  /** Of the submission. */
  readonly id: string;
  readonly language: Language;
  /** One attempt, as the panel makes it without an outbox. */
  readonly deliver: Deliver;
  /** Called when it arrived, or was refused, between the person's own attempts. */
  readonly arrive: (delivery: Delivery) => void;
  /** Shows these, and none else. */
  readonly say: (notices: readonly Notice[]) => void;
};

const queue = deviceQueue(key, limits);
/** Forms on this page that wait for what they sent. */
const openings = new Map<string, Opening>();
const sender = queueSender({
  key,
  to,
  queue,
  random: Math.random,
  onSettled: (id, delivery) => {
    const opening = openings.get(id);
    if (!opening || delivery.fault === 'failed' || delivery.fault === 'busy') return;
    openings.delete(id);
    queue.change((kept) => forget(kept, id));
    opening.say([]);
    opening.arrive(delivery);
  },
});

/** Sends what waits from earlier; for a page where nobody has opened a form. */
export function sendOutbox(): void {
  sender.send();
}

/** @returns an attempt that keeps what it could not deliver, and says so. */
export function openOutbox(opening: Opening): Deliver {
  const { id, language, deliver, say } = opening;
  const notices = noticesIn(language);
  const erase = (erased: string) => () => {
    openings.delete(erased);
    queue.change((kept) => forget(kept, erased));
    say([notices.erased()]);
  };
  const ended = queue.read().ended.filter((one) => one.to === to);
  if (ended.length > 0) say(ended.map((one) => notices.ended(one, erase(one.id))));
  sender.send();

  return async (body) => {
    say([]);
    const now = Date.now();
    // Before the first attempt: a page that dies meanwhile has lost nothing.
    const isKept = queue.change((before) => {
      const after = keep(before, { id, to, body, now, limits });
      return after && lease(after, now);
    });
    sender.leaving = isKept;
    const delivery = await deliver(body);
    sender.leaving = false;
    if (delivery.receipt || delivery.fault === 'refused') {
      openings.delete(id);
      queue.change((before) => ({ ...forget(before, id), failures: 0, notBefore: 0 }));
      return delivery;
    }
    if (!isKept) return delivery;
    queue.change((before) => settleWaiting(before, { id, delivery, now: Date.now(), random: Math.random() }));
    openings.set(id, opening);
    say([notices.kept(erase(id))]);
    sender.send();
    return { ...delivery, kept: true };
  };
}
