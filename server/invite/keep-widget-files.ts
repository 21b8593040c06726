/**
 * Keeps every set of widget files this server has served – a loader and what it loads by name – so that a page that
 * names an earlier one, pinned or from a cache, finds it after an upgrade: a new build or container holds its own only.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Dependencies } from '../dependencies.ts';
import type { StaticFile } from '../platform/http/static-files.ts';
import { scriptFile } from './widget-files.ts';

/** Sets kept, this one included: four years of an upgrade a month. 50 × about 100 kB = 5 MB on disk. */
export const keptSetsMax = 50;

export type KeptWidgetFiles = {
  /** Read when it is first asked for, and only if it is what was built; null: no set kept has this file. */
  find(name: string): StaticFile | null;
};

/** As vite.config.ts writes it beside the files. */
type Manifest = { readonly loader: string; readonly integrity: Readonly<Record<string, string>> } & Readonly<
  Record<string, unknown>
>;

const manifestName = 'manifest.json';

/** A hash in the name, and no way out of the folder. */
const hashedName = /^[a-z]+\.[\w-]+\.js$/;

const nothingKept: KeptWidgetFiles = { find: () => null };

/** As `keepWidgetFiles`; a folder that cannot be written costs earlier versions only, and is said in the log. */
export function keepWidgetFilesOrWarn(
  { config, logger }: Pick<Dependencies, 'config' | 'logger'>,
  built: string,
): KeptWidgetFiles {
  try {
    return keepWidgetFiles(built, join(config.dataDir, 'widget'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({ reason }, 'widget files are not kept for pages that name them after an upgrade');
    return nothingKept;
  }
}

/**
 * @param built folder of this program's own files, kept from now on.
 * @param kept folder that outlives the program; a set is a folder in it, named after its loader.
 * @throws where that folder cannot be written.
 */
export function keepWidgetFiles(built: string, kept: string): KeptWidgetFiles {
  keepSet(built, kept);
  const sets = readdirSync(kept)
    .map((name) => join(kept, name))
    .filter((folder) => existsSync(join(folder, manifestName)))
    .sort((a, b) => lastServed(b) - lastServed(a));
  for (const folder of sets.splice(keptSetsMax)) rmSync(folder, { recursive: true, force: true });
  const known = new Map(sets.reverse().flatMap((folder) => filesOf(folder)));
  const read = new Map<string, StaticFile | null>();
  return {
    find: (name) => {
      const kept = known.get(name);
      if (!kept) return null;
      const earlier = read.get(name);
      if (earlier !== undefined) return earlier;
      const file = readKept(kept);
      read.set(name, file);
      return file;
    },
  };
}

/** The manifest last, and at each start: a folder without one is not a set, and its time says when it was last served. */
function keepSet(built: string, kept: string): void {
  const manifest = readManifest(built);
  const folder = join(kept, manifest.loader);
  mkdirSync(folder, { recursive: true });
  for (const name of [...namesOf(manifest), manifestName]) {
    const bytes = readFileSync(join(built, name));
    const path = join(folder, name);
    if (name !== manifestName && existsSync(path) && readFileSync(path).equals(bytes)) continue;
    // Whole or not at all, also for another process that reads it now.
    const partial = `${path}.${process.pid}`;
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  }
}

type KeptFile = { readonly path: string; readonly integrity: string };

function filesOf(folder: string): (readonly [string, KeptFile])[] {
  try {
    const manifest = readManifest(folder);
    return Object.entries(manifest.integrity).flatMap(([part, integrity]) => {
      const name = String(manifest[part]);
      return hashedName.test(name) ? [[name, { path: join(folder, name), integrity }] as const] : [];
    });
  } catch {
    // The manifest is damaged, for instance by a power cut: this set is not served.
    return [];
  }
}

/** The folder is not ours alone: a file that is damaged or exchanged is not run on other people's pages. */
function readKept({ path, integrity }: KeptFile): StaticFile | null {
  if (!existsSync(path)) return null;
  const identity = Uint8Array.from(readFileSync(path));
  if (`sha384-${createHash('sha384').update(identity).digest('base64')}` !== integrity) return null;
  return scriptFile(identity, {
    br: new Uint8Array(brotliCompressSync(identity)),
    gzip: new Uint8Array(gzipSync(identity)),
  });
}

function namesOf(manifest: Manifest): string[] {
  return Object.keys(manifest.integrity).map((part) => String(manifest[part]));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
}

function lastServed(folder: string): number {
  return statSync(join(folder, manifestName)).mtimeMs;
}
