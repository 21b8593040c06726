import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idPrefixOf, readReceiptCode, receiptCodeOf } from '#server/collect/receipt/receipt-code.ts';
import type { Sign } from '#server/platform/secret.ts';

const signWith =
  (secret: string): Sign =>
  (purpose, data) =>
    createHmac('sha256', secret).update(purpose).update(data).digest();
const sign = signWith('one secret');
const key = { service: 14_763, idPrefix: Uint8Array.from([1, 2, 3, 250, 251, 252]) };
const code = receiptCodeOf(sign, key);

const keys = fc.record({
  service: fc.nat({ max: 2 ** 24 - 1 }),
  idPrefix: fc.uint8Array({ minLength: 6, maxLength: 6 }),
});

describe('a receipt', () => {
  test('names its service and submission again, for every one of them', () => {
    fc.assert(
      fc.property(keys, (any) => {
        expect(readReceiptCode(sign, receiptCodeOf(sign, any))).toEqual(any);
      }),
    );
  });

  test('is 25 characters in five groups, without the letters people misread', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  test('is read as people copy it: lower case, spaces, O for 0, I and L for 1', () => {
    const copied = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readReceiptCode(sign, copied)).toEqual(key);
  });

  test('with any one character changed is called mistyped, never another submission', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    for (let index = 0; index < code.length; index += 1) {
      if (code[index] === '-') continue;
      for (const other of alphabet) {
        if (other === code[index]) continue;
        expect(readReceiptCode(sign, code.slice(0, index) + other + code.slice(index + 1))).toBe('mistyped');
      }
    }
  });

  test('made under another secret is refused as forged', () => {
    expect(readReceiptCode(sign, receiptCodeOf(signWith('another secret'), key))).toBe('forged');
  });

  test.each(['', 'A', 'é'.repeat(25), '-'.repeat(25), 'A'.repeat(1_000_000), `${code}A`])(
    'is not found in %#',
    (typed) => {
      expect(readReceiptCode(sign, typed)).toBe('mistyped');
    },
  );

  test('takes the first six bytes of the id', () => {
    expect([...idPrefixOf('0a1b2c3d-4e5f-4000-8000-000000000000')]).toEqual([10, 27, 44, 61, 78, 95]);
  });
});
