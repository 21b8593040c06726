/** Serves the stylesheets: compressed once at start, cached for good under a name made of their content. */
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Hono } from 'hono';
import { serveStatic } from '../platform/http/serve-static.ts';
import { immutable, type StaticFile, staticFile } from '../platform/http/static-files.ts';
import { type Stylesheet, stylesheet } from './stylesheet.ts';

export function assetsRoutes(sheets: readonly Stylesheet[] = [stylesheet]): Hono {
  const app = new Hono();
  // Each by its own address: a pattern beside other assets would put the whole application on Hono's slow router.
  for (const { href, body } of sheets) {
    const file = cssFile(body);
    app.get(href, async (context) => serveStatic(context, await file));
  }
  return app;
}

/** Compressed on other threads, so that the server can listen meanwhile. */
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
