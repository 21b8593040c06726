/** Serves the stylesheets: compressed once at start, cached for good under a name made of their content. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { immutable, type StaticFile, serveStatic, staticFile } from '../platform/static-files.ts';
import { type Stylesheet, stylesheet } from './stylesheet.ts';

export function assetsRoutes(sheets: readonly Stylesheet[] = [stylesheet]): Hono {
  const files = new Map(sheets.map((sheet) => [sheet.file, cssFile(sheet.body)]));
  return new Hono().get('/assets/:file', async (context, next) => {
    const file = files.get(context.req.param('file'));
    return file ? serveStatic(context, file) : next();
  });
}

function cssFile(css: string): StaticFile {
  const identity = new TextEncoder().encode(css);
  return staticFile({
    type: 'text/css; charset=utf-8',
    cacheControl: immutable,
    identity,
    br: new Uint8Array(brotliCompressSync(identity)),
    gzip: new Uint8Array(gzipSync(identity)),
  });
}
