/** A submission's id as bytes, and the six of them a receipt carries. */

/** Bytes of the id that name a submission, within its service, on receipts and comments. */
export const idPrefixBytes = 6;
const idBytes = 16;

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** @throws unless `id` is a lower-case UUID. */
export function idToBytes(id: string): Uint8Array {
  if (!uuid.test(id)) throw new Error('a submission id is a lower-case UUID');
  return new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex'));
}

export function prefixOf(id: Uint8Array): Uint8Array {
  return id.slice(0, idPrefixBytes);
}

/** The smallest and the largest id that start with `prefix`. */
export function idsWithPrefix(prefix: Uint8Array): { readonly first: Uint8Array; readonly last: Uint8Array } {
  if (prefix.length !== idPrefixBytes) throw new Error(`a receipt names ${idPrefixBytes} bytes of an id`);
  const first = new Uint8Array(idBytes);
  const last = new Uint8Array(idBytes).fill(0xff);
  first.set(prefix);
  last.set(prefix);
  return { first, last };
}
