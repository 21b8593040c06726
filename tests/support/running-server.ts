/** The built server as an operator runs it: a process of its own on a folder of its own, and commands beside it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { addDays } from '#shared/scoring/day.ts';

const dist = fileURLToPath(new URL('../../dist/server/', import.meta.url));

export type Finished = { readonly code: number | null; readonly out: string; readonly err: string };

export type RunningServer = {
  readonly url: string;
  readonly pid: number;
  /** What it printed before it was ready, line by line. */
  readonly greeting: readonly string[];
  /** Everything it has printed until now, its log included. */
  printed(): string;
  /** Asks it to stop and expects an orderly end. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, without a word. */
  kill(): Promise<void>;
};

export type DataFolder = {
  readonly path: string;
  /** Starts the server here, on a free port; `environment` is added to the settings. */
  start(environment?: Settings): Promise<RunningServer>;
  /** Runs one `avis` command here, as a process beside the server. */
  avis(...words: readonly string[]): Promise<Finished>;
  /** The same, and expects it to succeed. @returns what it printed */
  run(...words: readonly string[]): Promise<string>;
  /** Creates services from rows of a file of services; `code` and `name` come first. */
  createServices(rows: readonly string[], columns?: string): Promise<void>;
  /** Publishes everything received until now. */
  publishTomorrow(): Promise<void>;
  /** Reads the database file, without any code of the product. */
  query<Row>(sql: string, ...values: readonly unknown[]): Row[];
};

export type Settings = Readonly<Record<string, string>>;

/** What a test of faults chooses for itself: the disk the folder lies on, the build that runs, settings for all of it. */
export type Surroundings = {
  readonly parent?: string;
  readonly build?: string;
  readonly environment?: Settings;
};

/** An empty DATA_DIR; at the end the servers still running in it are ended and it is removed. */
export async function openDataFolder(
  atEnd: (work: () => Promise<void>) => void = onTestFinished,
  { parent = tmpdir(), build = dist, environment: everywhere = {} }: Surroundings = {},
) {
  const path = await mkdtemp(join(parent, 'avis-e2e-'));
  const processes = new Set<ChildProcess>();
  atEnd(async () => {
    await Promise.all([...processes].map((child) => endNow(child)));
    await rm(path, { recursive: true, force: true });
  });

  const settings = {
    DATA_DIR: path,
    PORT: '0',
    AVIS_DEMO: 'off',
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'warn',
    ...everywhere,
  };
  const folder: DataFolder = {
    path,
    start: async (environment = {}) => {
      const child = spawnNode(join(build, 'main.js'), [], { ...settings, ...environment });
      processes.add(child);
      let printed = '';
      for (const output of [child.stdout, child.stderr])
        output?.on('data', (chunk) => {
          printed += String(chunk);
        });
      const greeting = await untilListening(child);
      // Reading the greeting line by line paused the rest.
      child.stdout?.resume();
      return {
        url: /http:\/\/\S+/.exec(greeting[0] ?? '')?.[0] ?? '',
        pid: child.pid ?? 0,
        greeting,
        printed: () => printed,
        stop: async () => {
          child.kill('SIGTERM');
          expect(await exitOf(child), 'exit code after SIGTERM').toBe(0);
        },
        kill: () => endNow(child),
      };
    },
    avis: (...words) => finished(spawnNode(join(build, 'avis.js'), words, settings)),
    run: async (...words) => {
      const { code, out, err } = await folder.avis(...words);
      expect({ code, err }, `avis ${words.join(' ')}`).toEqual({ code: 0, err });
      return out;
    },
    createServices: async (rows, columns = 'code,name') => {
      const file = join(path, 'services.csv');
      await writeFile(file, `${[columns, ...rows].join('\n')}\n`);
      await folder.run('import', 'services', file);
    },
    publishTomorrow: async () => {
      await folder.run('publish', '--at', addDays(systemClock.today(), 1));
    },
    query: (sql, ...values) => {
      const database = new Database(join(path, 'avis.db'), { readonly: true, fileMustExist: true });
      try {
        return database.prepare(sql).all(...values) as never[];
      } finally {
        database.close();
      }
    },
  };
  return folder;
}

/** Runs the server where it is expected to refuse to start. */
export function startRefused(environment: Settings): Promise<Finished> {
  return finished(spawnNode(join(dist, 'main.js'), [], environment));
}

/** Nothing of the developer's own environment reaches the process. */
function spawnNode(entry: string, words: readonly string[], environment: Settings): ChildProcess {
  return spawn(process.execPath, [entry, ...words], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Its first lines, up to the one that ends the greeting. @throws when it ends before, with what it said */
async function untilListening(child: ChildProcess): Promise<string[]> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the server has no output');
  let complaints = '';
  stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    lines.push(line);
    if (line.includes('/openapi.json')) return lines;
  }
  throw new Error(`the server ended without listening: ${lines.join('\n')}${complaints}`);
}

async function finished(child: ChildProcess): Promise<Finished> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the process has no output');
  const [code, out, err] = await Promise.all([exitOf(child), text(stdout), text(stderr)]);
  return { code, out, err };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  await once(child, 'exit');
  return child.exitCode;
}

async function endNow(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await exitOf(child);
}
