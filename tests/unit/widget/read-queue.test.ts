/** A storage that others write too: whatever is found there, reading never throws and gives only what is ours. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyQueue, type Queue, type QueueLimits } from '#widget/outbox/queue.ts';
import { readQueue, writeQueue } from '#widget/outbox/read-queue.ts';

const limits: QueueLimits = { count: 3, characters: 2000, comments: true };
const to = 'https://avis.example/api/v1/submissions';
const now = Date.parse('2026-11-23T10:00:00Z');
const id = '0d9a3b52-8f0e-4c8e-9c63-2f7f1d9a6a11';
const body = JSON.stringify({ id, ratings: { overall: 4 }, comment: 'Bien.' });
const sound: Queue = {
  waiting: [{ id, to, kept: now, attempts: [body] }],
  ended: [{ id: id.replace('0d', '1d'), to, kept: now, receipt: 'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R' }],
  failures: 2,
  notBefore: now + 1000,
};
const text = writeQueue(sound) ?? '';

test('a sound queue comes back as it was', () => {
  expect(readQueue(text, now, limits)).toEqual(sound);
});

test('whatever stands there, reading never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (found) => {
      expect(readQueue(found, now, limits)).toEqual(emptyQueue);
    }),
  );
});

test('a half-written text gives nothing', () => {
  for (let length = 0; length < text.length; length += 7)
    expect(readQueue(text.slice(0, length), now, limits)).toEqual(emptyQueue);
});

const tampered: Record<string, object> = {
  'an id that is none': { waiting: [{ ...sound.waiting[0], id: '../../x' }] },
  'an id that is not the body’s': { waiting: [{ ...sound.waiting[0], id: id.replace('0d', '2d') }] },
  'no attempt': { waiting: [{ ...sound.waiting[0], attempts: [] }] },
  'attempts that are no text': { waiting: [{ ...sound.waiting[0], attempts: [{ id }] }] },
  'an attempt that is no JSON': { waiting: [{ ...sound.waiting[0], attempts: ['{'] }] },
  'no age': { waiting: [{ ...sound.waiting[0], kept: null }] },
  'an age that is text': { waiting: [{ ...sound.waiting[0], kept: `${now}` }] },
  'no address': { waiting: [{ ...sound.waiting[0], to: 7 }] },
  'a receipt that leads elsewhere': { ended: [{ ...sound.ended[0], receipt: '/../../evil' }] },
  'a receipt with a script': { ended: [{ ...sound.ended[0], receipt: 'javascript:alert(1)' }] },
  'entries that are none': { waiting: [null, 1, 'x', []], ended: [null, {}, true] },
  'a list that is none': { waiting: { length: 3 }, ended: 'x' },
};

test.each(Object.entries(tampered))('%s is left out', (_, planted) => {
  const found = { ...emptyQueue, ...planted };
  expect(readQueue(JSON.stringify(found), now, limits)).toEqual(emptyQueue);
});

test('fields of a later version are passed over, numbers out of bounds begin again', () => {
  const later = {
    ...sound,
    mood: 'fine',
    failures: -3,
    notBefore: 'soon',
    waiting: [{ ...sound.waiting[0], tone: 1 }],
  };
  expect(readQueue(JSON.stringify(later), now, limits)).toEqual({ ...sound, failures: 0, notBefore: 0 });
});

test('more than fits, and the same one twice, are brought back to the limits', () => {
  const [first] = sound.waiting;
  const many = Array.from({ length: 9 }, (_, at) => {
    const other = id.replace('0d', `${at}d`);
    return { ...first, id: other, attempts: [JSON.stringify({ id: other })] };
  });
  const read = readQueue(JSON.stringify({ ...sound, waiting: [...many, ...many] }), now, limits);
  expect(read.waiting.map((one) => one.id)).toEqual(many.slice(-3).map((one) => one.id));
});

test('on a shared device a comment somebody planted is not even read', () => {
  expect(readQueue(text, now, { ...limits, comments: false }).waiting).toEqual([]);
});
