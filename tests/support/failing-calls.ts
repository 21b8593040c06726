/** Makes chosen system calls of a running process fail with EIO, as on a disk that fails; nothing else notices. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { installed, type Lack, pathOf } from './fault-tools.ts';
import type { Settings } from './running-server.ts';

const libraries = ['fiu/fiu_run_preload.so', 'fiu/fiu_posix_preload.so'];

export const callsCanFail: Lack = installed('fiu-ctrl', 'fiu-utils');

/** Not `write`: sockets use it too, and Node aborts when they fail. */
export type FailingCall = 'sync/fsync' | 'sync/fdatasync' | 'rw/pwrite' | 'rw/pread';

export type FailingCalls = {
  /** What a process needs to be reached. */
  readonly environment: Settings;
  /** @param probability of each call to fail, 1 = all. */
  fail(pid: number, calls: readonly FailingCall[], probability: number): void;
  heal(pid: number, calls: readonly FailingCall[]): void;
};

/** EIO of Linux. */
const inputOutputError = 5;

export function failingCalls(): FailingCalls {
  const folder = mkdtempSync(join(tmpdir(), 'avis-calls-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pipe = join(folder, 'control');
  const command = (pid: number, text: string) =>
    execFileSync(pathOf('fiu-ctrl'), ['-f', pipe, '-c', text, String(pid)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  return {
    environment: { LD_PRELOAD: libraries.map(pathOf).join(' '), FIU_CTRL_FIFO: pipe },
    fail: (pid, calls, probability) => {
      for (const call of calls)
        command(
          pid,
          `enable_random name=posix/io/${call},failinfo=${inputOutputError},probability=${probability}`,
        );
    },
    heal: (pid, calls) => {
      for (const call of calls) command(pid, `disable name=posix/io/${call}`);
    },
  };
}
