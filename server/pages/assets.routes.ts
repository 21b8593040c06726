/** Serves the stylesheets: compressed once at start, cached for good under a name made of their content. */
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Hono } from 'hono';
import { serveStatic } from '../platform/serve-static.ts';
import { immutable, type StaticFile, staticFile } from '../platform/static-files.ts';
import { type Stylesheet, stylesheet } from './stylesheet.ts';

export function assetsRoutes(sheets: readonly Stylesheet[] = [stylesheet]): Hono {
  const files = new Map(sheets.map((sheet) => [sheet.file, cssFile(sheet.body)]));
  return new Hono().get('/assets/:file', async (context, next) => {
    const file = await files.get(context.req.param('file'));
    return file ? serveStatic(context, file) : next();
  });
}

/** On other threads: the server listens meanwhile. */
async function cssFile(css: string): Promise<StaticFile> {
  const identity = new TextEncoder().encode(css);
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(identity), promisify(gzip)(identity)]);
  return staticFile({
    type: 'text/css; charset=utf-8',
    cacheControl: immutable,
    identity,
    br: new Uint8Array(br),
    gzip: new Uint8Array(zipped),
  });
}
