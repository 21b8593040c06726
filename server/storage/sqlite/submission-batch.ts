/**
 * A batch of submissions as one block of bytes: cloned field by field between threads, a batch costs the main thread more
 * than checking it; a block changes hands for nothing.
 *
 * Layout of a row: service u32, day i32, length of content u16, length of comment u16 plus one (0 = none), id, fingerprint,
 * content, comment in UTF-8.
 */
import type { SubmissionRow } from '../submission-row.ts';

const headBytes = 12;
const idBytes = 16;
const fingerprintBytes = 8;
const fixedBytes = headBytes + idBytes + fingerprintBytes;

export function packBatch(rows: readonly SubmissionRow[]): Uint8Array<ArrayBuffer> {
  const comments = rows.map(({ comment }) => (comment === null ? 0 : Buffer.byteLength(comment)));
  const size = rows.reduce(
    (sum, row, place) => sum + fixedBytes + row.content.length + (comments[place] ?? 0),
    0,
  );
  // A buffer of its own: one from Node's pool could not change hands.
  const block = Buffer.from(new ArrayBuffer(size));
  let at = 0;
  rows.forEach((row, place) => {
    // Written as bytes, what is no number would become day 0.
    if (!Number.isInteger(row.day)) throw new RangeError('a submission has a civil day');
    const length = comments[place] ?? 0;
    block.writeUInt32LE(row.service, at);
    block.writeInt32LE(row.day, at + 4);
    block.writeUInt16LE(row.content.length, at + 8);
    block.writeUInt16LE(row.comment === null ? 0 : length + 1, at + 10);
    block.set(row.id, at + headBytes);
    block.set(row.fingerprint, at + headBytes + idBytes);
    block.set(row.content, at + fixedBytes);
    at += fixedBytes + row.content.length;
    if (row.comment !== null) block.write(row.comment, at);
    at += length;
  });
  return block;
}

export function unpackBatch(bytes: Uint8Array): SubmissionRow[] {
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows: SubmissionRow[] = [];
  for (let at = 0; at < block.length; ) {
    const contentEnd = at + fixedBytes + block.readUInt16LE(at + 8);
    const commentLength = block.readUInt16LE(at + 10) - 1;
    const end = contentEnd + Math.max(0, commentLength);
    rows.push({
      service: block.readUInt32LE(at),
      day: block.readInt32LE(at + 4),
      id: block.subarray(at + headBytes, at + headBytes + idBytes),
      fingerprint: block.subarray(at + headBytes + idBytes, at + fixedBytes),
      content: block.subarray(at + fixedBytes, contentEnd),
      comment: commentLength < 0 ? null : block.toString('utf8', contentEnd, end),
    });
    at = end;
  }
  return rows;
}
