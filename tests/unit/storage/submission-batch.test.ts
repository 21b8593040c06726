import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBatch, unpackBatch } from '#server/storage/sqlite/submission-batch.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const row = fc.record({
  service: fc.nat({ max: 2 ** 24 - 1 }),
  id: bytes(16),
  day: fc.integer({ min: -10_000, max: 100_000 }),
  fingerprint: bytes(8),
  content: fc.uint8Array({ maxLength: 200 }),
  comment: fc.option(fc.string({ unit: 'grapheme', maxLength: 300 })),
});

test('a batch crosses into the writer’s thread as one block and arrives as it was', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const arrived = unpackBatch(packBatch(rows)).map((each) => ({
        ...each,
        id: Uint8Array.from(each.id),
        fingerprint: Uint8Array.from(each.fingerprint),
        content: Uint8Array.from(each.content),
      }));
      expect(arrived).toEqual(rows);
    }),
  );
});

test('an empty comment is not the same as none', () => {
  const one = {
    service: 1,
    id: new Uint8Array(16),
    day: 0,
    fingerprint: new Uint8Array(8),
    content: new Uint8Array(3),
  };
  const comments = ['', null, 'é'.repeat(2400)];
  const rows = comments.map((comment) => ({ ...one, comment }));
  expect(unpackBatch(packBatch(rows)).map(({ comment }) => comment)).toEqual(comments);
});
