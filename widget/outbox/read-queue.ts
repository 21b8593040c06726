/**
 * Reads a queue back from the device. The page's own scripts share that storage, a disk may have kept half of it, a
 * clock may have been wrong and another version of the widget may have written it: what is not plainly ours, or too
 * old, is left out, and goes at the next writing.
 */
import { writeJson } from '../write-json.ts';
import {
  attemptsMax,
  type Ended,
  emptyQueue,
  hasComment,
  keptMsMax,
  type Queue,
  type QueueLimits,
  type Waiting,
  waitMsMax,
} from './queue.ts';

type Raw = Readonly<Record<string, unknown>>;

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const receiptPattern = /^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/;

/** @param now milliseconds since 1970. */
export function readQueue(text: string | null, now: number, limits: QueueLimits): Queue {
  const raw = parsed(text);
  const waiting = list(raw.waiting).flatMap((one) => waitingOf(asObject(one), now, limits) ?? []);
  const ended = list(raw.ended).flatMap((one) => endedOf(asObject(one), now) ?? []);
  const notBefore = Number(raw.notBefore);
  const failures = Number(raw.failures);
  if (waiting.length === 0 && ended.length === 0) return emptyQueue;
  return {
    waiting: unique(waiting).slice(-limits.count),
    ended: unique(ended).slice(-limits.count),
    // Never further away than a wait of ours: a wrong clock or a page's script must not stop the sending.
    notBefore: notBefore - now <= waitMsMax ? notBefore : 0,
    failures: Number.isInteger(failures) && failures > 0 ? failures : 0,
  };
}

/** @returns null when nothing is left: then the key goes too. */
export function writeQueue(queue: Queue): string | null {
  return queue.waiting.length + queue.ended.length > 0 ? writeJson(queue) : null;
}

function waitingOf(raw: Raw, now: number, limits: QueueLimits): Waiting | null {
  const head = headOf(raw, now);
  if (!head) return null;
  const isOurs = (body: unknown): body is string =>
    typeof body === 'string' && parsed(body).id === head.id && (limits.comments || !hasComment(body));
  const attempts = list(raw.attempts).filter(isOurs).slice(-attemptsMax);
  return attempts.length > 0 ? { ...head, attempts } : null;
}

function endedOf(raw: Raw, now: number): Ended | null {
  const head = headOf(raw, now);
  const { receipt = null } = raw;
  if (!head || (receipt !== null && !(typeof receipt === 'string' && receiptPattern.test(receipt))))
    return null;
  return { ...head, receipt };
}

function headOf(raw: Raw, now: number): Pick<Waiting, 'id' | 'to' | 'kept'> | null {
  const { id, to, kept } = raw;
  if (typeof id !== 'string' || !idPattern.test(id) || typeof to !== 'string') return null;
  if (typeof kept !== 'number' || !(now - kept <= keptMsMax)) return null;
  // Kept under a clock that was ahead: its seven days begin again, once.
  return { id, to, kept: Math.min(kept, now) };
}

function parsed(text: string | null): Raw {
  try {
    return asObject(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function unique<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}
