/** The better of the two encodings a client takes; `;q=0` refuses one (RFC 9110, 12.5.3). */
export function acceptedEncoding(acceptEncoding: string | null | undefined): 'br' | 'gzip' | null {
  const taken = (acceptEncoding ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? null;
}
