/**
 * The libraries that pages of other people are made of, as a browser takes them: what their makers publish for it, else
 * a bundle that puts them on `window`. In development, where they say what they would otherwise put right in silence.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const require = createRequire(import.meta.url);

/** By file name, under `/libraries/` of every host page. */
const libraries: Readonly<Record<string, () => Promise<string>>> = {
  'angular-20.js': () =>
    bundled(
      `import * as compiler from '${require.resolve('@angular/compiler')}';
      import * as core from '${require.resolve('@angular/core')}';
      import * as browser from '${require.resolve('@angular/platform-browser')}';
      // The compiler has left there what makes templates into code.
      window.ng = { ...window.ng, compiler, core, browser };`,
    ),
  'bootstrap-5.css': () => readFile(require.resolve('bootstrap/dist/css/bootstrap.css'), 'utf8'),
  'bootstrap-5.js': () => readFile(require.resolve('bootstrap/dist/js/bootstrap.bundle.js'), 'utf8'),
  'core-js.js': () => readFile(require.resolve('core-js-bundle/minified.js'), 'utf8'),
  'focus-trap-8.js': () =>
    bundled(
      `import * as focusTrap from '${require.resolve('focus-trap')}';
      Object.assign(window, { focusTrap });`,
    ),
  'jquery-3.js': () => readFile(require.resolve('jquery-3'), 'utf8'),
  'jquery-4.js': () => readFile(require.resolve('jquery'), 'utf8'),
  'lenis-1.js': () => readFile(require.resolve('lenis/dist/lenis.js'), 'utf8'),
  'radix-1.js': () =>
    bundled(
      `import * as React from '${require.resolve('react')}';
      import * as ReactDOM from '${require.resolve('react-dom/client')}';
      import * as Dialog from '${require.resolve('@radix-ui/react-dialog')}';
      Object.assign(window, { React, ReactDOM, Dialog });`,
    ),
  'react-18.js': () =>
    bundled(
      `import * as React from '${require.resolve('react-18')}';
      import * as ReactDOM from '${require.resolve('react-dom-18/client')}';
      Object.assign(window, { React, ReactDOM });`,
      // Beside another version: what it asks for is that one.
      { react: require.resolve('react-18'), 'react-dom': require.resolve('react-dom-18') },
    ),
  'react-19.js': () =>
    bundled(
      `import * as React from '${require.resolve('react')}';
      import * as ReactDOM from '${require.resolve('react-dom/client')}';
      Object.assign(window, { React, ReactDOM });`,
    ),
  'turbo-8.js': () => readFile(require.resolve('@hotwired/turbo'), 'utf8'),
  'vue-3.js': () => readFile(require.resolve('vue/dist/vue.global.js'), 'utf8'),
};

/** @throws (rejects) when there is none of that name. */
export async function pageLibrary(name: string): Promise<string> {
  const library = libraries[name];
  if (!library) throw new Error(`no library ${name}: add it to page-libraries.ts`);
  return library();
}

/** As if it stood at the root, where the packages are found. */
const entryId = fileURLToPath(new URL('../../library.js', import.meta.url));

/** @param instead package → file that takes its place. */
async function bundled(entry: string, instead: Readonly<Record<string, string>> = {}): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: {
      alias: Object.entries(instead).map(([name, replacement]) => ({
        find: new RegExp(`^${name}$`),
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
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
