/**
 * The build in one config – the chunks, the loader that knows their names and hashes, the server – then the widget
 * files compressed once for all visitors. `buildApp` below gives the order.
 */

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { EnvironmentOptions, Plugin, ViteBuilder } from 'vite';
import { defineConfig } from 'vitest/config';
import { testPlan } from './tests/support/test-plan.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = join(root, 'dist');
const widgetDist = join(dist, 'widget');

/** es2020 costs 71 B more and reaches no browser that has both <dialog> and constructable style sheets. */
const widgetTarget = 'es2022';
/** Written for those browsers by hand: lowering only adds weight, such as its own variables beside `color-scheme`. */
const widgetCssTarget = 'esnext';

/** What is fetched after the loader, each for its own occasion, in the order in which they know of each other. */
const chunks = {
  outbox: 'widget/outbox/outbox.ts',
  results: 'widget/results/results.tsx',
  panel: 'widget/panel/panel.tsx',
  /** On a page of our own. */
  kiosk: 'widget/kiosk/kiosk.tsx',
};

export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  plugins: [chunkNames(), preactOfPanel()],
  // Zod brings its messages in fifty languages, a tenth of the code a start reads; ours are written in `fault-text.ts`.
  resolve: { alias: [{ find: '../locales/index.js', replacement: '../locales/en.js' }] },
  environments: { ...chunkEnvironments(), loader: loader(), server: server() },
  // Not `sharedConfigBuild`: with it Vite reads the shared config and adds its preload helper to the loader.
  builder: { buildApp },

  test: testPlan(mode),
}));

async function buildApp(builder: ViteBuilder): Promise<void> {
  const earlier = filesOf(dist);
  for (const name of [...Object.keys(chunks), 'loader', 'server']) {
    const environment = builder.environments[name];
    if (!environment) throw new Error(`${name} is missing from vite.config.ts`);
    await builder.build(environment);
    if (name in chunks) nameByHash(`${name}.js`);
    if (name === 'loader') publishWidget();
  }
  removeUnwritten(earlier);
}

function chunkEnvironments(): Record<string, EnvironmentOptions> {
  return Object.fromEntries(Object.entries(chunks).map(([name, input]) => [name, chunk(name, input)]));
}

/** Not lib mode, which keeps white space in ES output; `strict` keeps the one export the loader calls. */
function chunk(name: string, input: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: widgetDist,
      emptyOutDir: false,
      target: widgetTarget,
      cssTarget: widgetCssTarget,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, input),
        preserveEntrySignatures: 'strict',
        // The wording comes with the questionnaire: without this its tables, which build maps, stay in the bundle.
        treeshake: { moduleSideEffects: false },
        // Each whole in one file: the integrity of a module says nothing of the modules it imports.
        output: { entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
}

/** Lib mode and iife: anything else brings Vite's preload helper. */
function loader(): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: widgetDist,
      emptyOutDir: false,
      target: widgetTarget,
      cssTarget: widgetCssTarget,
      reportCompressedSize: false,
      lib: { entry: join(root, 'widget/loader.ts'), formats: ['iife'], name: 'avisPlus' },
      rolldownOptions: {
        // Named limits stay readable in the source and cost nothing.
        optimization: { inlineConst: { mode: 'all', pass: 2 } },
        output: { entryFileNames: 'loader.[hash].js' },
      },
    },
  };
}

/** Entries and their chunks lie side by side, so that `new URL('./writer.js', import.meta.url)` holds in any of them. */
function server(): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      outDir: join(dist, 'server'),
      emptyOutDir: false,
      target: 'node20',
      // A minifier that knows no browsers drops what is written for older ones, such as `100vh` before `100dvh`.
      cssMinify: false,
      ssr: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: serverEntries(),
        external: isExternal,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** The process, the command line and the writer's worker thread. */
