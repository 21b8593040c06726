/** Serves a file built once: compressed where the browser takes it, unchanged where it has it. */
import type { Context } from 'hono';
import { acceptedEncoding } from './accepted-encoding.ts';
import type { StaticFile } from './static-files.ts';

export function serveStatic(context: Context, file: StaticFile): Response {
  const wanted = acceptedEncoding(context.req.header('accept-encoding'));
  const encoding = wanted && file[wanted] ? wanted : null;
  // The tag is made of the uncompressed bytes: for others it is weak.
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
