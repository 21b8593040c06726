/** Which of our encodings a client takes. */

export type Encoding = 'br' | 'gzip';

/** Number of header values remembered: browsers and libraries send a few dozen different ones. */
const rememberedMax = 200;
const remembered = new Map<string, Encoding | null>();

/** The better of the two encodings a client takes; `;q=0` refuses one (RFC 9110, 12.5.3). */
export function acceptedEncoding(acceptEncoding: string | null | undefined): Encoding | null {
  const header = acceptEncoding ?? '';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  if (remembered.size >= rememberedMax) remembered.clear();
  const read = readEncoding(header);
  remembered.set(header, read);
  return read;
}

function readEncoding(header: string): Encoding | null {
  const taken = header
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? null;
}
