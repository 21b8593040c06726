/** Reads the built widget: immutable files named by their hash, beside the short-lived alias `v1.js`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { immutable, type StaticFile, staticFile } from '../platform/http/static-files.ts';
import type { PinnedLoader } from './snippets.ts';

/** Five minutes: how long a host page may keep the alias after an upgrade. */
const aliasCacheControl = 'public, max-age=300';

/** By file name. Empty when the widget has not been built. */
export function readWidgetFiles(folder: string): ReadonlyMap<string, StaticFile> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readWidgetFile(folder, name)]));
}

/** The loader under the name that never changes; null while the widget is not built. */
export function pinnedLoader(files: ReadonlyMap<string, StaticFile>): PinnedLoader | null {
  const alias = files.get('v1.js');
  const found = [...files].find(([name, { etag }]) => name.startsWith('loader.') && etag === alias?.etag);
  if (!found) return null;
  const [file, { identity }] = found;
  return { file, integrity: `sha384-${createHash('sha384').update(identity).digest('base64')}` };
}

/** A script under a name that carries its hash. */
export function scriptFile(
  identity: Uint8Array<ArrayBuffer>,
  twins: Pick<StaticFile, 'br' | 'gzip'>,
  cacheControl: string = immutable,
): StaticFile {
  return staticFile({ type: 'text/javascript; charset=utf-8', cacheControl, identity, ...twins });
}

function readWidgetFile(folder: string, name: string): StaticFile {
  const twin = (suffix: string) => {
    const path = join(folder, `${name}.${suffix}`);
    return existsSync(path) ? bytesOf(path) : null;
  };
  const twins = { br: twin('br'), gzip: twin('gz') };
  return scriptFile(bytesOf(join(folder, name)), twins, name === 'v1.js' ? aliasCacheControl : immutable);
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(path));
}
