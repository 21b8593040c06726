/**
 * The receipt: Crockford base32 of service number (24 bits) ‖ first 48 bits of the id ‖ 48-bit HMAC of those 72 bits,
 * and a check character – 25 characters in groups of five. Stored nowhere, the same on every retry.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Sign } from '../../platform/secret.ts';
import type { ReceiptKey } from '../../storage/store.ts';

// https://www.crockford.com/base32.html – no I, L, O, U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyBytes = 9;
const macBytes = 6;
const codeCharacters = 25;
const group = 5;

export function receiptCodeOf(sign: Sign, key: ReceiptKey): string {
  const named = keyBytesOf(key);
  const characters = toBase32(Buffer.concat([named, macOf(sign, named)]));
  const code = characters + checkCharacterOf(characters);
  return `${code.slice(0, 5)}-${code.slice(5, 10)}-${code.slice(10, 15)}-${code.slice(15, 20)}-${code.slice(20)}`;
}

/**
 * `mistyped`: the check character of the whole code does not fit, or a character does not exist.
 * `forged`: well formed, but not made here.
 */
export type ReceiptReading = ReceiptKey | 'mistyped' | 'forged';

export function readReceiptCode(sign: Sign, typed: string): ReceiptReading {
  const code = normalise(typed);
  if (code.length !== codeCharacters || [...code].some((character) => !alphabet.includes(character)))
    return 'mistyped';
  const characters = code.slice(0, -1);
  if (checkCharacterOf(characters) !== code.at(-1)) return 'mistyped';
  const bytes = fromBase32(characters);
  const named = bytes.subarray(0, keyBytes);
  if (!timingSafeEqual(bytes.subarray(keyBytes), macOf(sign, named))) return 'forged';
  return { service: named.readUIntBE(0, 3), idPrefix: new Uint8Array(named.subarray(3)) };
}

/** The first 6 bytes of a UUID, by which a receipt names its submission. */
export function idPrefixOf(id: string): Uint8Array {
  return new Uint8Array(Buffer.from(id.slice(0, 8) + id.slice(9, 13), 'hex'));
}

/** What people copy by hand: lower case, spaces, and the letters Crockford reads as digits. */
function normalise(typed: string): string {
  return typed
    .slice(0, codeCharacters * 4)
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function keyBytesOf(key: ReceiptKey): Buffer {
  const bytes = Buffer.alloc(keyBytes);
  bytes.writeUIntBE(key.service, 0, 3);
  bytes.set(key.idPrefix, 3);
  return bytes;
}

function macOf(sign: Sign, named: Uint8Array): Buffer {
  return sign('receipt', named).subarray(0, macBytes);
}

/** Plain integers, not one large one: every submission asks for a receipt. */
function toBase32(bytes: Uint8Array): string {
  let characters = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= group; bits -= group) characters += alphabet[(held >> (bits - group)) & 31];
    held &= (1 << bits) - 1;
  }
  return characters;
}

function fromBase32(characters: string): Buffer {
  let bits = 0n;
  for (const character of characters) bits = (bits << 5n) | BigInt(alphabet.indexOf(character));
  return Buffer.from(bits.toString(16).padStart((keyBytes + macBytes) * 2, '0'), 'hex');
}

/** Luhn mod N over the 32 characters: finds every wrong character and nearly every swap of two neighbours. */
function checkCharacterOf(characters: string): string {
  const n = alphabet.length;
  let sum = 0;
  for (let index = characters.length - 1, weight = 2; index >= 0; index -= 1, weight = 3 - weight) {
    const weighted = alphabet.indexOf(characters.charAt(index)) * weight;
    sum += Math.floor(weighted / n) + (weighted % n);
  }
  return alphabet[(n - (sum % n)) % n] as string;
}
