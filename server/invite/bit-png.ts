/** A picture of two colours as a PNG: one bit a pixel, so that a poster-sized code weighs about a kilobyte. */
import { crc32, deflateSync } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** @param rows of equal length; true = black. @param scale pixels per module. */
export function bitPng(rows: readonly (readonly boolean[])[], scale: number): Uint8Array<ArrayBuffer> {
  const width = (rows[0]?.length ?? 0) * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length * scale, 4);
  // One bit of grey, no interlacing (PNG 3, 11.2.1).
  header.set([1, 0, 0, 0, 0], 8);
  const lines = rows.flatMap((row) => Array<Buffer>(scale).fill(scanline(row, scale)));
  return Uint8Array.from(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** Filter 0, then eight pixels a byte; a set bit is white. */
function scanline(row: readonly boolean[], scale: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil((row.length * scale) / 8));
  row.forEach((dark, module) => {
    if (dark) return;
    for (let pixel = module * scale; pixel < (module + 1) * scale; pixel++)
      line[1 + (pixel >> 3)] = (line[1 + (pixel >> 3)] ?? 0) | (0x80 >> (pixel & 7));
  });
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
