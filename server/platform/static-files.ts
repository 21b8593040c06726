/** Files built once and served compressed: each held in memory with its brotli and gzip twins. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { acceptedEncoding } from './accepted-encoding.ts';

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

export function serveStatic(context: Context, file: StaticFile): Response {
  const wanted = acceptedEncoding(context.req.header('accept-encoding'));
  const encoding = wanted && file[wanted] ? wanted : null;
  // Weak beyond identity: the encodings differ byte by byte.
  const etag = encoding ? `W/${file.etag}` : file.etag;
  context.header('Cache-Control', file.cacheControl);
  context.header('ETag', etag);
  context.header('Vary', 'Accept-Encoding');
  const known = (context.req.header('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(file.etag)) return context.body(null, 304);
  context.header('Content-Type', file.type);
  if (encoding) context.header('Content-Encoding', encoding);
  return context.body((encoding && file[encoding]) ?? file.identity);
}
