/**
 * Arrays as PostgreSQL sends them in binary (`array_send` in its sources): a batch of submissions is then a few copies
 * instead of a text of twice the size that the server parses again.
 *
 * Layout, big-endian: dimensions, has nulls, element type; length, lower bound; then each element's size and bytes.
 */

const headBytes = 20;
const intOid = 23;
const byteaOid = 17;
const textOid = 25;

/** @throws on what is no 32-bit integer. */
export function intArray(values: readonly number[]): Buffer {
  const elements = values.map((value) => {
    if (!Number.isInteger(value)) throw new RangeError(`${value} is not a whole number`);
    const bytes = Buffer.allocUnsafe(4);
    bytes.writeInt32BE(value);
    return bytes;
  });
  return binaryArray(intOid, elements);
}

export function byteaArray(values: readonly Uint8Array[]): Buffer {
  return binaryArray(byteaOid, values);
}

export function textArray(values: readonly (string | null)[]): Buffer {
  return binaryArray(
    textOid,
    values.map((value) => (value === null ? null : Buffer.from(value))),
  );
}

function binaryArray(type: number, elements: readonly (Uint8Array | null)[]): Buffer {
  const size = elements.reduce((sum, element) => sum + 4 + (element?.length ?? 0), headBytes);
  const bytes = Buffer.allocUnsafe(size);
  bytes.writeInt32BE(1, 0);
  bytes.writeInt32BE(elements.includes(null) ? 1 : 0, 4);
  bytes.writeInt32BE(type, 8);
  bytes.writeInt32BE(elements.length, 12);
  bytes.writeInt32BE(1, 16);
  let at = headBytes;
  for (const element of elements) {
    at = bytes.writeInt32BE(element?.length ?? -1, at);
    if (element) bytes.set(element, at);
    at += element?.length ?? 0;
  }
  return bytes;
}
