/** The next version of the program as an upgrade puts it in place: other widget files, and nothing of the earlier ones. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMutant, type Mutation } from './mutant-server.ts';

/** @returns folder of its programs, removed when the test ends */
export function buildNextVersion(...mutations: readonly Mutation[]): string {
  const programs = buildMutant(...mutations);
  const widget = join(programs, '../widget');
  const manifest = JSON.parse(readFileSync(join(widget, 'manifest.json'), 'utf8'));
  const read = (name: string) => readFileSync(join(widget, name), 'utf8');
  const panelText = `${read(manifest.panel)}/* next */`;
  const panel = `panel.${hash('sha256', panelText, 'base64url')}.js`;
  // The loader carries the whole of the panel's hash, as its name and as its integrity.
  const [, before = ''] = /^panel\.([\w-]+)\.js$/.exec(manifest.panel) ?? [];
  const [, after = ''] = /^panel\.([\w-]+)\.js$/.exec(panel) ?? [];
  const loaderText = read(manifest.loader).replaceAll(before, after);
  const texts = { [panel]: panelText, 'loader.nextnext.js': loaderText, 'v1.js': loaderText };
  const next = {
    ...manifest,
    loader: 'loader.nextnext.js',
    panel,
    integrity: {
      ...manifest.integrity,
      loader: `sha384-${hash('sha384', loaderText, 'base64')}`,
      panel: `sha384-${hash('sha384', panelText, 'base64')}`,
    },
  };
  for (const name of readdirSync(widget)) if (/^(loader|panel|v1)\./.test(name)) rmSync(join(widget, name));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(widget, name), text);
  writeFileSync(join(widget, 'manifest.json'), JSON.stringify(next));
  return programs;
}

function hash(algorithm: string, text: string, encoding: 'base64' | 'base64url'): string {
  return createHash(algorithm).update(text).digest(encoding);
}
