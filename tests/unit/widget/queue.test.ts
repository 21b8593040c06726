/** The queue of what waits on a device, step by step. */
import { expect, test } from 'vitest';
import {
  attemptsMax,
  emptyQueue,
  forget,
  hurry,
  isFor,
  keep,
  keptMsMax,
  lease,
  nextOf,
  type Queue,
  type QueueLimits,
  settleWaiting,
  waitMsMax,
} from '#widget/outbox/queue.ts';
import { readQueue, writeQueue } from '#widget/outbox/read-queue.ts';

const limits: QueueLimits = { count: 3, characters: 2000, comments: true };
const to = 'https://avis.example/api/v1/submissions';
const now = Date.parse('2026-11-23T10:00:00Z');
const receipt = { receipt: 'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R', service: 'TOWN', url: 'https://x.example' };

const idOf = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const bodyOf = (at: number, more: object = {}) =>
  JSON.stringify({ id: idOf(at), ratings: { overall: 4 }, ...more });
const kept = (queue: Queue | null, at: number, more: object = {}) =>
  queue && keep(queue, { id: idOf(at), to, body: bodyOf(at, more), now, limits });
const one = kept(emptyQueue, 1) ?? emptyQueue;
const settled = (queue: Queue, delivery: object, random = 1) =>
  settleWaiting(queue, { id: idOf(1), delivery, now, random });

test('the newest goes first: its person may still be there for her receipt', () => {
  const two = kept(one, 2) ?? emptyQueue;
  expect(nextOf(two, { to, now })?.id).toBe(idOf(2));
});

test('what was meant for another server is left to it', () => {
  expect(nextOf(one, { to: 'https://other.example/api/v1/submissions', now })).toBeUndefined();
});

test('what a tablet rated under another key, or none, is still its own; another path or server is not', () => {
  for (const query of ['', '?kiosk=A', '?kiosk=B', '?'])
    for (const today of [to, `${to}?kiosk=A`]) expect(isFor(today)({ to: to + query })).toBe(true);
  for (const other of [`${to}s`, `${to}/beacon`, `x${to}`, '', '?kiosk=A', `https://evil.example?${to}`])
    expect(isFor(`${to}?kiosk=A`)({ to: other }), other).toBe(false);
});

test('what does not fit is refused, and what waits stays', () => {
  const full = kept(kept(one, 2), 3);
  expect(full?.waiting).toHaveLength(3);
  expect(kept(full, 4)).toBeNull();
  expect(kept(one, 2, { comment: 'é'.repeat(2000) })).toBeNull();
});

test('a shared device refuses a comment', () => {
  const shared = { ...limits, comments: false };
  const keeping = { id: idOf(1), to, now, limits: shared };
  expect(keep(emptyQueue, { ...keeping, body: bodyOf(1) })?.waiting).toHaveLength(1);
  expect(keep(emptyQueue, { ...keeping, body: bodyOf(1, { comment: 'Bien.' }) })).toBeNull();
});

test('an edited submission keeps its age and its earlier attempts, the newest last, up to a limit', () => {
  const later = keep(one, { id: idOf(1), to, body: bodyOf(1, { comment: 'b' }), now: now + 5, limits });
  expect(later?.waiting).toEqual([
    { id: idOf(1), to, kept: now, attempts: [bodyOf(1), bodyOf(1, { comment: 'b' })] },
  ]);
  let queue: Queue | null = one;
  for (let edit = 0; edit < 9; edit += 1) queue = kept(queue, 1, { comment: `${edit}` });
  expect(queue?.waiting[0]?.attempts).toHaveLength(attemptsMax);
  expect(queue?.waiting[0]?.attempts.at(-1)).toBe(bodyOf(1, { comment: '8' }));
});

test('a receipt ends the waiting and is kept until the person has read it', () => {
  const ended = settled(one, { receipt });
  expect(ended.waiting).toEqual([]);
  expect(ended.ended).toEqual([{ id: idOf(1), to, kept: now, receipt: receipt.receipt }]);
  expect(writeQueue(forget(ended, idOf(1))), 'then nothing is left').toBeNull();
});

test('a refusal ends the waiting and is told; what the person erased meanwhile leaves no word', () => {
  expect(settled(one, { fault: 'refused' }).ended).toMatchObject([{ id: idOf(1), receipt: null }]);
  expect(settled(emptyQueue, { receipt })).toEqual(emptyQueue);
});

test('a failure waits longer each time, never longer than ten minutes, and what the server names is kept to', () => {
  const waits: number[] = [];
  let queue = one;
  for (let failure = 0; failure < 12; failure += 1) {
    queue = settled(queue, { fault: 'failed' });
    waits.push((queue.notBefore - now) / 1000);
  }
  expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
  expect(Math.max(...waits)).toBe(waitMsMax / 1000);
  expect(settled(one, { fault: 'busy', wait: 42 }).notBefore).toBe(now + 42_000);
  expect(settled(one, { fault: 'busy', wait: 1e9 }).notBefore).toBe(now + waitMsMax);
  expect(nextOf(queue, { to, now })).toBeUndefined();
  expect(nextOf(hurry(queue), { to, now })?.id).toBe(idOf(1));
  expect(queue.waiting).toEqual(one.waiting);
});

test('one that can never be stored is asked for again behind the others, which go', () => {
  const three = kept(kept(one, 2), 3) ?? emptyQueue;
  const failed = settleWaiting(three, { id: idOf(3), delivery: { fault: 'failed' }, now, random: 1 });
  expect(failed.waiting.map(({ id }) => id)).toEqual([3, 1, 2].map(idOf));
  const next = settleWaiting(failed, { id: idOf(2), delivery: { receipt }, now, random: 1 });
  expect(nextOf(next, { to, now })?.id).toBe(idOf(1));
});

test('devices cut off together come back apart', () => {
  expect(settled(one, { fault: 'failed' }, 0).notBefore).toBe(now + 2500);
});

test('a lease keeps others away for longer than an attempt may take', () => {
  const leased = lease(one, now);
  expect(nextOf(leased, { to, now: now + 10_000 })).toBeUndefined();
  expect(nextOf(leased, { to, now: now + 20_000 })?.id).toBe(idOf(1));
});

test('what was written is read back; after seven days it is gone, unsent', () => {
  const text = writeQueue(one);
  expect(readQueue(text, now + keptMsMax, limits)).toEqual(one);
  expect(readQueue(text, now + keptMsMax + 1, limits)).toEqual(emptyQueue);
  const told = writeQueue(settled(one, { receipt }));
  expect(readQueue(told, now + keptMsMax + 1, limits)).toEqual(emptyQueue);
});

test('a clock that was ahead when it was kept does not keep it for longer than seven days from now', () => {
  const ahead = writeQueue({ ...one, notBefore: now + 1e12 });
  const read = readQueue(ahead, now - 1e10, limits);
  expect(read.waiting[0]?.kept).toBe(now - 1e10);
  expect(read.notBefore).toBe(0);
});
