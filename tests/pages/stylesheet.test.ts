import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { assetsRoutes } from '#server/pages/assets.routes.ts';
import { sheetOf, stylesheet } from '#server/pages/stylesheet.ts';

const app = new Hono().route('/', assetsRoutes());
const get = (encoding: string) => app.request(stylesheet.href, { headers: { 'Accept-Encoding': encoding } });
const styles = new URL('../../server/pages/styles/', import.meta.url);
/** Neither comments nor white space, whichever way it was written. */
const rulesOf = (css: string) => css.replace(/\/\*.*?\*\/|\s/gs, '');
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('the stylesheet', () => {
  test('is named by its content, so that another content has another name', () => {
    expect(sheetOf('avis', ['a{}']).file).not.toBe(sheetOf('avis', ['b{}']).file);
    expect(sheetOf('avis', ['a{}'])).toEqual(sheetOf('avis', ['a{}']));
  });

  test('holds every rule of its files, and neither their comments nor their indentation', () => {
    const files = readdirSync(styles).filter((name) => name.endsWith('.css'));
    for (const name of files)
      expect(rulesOf(stylesheet.body), name).toContain(rulesOf(readFileSync(new URL(name, styles), 'utf8')));
    expect(files.length).toBeGreaterThan(5);
    expect(stylesheet.body).not.toMatch(/\/\*|\n /);
  });

  test('is cached for good and served in the encoding asked for', async () => {
    const response = await get('gzip, br');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytes(response)).toString()).toBe(stylesheet.body);
    expect(gunzipSync(await bytes(await get('gzip'))).toString()).toBe(stylesheet.body);
    expect((await bytes(await get('identity'))).toString()).toBe(stylesheet.body);
  });

  test('asks for nothing else: no import, no font, no picture', () => {
    expect(stylesheet.body).not.toMatch(/@import|@font-face|url\(/);
  });

  test('is not found under an older name', async () => {
    expect((await app.request('/assets/avis.0000000000.css')).status).toBe(404);
  });
});
