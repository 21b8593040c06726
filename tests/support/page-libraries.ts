/**
 * The libraries that pages of other people are made of, as a browser takes them: what their makers publish for it, else
 * a bundle that puts them on `window`. In development, where they say what they would otherwise put right in silence.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** As if it stood there: its imports are found from the root. */
const entryId = fileURLToPath(new URL('../../library.js', import.meta.url));
const installed = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Under `/libraries/` of every host page. */
const libraries: Readonly<Record<string, () => Promise<string>>> = {
  'angular-20.js': () =>
    bundled(`import '@angular/compiler';
      import * as core from '@angular/core';
      import * as browser from '@angular/platform-browser';
      Object.assign(window, { ng: { core, browser } });`),
  'core-js.js': () => published('core-js-bundle/minified.js'),
  'jquery-3.js': () => published('jquery-3/dist/jquery.js'),
  'jquery-4.js': () => published('jquery/dist/jquery.js'),
  'react-18.js': () => bundled(reactEntry, { react: 'react-18', 'react-dom': 'react-dom-18' }),
  'react-19.js': () => bundled(reactEntry),
  'turbo-8.js': () => published('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'vue-3.js': () => published('vue/dist/vue.global.js'),
};

const reactEntry = `import * as React from 'react';
  import * as ReactDOM from 'react-dom/client';
  Object.assign(window, { React, ReactDOM });`;

/** @throws (rejects) when there is none of that name. */
export async function pageLibrary(name: string): Promise<string> {
  const library = libraries[name];
  if (!library) throw new Error(`no library ${name}: add it to page-libraries.ts`);
  return library();
}

function published(path: string): Promise<string> {
  return readFile(join(installed, path), 'utf8');
}

/** @param others package → the one that takes its place, for a second version installed beside the first. */
async function bundled(entry: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: {
      alias: Object.entries(others).map(([find, replacement]) => ({
        find: new RegExp(`^${find}(?=$|/)`),
        replacement,
      })),
    },
    plugins: [
      {
        name: 'avis:page-library',
        enforce: 'pre',
        resolveId: (source) => (source === entryId ? entryId : null),
        load: (id) => (id === entryId ? entry : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entryId, output: { format: 'iife' } },
    },
  });
  const [{ output: [chunk] } = { output: [] as never }] = [built].flat() as { output: { code: string }[] }[];
  return chunk?.code ?? '';
}
