/**
 * The outbox: keeps on the person's device what she has sent and the server has not acknowledged, and sends it later.
 * Fetched after the form is usable, or by the loader when something waits; where it cannot be had, the form says that
 * nothing was sent, as before.
 */
import type { Language } from '#shared/charter/circumstances.ts';
import { submissionsPath } from '../addresses.ts';
import type { Deliver } from '../delivery/deliver.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { outboxKey } from '../outbox-key.ts';
import { deviceQueue } from './device-queue.ts';
import { type Notice, noticesIn } from './notices.ts';
import { forget, isFor, keep, lease, type QueueLimits, settleWaiting } from './queue.ts';
import { queueSender } from './send-queue.ts';

const limits: QueueLimits = {
  /** More services than one person rates in seven days without a network. */
  count: 10,
  /** Ten times the longest comment with its escapes and ratings, about 12 kB; a fiftieth of what a browser gives. */
  characters: 120_000,
  comments: true,
};

/** The server this file came from, and no other: what a page's script writes into the storage cannot send it elsewhere. */
const to = `${new URL(/* @vite-ignore */ submissionsPath, import.meta.url)}`;

type Opening = {
  /** Of the submission. */
  readonly id: string;
  /** Code of the service the form is about. */
  readonly service: string;
  readonly language: Language;
  /** One attempt, as the panel makes it without an outbox. */
  readonly deliver: Deliver;
  /** Called when it arrived, or was refused, between the person's own attempts. */
  readonly arrive: (delivery: Delivery) => void;
  /** Shows these, and none else. */
  readonly say: (notices: readonly Notice[]) => void;
};

const queue = deviceQueue(outboxKey, limits);
/** Whom on this page to tell how a submission ended, by its id. */
const awaited = new Map<string, (delivery: Delivery) => void>();
/** Of each form that says that something waits, and of no other, which the page may have removed: looks how it ended. */
const onEnded = new Set<(id: string) => unknown>();
const sender = queueSender({
  key: outboxKey,
  to,
  queue,
  random: Math.random,
  onSettled: (id, delivery) => {
    if (delivery.fault === 'failed' || delivery.fault === 'busy') return;
    for (const look of onEnded) look(id);
    const end = awaited.get(id);
    if (!end) return;
    awaited.delete(id);
    queue.change((kept) => forget(kept, id));
    end(delivery);
  },
});

/** Sends what waits from earlier; for a page where nobody has opened a form. */
export function sendOutbox(): void {
  sender.send();
}

/** @returns an attempt that keeps what it could not deliver, and says so. */
export function openOutbox({ id, service, language, deliver, arrive, say }: Opening): Deliver {
  const notices = noticesIn(language);
  /** By submission, each in its place: a second press must not meet the button of another. */
  const said = new Map<string, Notice>();
  const tell = (about: string, notice?: Notice) => {
    if (notice) said.set(about, notice);
    else said.delete(about);
    say([...said.values()]);
  };
  const erase = (erased: string, notice: Notice) => {
    awaited.delete(erased);
    queue.change((kept) => forget(kept, erased));
    tell(erased, notice);
  };
  /** @returns false while it has not ended, here or in another tab. */
  const tellEnded = (about: string) => {
    const ended = queue.read().ended.find((one) => one.id === about);
    if (ended)
      tell(
        about,
        notices.ended(ended, () => erase(about, notices.erased())),
      );
    return !!ended;
  };
  const look = (about: string) => said.has(about) && tellEnded(about);
  const tellKept = (about: string) => {
    onEnded.add(look);
    tell(
      about,
      notices.kept(() => tellEnded(about) || erase(about, notices.unsent())),
    );
  };
  const { waiting, ended } = queue.read();
  for (const one of ended.filter(isFor(to))) tellEnded(one.id);
  for (const one of waiting.filter(isFor(to)))
    if (one.attempts.some((body) => JSON.parse(body).service === service)) tellKept(one.id);
  sender.send();

  return async (body) => {
    tell(id);
    const now = Date.now();
    // Before the first attempt: a page that dies meanwhile has lost nothing.
    const isKept = queue.change((before) => {
      const after = keep(before, { id, to, body, now, limits });
      return after && lease(after, now);
    });
    sender.leaving = isKept;
    // Whichever is answered first: when the network comes back, what waits is sent beside an attempt that hangs.
    const delivery = await new Promise<Delivery>((resolve) => {
      awaited.set(id, resolve);
      void deliver(body).then(resolve);
    });
    sender.leaving = false;
    if (delivery.receipt || delivery.fault === 'refused') {
      awaited.delete(id);
      queue.change((before) => ({ ...forget(before, id), failures: 0, notBefore: 0 }));
      return delivery;
    }
    if (!isKept) return delivery;
    if (!tellEnded(id)) {
      queue.change((before) =>
        settleWaiting(before, { id, delivery, now: Date.now(), random: Math.random() }),
      );
      awaited.set(id, (later) => {
        tell(id);
        arrive(later);
      });
      tellKept(id);
    }
    sender.send();
    return { ...delivery, kept: true };
  };
}
