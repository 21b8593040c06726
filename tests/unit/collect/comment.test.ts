import { describe, expect, test } from 'vitest';
import { readComment } from '#server/collect/comment.ts';

const refusal = { errors: [{ field: 'comment', message: expect.any(String) }] };

describe('a comment', () => {
  test('is kept exactly as written, CRLF apart', () => {
    expect(readComment('  Ligne 1\r\nLigne 2\rLigne 3\n\u0092 é e\u0301 ')).toBe(
      '  Ligne 1\nLigne 2\rLigne 3\n\u0092 é e\u0301 ',
    );
  });

  test.each([undefined, '', '   ', '\r\n\n'])('of nothing but white space is no comment (%#)', (typed) => {
    expect(readComment(typed)).toBeNull();
  });

  test('of 1,200 characters is taken, of 1,201 refused', () => {
    expect(readComment('é'.repeat(1200))).toHaveLength(1200);
    expect(() => readComment('é'.repeat(1201))).toThrow(expect.objectContaining(refusal));
  });

  test('counts what a person counts: a family emoji is one character, yet bytes have their own limit', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(readComment(family.repeat(190))).toBe(family.repeat(190));
    expect(() => readComment(family.repeat(200))).toThrow(expect.objectContaining(refusal));
  });

  test.each(['a\u0000b', 'a\ud800b', '\udc00'])('that cannot be stored as text is refused (%#)', (typed) => {
    expect(() => readComment(typed)).toThrow(expect.objectContaining(refusal));
  });
});
