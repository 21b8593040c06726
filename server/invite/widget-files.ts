/** Reads the built widget: immutable files named by their hash, beside the short-lived alias `v1.js`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { immutable, type StaticFile, staticFile } from '../platform/static-files.ts';

/** Five minutes: how long a host page may keep the alias after an upgrade. */
const aliasCacheControl = 'public, max-age=300';

/** By file name. Empty when the widget has not been built. */
export function readWidgetFiles(folder: string): ReadonlyMap<string, StaticFile> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readWidgetFile(folder, name)]));
}

function readWidgetFile(folder: string, name: string): StaticFile {
  const twin = (suffix: string) => {
    const path = join(folder, `${name}.${suffix}`);
    return existsSync(path) ? bytesOf(path) : null;
  };
  return staticFile({
    type: 'text/javascript; charset=utf-8',
    cacheControl: name === 'v1.js' ? aliasCacheControl : immutable,
    identity: bytesOf(join(folder, name)),
    br: twin('br'),
    gzip: twin('gz'),
  });
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(path));
}
