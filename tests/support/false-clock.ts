/** A wall clock for whole processes that a test moves at will; their timers go on as usual. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { installed, type Lack, pathOf } from './fault-tools.ts';
import type { Settings } from './running-server.ts';

/** The variant for programs with threads. */
const library = 'faketime/libfaketimeMT.so.1';

export const clocksCanLie: Lack = installed(library, 'faketime');

export type FalseClock = {
  /** What a process needs to believe this clock. */
  readonly environment: Settings;
  /** From now on it is `instant`, UTC, as `2026-03-29 00:59:58`; the clock runs on from there. */
  set(instant: string): void;
};

export function falseClock(instant: string): FalseClock {
  const folder = mkdtempSync(join(tmpdir(), 'avis-clock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'now');
  const clock: FalseClock = {
    environment: {
      LD_PRELOAD: pathOf(library),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // libuv aborts when its own clock goes backwards, which no machine's does.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      TZ: 'UTC',
    },
    set: (next) => writeFileSync(file, `${offsetTo(next)}\n`),
  };
  clock.set(instant);
  return clock;
}

/** Relative to the true time: an absolute one would start again at each process's own start. */
function offsetTo(instant: string): string {
  const seconds = (Date.parse(`${instant.replace(' ', 'T')}Z`) - Date.now()) / 1000;
  return `${seconds < 0 ? '' : '+'}${seconds.toFixed(3)}`;
}
