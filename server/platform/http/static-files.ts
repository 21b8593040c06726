/** Files built once: each held in memory with its brotli and gzip twins. */
import { createHash } from 'node:crypto';

export type StaticFile = {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  readonly identity: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer> | null;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
};

/** One year: the name holds the hash of the content. */
export const immutable = 'public, max-age=31536000, immutable';

export function staticFile(file: Omit<StaticFile, 'etag'>): StaticFile {
  const etag = `"${createHash('sha256').update(file.identity).digest('base64url').slice(0, 22)}"`;
  return { ...file, etag };
}
