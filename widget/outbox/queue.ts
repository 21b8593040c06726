/**
 * What waits on this device to be sent, as a pure state machine: kept → sent again and again under its one id → ended,
 * by a receipt, by a refusal, by the person, or by its age.
 */
import type { Delivery } from '../delivery/delivery.ts';
import { writeJson } from '../write-json.ts';

const dayMs = 86_400_000;
/** As long as the server still takes a superseded edition or wording; said to the person before she leaves. */
export const keptMsMax = 7 * dayMs;
/** Attempts of one submission that differ: a person who edits and sends again; any of them may be the one stored. */
export const attemptsMax = 5;
/** First wait after a failure, doubled at each one after it. */
const waitMs = 5_000;
/** Longest wait: a page left open finds the network again within this time even where nothing tells it. */
export const waitMsMax = 600_000;

/** Longer than one attempt may take (`send-submission.ts`). */
const leaseMs = 15_000;

export type QueueLimits = {
  /** Submissions that wait. */
  readonly count: number;
  /** UTF-16 units of the whole queue, as the device's storage counts. */
  readonly characters: number;
  /** False on a shared device: one person's words must not lie where the next one stands. */
  readonly comments: boolean;
};

export type Waiting = {
  /** That of the submission. */
  readonly id: string;
  /** Address of the API it was meant for; another server's script leaves it alone. */
  readonly to: string;
  /** Milliseconds since 1970, on this device's clock. */
  readonly kept: number;
  /** Bodies as they were sent, newest last. */
  readonly attempts: readonly string[];
};

/** One that was delivered later, until the person has been told. */
export type Ended = Pick<Waiting, 'id' | 'to' | 'kept'> & {
  /** Number of the receipt; null when the server refused it. */
  readonly receipt: string | null;
};

export type Queue = {
  readonly waiting: readonly Waiting[];
  readonly ended: readonly Ended[];
  /** Failures since the last success. */
  readonly failures: number;
  /** Nothing is sent before; milliseconds since 1970. */
  readonly notBefore: number;
};

export const emptyQueue: Queue = { waiting: [], ended: [], failures: 0, notBefore: 0 };

export type Keeping = {
  readonly id: string;
  readonly to: string;
  readonly body: string;
  readonly now: number;
  readonly limits: QueueLimits;
};

/** @returns null when it may not be kept: the queue is full, or the device is shared and there is a comment. */
export function keep(queue: Queue, { id, to, body, now, limits }: Keeping): Queue | null {
  if (!limits.comments && hasComment(body)) return null;
  const known = queue.waiting.find((waiting) => waiting.id === id);
  const attempts = [...(known?.attempts ?? []).filter((attempt) => attempt !== body), body];
  const waiting: Waiting = { id, to, kept: known?.kept ?? now, attempts: attempts.slice(-attemptsMax) };
  const kept = { ...queue, waiting: [...without(queue.waiting, id), waiting] };
  const fits = kept.waiting.length <= limits.count && writeJson(kept).length <= limits.characters;
  return fits ? kept : null;
}

/** Nothing of it stays on the device: it arrived while she looked, or she took it back. */
export function forget(queue: Queue, id: string): Queue {
  return { ...queue, waiting: without(queue.waiting, id), ended: without(queue.ended, id) };
}

/** The next one this server is sent: the newest that has not failed, whose person may still be there to read her receipt. */
export function nextOf(queue: Queue, { to, now }: { to: string; now: number }): Waiting | undefined {
  return queue.notBefore > now ? undefined : queue.waiting.findLast(isFor(to));
}

/** By origin and path: a tablet's key comes after them, and what it rated before it had another one is still its own. */
export function isFor(to: string): (one: Pick<Waiting, 'to'>) => boolean {
  const path = (address: string) => address.split('?', 1)[0];
  return (one) => path(one.to) === path(to);
}

/** Takes in how one attempt ended. @param random in [0, 1): devices cut off together must not come back together. */
export function settleWaiting(
  queue: Queue,
  { id, delivery, now, random }: { id: string; delivery: Delivery; now: number; random: number },
): Queue {
  const { receipt, fault, wait = 0 } = delivery;
  const one = queue.waiting.find((waiting) => waiting.id === id);
  if (!receipt && fault !== 'refused') {
    const backOff = Math.min(waitMs * 2 ** queue.failures, waitMsMax) * (0.5 + random / 2);
    const notBefore = now + Math.min(Math.max(wait * 1000, backOff), waitMsMax);
    // Behind the others: one that can never be stored must not keep them from it.
    const waiting = [...(one ? [one] : []), ...without(queue.waiting, id)];
    return { ...queue, waiting, failures: queue.failures + 1, notBefore };
  }
  const rested = { ...forget(queue, id), failures: 0, notBefore: 0 };
  if (!one) return rested;
  const ended: Ended = {
    id,
    to: one.to,
    kept: one.kept,
    receipt: receipt?.receipt ?? null,
  };
  return { ...rested, ended: [...rested.ended, ended] };
}

/** The network is back: what the device decided to wait for is over. */
export function hurry(queue: Queue): Queue {
  return { ...queue, failures: 0, notBefore: 0 };
}

/** Somebody is sending: nobody else is to, until an attempt must have ended. */
export function lease(queue: Queue, now: number): Queue {
  return { ...queue, notBefore: now + leaseMs };
}

export function hasComment(body: string): boolean {
  return Object.hasOwn(JSON.parse(body), 'comment');
}

function without<T extends { readonly id: string }>(list: readonly T[], id: string): T[] {
  return list.filter((one) => one.id !== id);
}