function serverEntries(): Record<string, string> {
  return {
    main: join(root, 'server/main.ts'),
    avis: join(root, 'server/cli/avis.ts'),
    writer: join(root, 'server/storage/sqlite/writer.ts'),
  };
}

/**
 * Node's own modules, and the one dependency that is a binary. All others are bundled: found and read one by one, their
 * thousand files are most of what a start takes.
 */
function isExternal(id: string): boolean {
  return isBuiltin(id) || id === 'better-sqlite3';
}

/**
 * `panel.js` becomes `panel.HASH.js`: the whole SHA-256 as base64url, so that the name alone is what a browser needs to
 * check the file, and the loader carries it once.
 */
function nameByHash(file: string): void {
  const hash = createHash('sha256').update(readFileSync(join(widgetDist, file)));
  renameSync(join(widgetDist, file), join(widgetDist, file.replace('.', `.${hash.digest('base64url')}.`)));
}

/**
 * `virtual:chunk/NAME`: the file name of a chunk, for those built after it. Read from disk because each environment
 * resolves its own config.
 */
function chunkNames(): Plugin {
  const prefix = 'virtual:chunk/';
  return {
    name: 'avis:chunk-names',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    load: (id) =>
      id.startsWith(`\0${prefix}`)
        ? `export const chunk = ${JSON.stringify(builtFile(id.slice(prefix.length + 1)))};`
        : null,
  };
}

/** What the results draw with is what the panel hands over: one copy of Preact on a page, and each chunk still whole. */
function preactOfPanel(): Plugin {
  return {
    name: 'avis:preact-of-panel',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'results',
    resolveId: (source) =>
      /^preact(\/jsx-runtime)?$/.test(source) ? join(root, 'widget/results/preact-of-panel.ts') : null,
  };
}

/** Adds the short-lived alias, the manifest by which the server keeps a set of files, and br/gz twins. */
function publishWidget(): void {
  const files = ['loader', ...Object.keys(chunks)].map((name) => [name, builtFile(name)] as const);
  const manifest = {
    ...Object.fromEntries(files),
    integrity: Object.fromEntries(files.map(([name, file]) => [name, integrityOf(file)])),
  };
  copyFileSync(join(widgetDist, builtFile('loader')), join(widgetDist, 'v1.js'));
  writeFileSync(join(widgetDist, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  for (const file of [...files.map(([, file]) => file), 'v1.js']) {
    const path = join(widgetDist, file);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.br`, smallestBrotli(bytes));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Subresource Integrity, as a page writes it. */
function integrityOf(file: string): string {
  return `sha384-${createHash('sha384')
    .update(readFileSync(join(widgetDist, file)))
    .digest('base64')}`;
}

/** Which window packs best is chance, some tens of bytes: all that can matter for files of this size are tried. */
function smallestBrotli(bytes: Uint8Array): Uint8Array {
  const packed = [10, 11, 12, 13, 14, 15, 16, 17, 18].map((window) =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: window },
    }),
  );
  return packed.reduce((least, next) => (next.length < least.length ? next : least));
}

function builtFile(name: string): string {
  const file = readdirSync(widgetDist)
    .filter((entry) => entry.startsWith(`${name}.`) && entry.endsWith('.js'))
    .sort((a, b) => modified(join(widgetDist, b)) - modified(join(widgetDist, a)))[0];
  if (!file) throw new Error(`${name} has not been built`);
  return file;
}

/** Path → time of writing, milliseconds. */
function filesOf(folder: string): Map<string, number> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return new Map(paths.filter((path) => statSync(path).isFile()).map((path) => [path, modified(path)]));
}

/** Only after its successor stands is a file removed: a server that runs from dist/ keeps its worker's file. */
function removeUnwritten(earlier: ReadonlyMap<string, number>): void {
  for (const [path, time] of earlier) if (existsSync(path) && modified(path) === time) rmSync(path);
}

function modified(path: string): number {
  return statSync(path).mtimeMs;
}
