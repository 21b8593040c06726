/**
 * The build: three bundles in one config – the panel, the loader that knows the panel's file name, the server – then
 * the widget files compressed once for all visitors. `buildApp` below gives the order.
 */
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { EnvironmentOptions, Plugin, ViteBuilder } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ClosingLineReporter } from './tests/support/closing-line-reporter.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = join(root, 'dist');
const widgetDist = join(dist, 'widget');

/** es2020 costs 71 B more and reaches no browser that has both <dialog> and constructable style sheets. */
const widgetTarget = 'es2022';
/** Written for those browsers by hand: lowering only adds weight, such as its own variables beside `color-scheme`. */
const widgetCssTarget = 'esnext';

const everyTest = ['tests/**/*.test.{ts,tsx}'];
const fastTests = ['tests/{architecture,unit}/**/*.test.{ts,tsx}'];
/** Violations the architecture tests must catch. */
const plantedTests = ['tests/architecture/fixtures/**'];
const browserTests = ['tests/{budget,e2e,embed}/**/*.test.{ts,tsx}'];
const reliabilityTests = ['tests/reliability/**/*.test.ts'];
/** Power cuts, hung disks, hundreds of kills: `npm run test:reliability` asks for them with `--mode long`. */
const longTests = ['tests/reliability/**/*.long.test.ts'];

export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  plugins: [panelFile()],
  environments: {
    kiosk: panel('kiosk', 'widget/kiosk/kiosk.tsx'),
    panel: panel(),
    loader: loader(),
    server: server(),
  },
  // Not `sharedConfigBuild`: with it Vite reads the shared config and adds its preload helper to the loader.
  builder: { buildApp },

  // ── tests ──────────────────────────────────────────────────────────────────────────────────────────────────────
  test: {
    reporters: ['default', new ClosingLineReporter()],
    // Fast checks first: a group starts when the one before has finished.
    projects: [
      suite({ name: 'rules', order: 0, include: fastTests, exclude: plantedTests }),
      suite({
        name: 'server',
        order: 1,
        include: everyTest,
        exclude: [...fastTests, ...browserTests, ...reliabilityTests],
      }),
      suite({
        name: 'browser',
        order: 2,
        include: browserTests,
        // `npm run accessibility-report` keeps what its test has found.
        env: mode === 'report' ? { AVIS_REPORT: 'write' } : {},
      }),
      suite({
        name: 'reliability',
        order: 3,
        include: reliabilityTests,
        exclude: mode === 'long' ? [] : longTests,
      }),
    ],
  },
}));

/** Projects do not inherit the three build environments above. */
function suite(options: {
  name: string;
  order: number;
  include: string[];
  exclude?: string[];
  env?: Record<string, string>;
}): TestProjectInlineConfiguration {
  const { name, order, include, exclude = [], env = {} } = options;
  const alone = include === browserTests || include === reliabilityTests;
  return {
    test: {
      name,
      include,
      exclude,
      env,
      // All but the fast ones run or serve files of dist/.
      globalSetup: include === fastTests ? [] : ['tests/support/global-setup.ts'],
      sequence: { groupOrder: order },
      // A browser or a load, its server and the test share the machine: one at a time, and time for a slow one.
      maxWorkers: alone ? 1 : 2,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      retry: 0,
    },
  };
}

async function buildApp(builder: ViteBuilder): Promise<void> {
  const { kiosk, panel, loader, server } = builder.environments;
  if (!kiosk || !panel || !loader || !server)
    throw new Error('an environment is missing from vite.config.ts');
  const earlier = filesOf(dist);
  await builder.build(kiosk);
  await builder.build(panel);
  await builder.build(loader);
  publishWidget();
  await builder.build(server);
  removeUnwritten(earlier);
}

/** Not lib mode, which keeps white space in ES output; `strict` keeps the one export the loader calls. */
function panel(name = 'panel', input = 'widget/panel/panel.tsx'): EnvironmentOptions {
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
        output: { entryFileNames: `${name}.[hash].js`, codeSplitting: false },
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
      rolldownOptions: { output: { entryFileNames: 'loader.[hash].js' } },
    },
  };
}

/** Entries and their chunks lie side by side, so that `new URL('./writer.js', import.meta.url)` holds in any of them. */
function server(): EnvironmentOptions {
  return {
    consumer: 'server',
    build: {
      outDir: join(dist, 'server'),
      emptyOutDir: false,
      target: 'node20',
      ssr: true,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: serverEntries(),
        external: isDependency,
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

/** A bare specifier is a dependency or a Node module; ours start with `.`, `/` or `#`. */
function isDependency(id: string): boolean {
  return /^(node:|@?[a-z])/.test(id);
}

/** Gives the loader the hashed name of the panel, read from disk because each environment resolves its own config. */
function panelFile(): Plugin {
  const id = 'virtual:panel-file';
  return {
    name: 'avis:panel-file',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (loaded) =>
      loaded === `\0${id}` ? `export const panelFile = ${JSON.stringify(builtFile('panel'))};` : null,
  };
}

/** Adds the short-lived alias, the manifest the server reads, and br/gz twins at the highest levels. */
function publishWidget(): void {
  const manifest = { loader: builtFile('loader'), panel: builtFile('panel'), kiosk: builtFile('kiosk') };
  copyFileSync(join(widgetDist, manifest.loader), join(widgetDist, 'v1.js'));
  writeFileSync(join(widgetDist, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  for (const file of [...Object.values(manifest), 'v1.js']) {
    const path = join(widgetDist, file);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.br`, smallestBrotli(bytes));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
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

function builtFile(name: 'loader' | 'panel' | 'kiosk'): string {
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
