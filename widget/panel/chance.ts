/** Chance, from the browser's own generator. */

/** @returns a number in [0, 1). */
export function random(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

/**
 * A random UUID (version 4), the identity of a submission. Not `crypto.randomUUID`, which pages without https lack: an
 * intranet still counts. In the pattern 0 and 1 stand for any digit, 8 for one whose high bits are 10 (RFC 9562 §5.4).
 */
export function randomId(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (Number(digit) ^ ((random() * 16) >> (Number(digit) / 4))).toString(16),
  );
}
