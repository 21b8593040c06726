import { describe, expect, it } from 'vitest';
import { idsWithPrefix, idToBytes, prefixOf } from '#server/storage/submission-id.ts';

const id = '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0ff';

describe('a submission id', () => {
  it('is sixteen bytes, named by its first six', () => {
    expect(Buffer.from(idToBytes(id)).toString('hex')).toBe(id.replaceAll('-', ''));
    expect(Buffer.from(prefixOf(idToBytes(id))).toString('hex')).toBe('0f1e2d3c4b5a');
  });

  it('lies between the first and the last id of its prefix, and no other prefix does', () => {
    const { first, last } = idsWithPrefix(prefixOf(idToBytes(id)));
    expect(Buffer.from(first).toString('hex')).toBe(`0f1e2d3c4b5a${'00'.repeat(10)}`);
    expect(Buffer.from(last).toString('hex')).toBe(`0f1e2d3c4b5a${'ff'.repeat(10)}`);
  });

  it.each(['', id.toUpperCase(), id.slice(1), `${id}0`, id.replaceAll('-', ''), `${id}\n`])(
    'is refused as %j',
    (text) => {
      expect(() => idToBytes(text)).toThrow(/UUID/);
    },
  );

  it.each([0, 5, 7, 16])('is not named by %i bytes', (length) => {
    expect(() => idsWithPrefix(new Uint8Array(length))).toThrow(/6 bytes/);
  });
});
