/**
 * The key of one kiosk: 6 random bytes ‖ the first 10 bytes of an HMAC over the service's number and them, in base64url –
 * 22 characters. Made by the operator, stored nowhere: it gives a tablet a pace of its own, and nobody can make one.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Sign } from '../../platform/secret.ts';

const nameBytes = 6;
const macBytes = 10;
const keyPattern = /^[\w-]{22}$/;

/** @param service its number. */
export function makeKioskKey(sign: Sign, service: number): string {
  const name = randomBytes(nameBytes);
  return Buffer.concat([name, macOf(sign, service, name)]).toString('base64url');
}

/** @returns the kiosk's name; null unless the key was made here for this service. */
export function readKioskKey(sign: Sign, service: number, key: string): string | null {
  if (!keyPattern.test(key)) return null;
  const bytes = Buffer.from(key, 'base64url');
  const name = bytes.subarray(0, nameBytes);
  const isOurs = timingSafeEqual(bytes.subarray(nameBytes), macOf(sign, service, name));
  return isOurs ? name.toString('hex') : null;
}

function macOf(sign: Sign, service: number, name: Uint8Array): Buffer {
  return sign('kiosk', `${service}\n${Buffer.from(name).toString('hex')}`).subarray(0, macBytes);
}
