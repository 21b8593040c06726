import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeKioskKey, readKioskKey } from '#server/collect/kiosk/kiosk-key.ts';
import type { Sign } from '#server/platform/secret.ts';

const signWith =
  (secret: string): Sign =>
  (purpose, data) =>
    createHmac('sha256', secret).update(purpose).update(data).digest();
const sign = signWith('one secret');

describe('the key of a kiosk', () => {
  test('names one kiosk of its service, always the same, and another than the next key', () => {
    const [one, other] = [makeKioskKey(sign, 7), makeKioskKey(sign, 7)];
    const name = readKioskKey(sign, 7, one);
    expect(one).toMatch(/^[\w-]{22}$/);
    expect(name).toMatch(/^[0-9a-f]{12}$/);
    expect(readKioskKey(sign, 7, one)).toBe(name);
    expect(readKioskKey(sign, 7, other)).not.toBe(name);
  });

  test('is nothing for another service, nor under another secret', () => {
    const key = makeKioskKey(sign, 7);
    expect(readKioskKey(sign, 8, key)).toBeNull();
    expect(readKioskKey(signWith('another secret'), 7, key)).toBeNull();
  });

  test('is nothing with any one character changed, cut short, or padded', () => {
    const key = makeKioskKey(sign, 7);
    for (let index = 0; index < key.length - 1; index += 1) {
      const changed = key.slice(0, index) + (key[index] === 'A' ? 'B' : 'A') + key.slice(index + 1);
      expect(readKioskKey(sign, 7, changed), changed).toBeNull();
    }
    for (const wrong of [
      '',
      key.slice(1),
      `${key}A`,
      `${key}=`,
      ` ${key}`,
      'é'.repeat(22),
      '0'.repeat(9_999),
    ])
      expect(readKioskKey(sign, 7, wrong), wrong).toBeNull();
  });
});
