/** Servers under measurement, each in a process of its own, ended by the bench that started it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** As `npm start` runs it. */
export const serverCommand = [
  process.execPath,
  '--max-old-space-size=512',
  '--min-semi-space-size=16',
  'dist/server/main.js',
];

export type Child = { readonly url: string; readonly pid: number; stop(): Promise<void> };

/** Starts a process and waits for the first address it prints. */
export async function startChild(
  command: readonly string[],
  environment: Record<string, string> = {},
): Promise<Child> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstAddress(child);
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = printed.match(/http:\/\/[\w.:[\]]+/)?.[0];
      if (url) resolve(url);
    });
    child.once('exit', (code) =>
      reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}: ${printed}`)),
    );
  });
}

/** 0 when the process has ended, or where there is no /proc. */
export const residentMegabytes = (pid: number): number => megabytesOf(pid, 'VmRSS');

/** The most it ever had, by the kernel's own count; 0 as above. */
export const peakMegabytes = (pid: number): number => megabytesOf(pid, 'VmHWM');

function megabytesOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
