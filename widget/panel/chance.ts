/** Chance, from the browser's own generator. */

/** @returns a number in [0, 1). */
export function random(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

/**
 * A random UUID (version 4), the identity of a submission. Not `crypto.randomUUID`, which pages without https lack: an
 * intranet still counts. The variant's two high bits are 10 (RFC 9562 §5.4), hence 8 to b for `y`.
 */
export function randomId(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    Math.floor(place === 'x' ? random() * 16 : 8 + random() * 4).toString(16),
  );
}
