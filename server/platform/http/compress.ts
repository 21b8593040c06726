/**
 * Brotli or gzip for generated text. Hono's own middleware has no brotli; files built once are compressed at build time
 * and pass through here untouched.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { acceptedEncoding } from './accepted-encoding.ts';

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Below this many bytes one packet carries the answer anyway. */
const bytesMin = 1024;
/**
 * Brotli quality. Small answers are kept in memory once made, so 1.3 ms for the last percent is spent once; and a
 * questionnaire counts in the weight of the widget.
 */
const brotliQuality = (bytes: number): number => (bytes < 16 * 1024 ? 10 : 5);

const compressible = /^(text\/|application\/(json|problem\+json|xml))/;

export const compress: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  const type = res.headers.get('Content-Type') ?? '';
  if (!res.body || res.headers.has('Content-Encoding') || !compressible.test(type)) return;
  res.headers.append('Vary', 'Accept-Encoding');
  const encoding = acceptedEncoding(context.req.header('accept-encoding'));
  if (!encoding) return;
  const bytes = new Uint8Array(await res.arrayBuffer());
  const small = bytes.length < bytesMin;
  const body = small
    ? bytes
    : encoding === 'br'
      ? await compressors.br(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality(bytes.length) },
        })
      : await compressors.gzip(bytes);
  const headers = new Headers(res.headers);
  headers.delete('Content-Length');
  if (!small) headers.set('Content-Encoding', encoding);
  context.res = undefined;
  context.res = new Response(Uint8Array.from(body), { status: res.status, headers });
};
