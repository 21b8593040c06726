/** One release beside a running server that goes on accepting: how long, how much memory, and who waits meanwhile. */
import { spawn } from 'node:child_process';
import { systemClock } from '#server/platform/clock.ts';
import { addDays } from '#shared/scoring/day.ts';
import { residentMegabytes, serverCommand, startChild } from './child.ts';
import { measureSubmissions } from './measure.ts';
import { median, type Row } from './report.ts';

/** Nobody waits longer for a release. */
const longestSeconds = 600;

/** @param environment settings of a store that was filled; @param where names the database in the figures. */
export async function measureRelease(
  where: string,
  environment: Record<string, string>,
  services: number,
): Promise<Row[]> {
  const avis = await startChild(serverCommand, environment);
  try {
    const before = process.hrtime.bigint();
    const publishing = publish(environment);
    const accepted = measureSubmissions(
      avis.url,
      longestSeconds,
      20,
      publishing.catch(() => {}),
      services,
    );
    const memory = await publishing;
    const took = Number(process.hrtime.bigint() - before) / 1e9;
    return [
      { figure: `release on ${where}, seconds`, value: took, ratio: null, target: 60 },
      {
        figure: 'resident MB of the publisher, at most; last third ÷ first third',
        value: Math.max(...memory),
        ratio: grown(memory),
        target: 1.2,
      },
      {
        figure: 'p99 of submit meanwhile, ms',
        value: (await accepted).p99,
        ratio: null,
        target: 500,
      },
    ];
  } finally {
    await avis.stop();
  }
}

/** Flat is near 1, whatever the length of the release. */
function grown(memory: readonly number[]): number {
  const third = Math.ceil(memory.length / 3);
  return median(memory.slice(-third)) / median(memory.slice(0, third));
}

/** @returns the memory the publisher had, in MB, in the order of time. */
async function publish(environment: Record<string, string>): Promise<readonly number[]> {
  const date = systemClock.today();
  const child = spawn(process.execPath, ['dist/server/avis.js', 'publish', '--at', addDays(date, 1)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(residentMegabytes(child.pid ?? 0)), 200);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`publish ended with ${code}`);
  return memory.filter((megabytes) => megabytes > 0);
}
