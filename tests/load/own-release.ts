/** A release that the server makes by itself, as in production: of services of equal size, or one of which holds a tenth. */
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '#server/platform/clock.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { addDays } from '#shared/scoring/day.ts';
import { residentMegabytes, serverCommand, startChild } from './child.ts';
import { measureSubmissions } from './measure.ts';
import type { Row } from './report.ts';
import { seedServices } from './seed.ts';
import { seedOpenSubmissions } from './seed-open.ts';

/** Nobody waits longer for a release. */
const longestSeconds = 600;
const lookMs = 200;

type Filling = {
  readonly path: string;
  readonly count: number;
  readonly services: number;
  /** The first service holds a tenth of all. */
  readonly heavy: boolean;
};

/** @param environment settings of the server on that file. */
export async function measureOwnRelease(
  { path, count, services, heavy }: Filling,
  environment: Record<string, string>,
): Promise<Row[]> {
  // The day before yesterday: yesterday's date is due at any hour, and missed.
  const day = addDays(systemClock.today(), -2);
  const store = await openSqliteStore({ path, today: day });
  await seedServices(store, services, day);
  await store.close();
  seedOpenSubmissions({ path, count, services, day, heavy });

  const began = performance.now();
  const avis = await startChild(serverCommand, environment);
  try {
    const memory: number[] = [];
    const released = (async () => {
      while (!(await isReleased(avis.url))) {
        memory.push(residentMegabytes(avis.pid));
        await pause(lookMs);
      }
      return (performance.now() - began) / 1000;
    })();
    const accepted = await measureSubmissions(avis.url, longestSeconds, 20, released, services);
    const who = `by the server itself, ${heavy ? 'one service with a tenth of all' : 'of equal services'}`;
    return [
      { figure: `release ${who}, seconds from its start`, value: await released, ratio: null, target: 60 },
      { figure: `resident MB ${who}, at most`, value: Math.max(...memory), ratio: null, target: 200 },
      { figure: `p99 of submit ${who}, ms`, value: accepted.p99, ratio: null, target: 500 },
    ];
  } finally {
    await avis.stop();
  }
}

/** Every service is published at once, the last one sealed or not the first. */
async function isReleased(url: string): Promise<boolean> {
  const answer = await fetch(url + paths.api.serviceResults('S1'));
  const { release } = (await answer.json()) as Results;
  return release !== null;
}
