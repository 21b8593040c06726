/** Makes one release: seals every service that can close a cell, pools what waited too long, then shows it whole. */
import type { Config } from '../platform/config.ts';
import type { Release, ReleaseStore, SealCounts, Store } from '../storage/store.ts';

/** Services asked for at once: one page of numbers, a few kilobytes. */
const candidatesPage = 500;

export type ReleaseDeps = {
  readonly store: Pick<Store, 'releases'>;
  readonly config: Pick<Config, 'minCell'>;
  /** Run in order once a release is visible; a failure stops the publisher, never undoes the release. */
  readonly afterRelease?: readonly ((release: Release) => Promise<void>)[];
  /** Called after each service. */
  readonly onProgress?: (progress: ReleaseReport) => void;
};

/** What was done by this run; a release resumed after a crash counts only what was left. */
export type ReleaseReport = {
  readonly name: string;
  readonly date: string;
  readonly services: number;
  readonly cells: number;
  /** Submissions that left the open table. */
  readonly sealed: number;
};

/**
 * Begins the release, or resumes it: a sealed service is no candidate any more, and sealing twice changes nothing.
 * Demonstration services are sealed in the same release, after the real ones. The publisher's lock must be held.
 */
export async function finishRelease(deps: ReleaseDeps, release: Release): Promise<ReleaseReport> {
  const { releases } = deps.store;
  const { minCell } = deps.config;
  const { name, date } = release;
  let report: ReleaseReport = { name, date, services: 0, cells: 0, sealed: 0 };
  if ((await releases.begin(release)) === 'exists') return report;

  await severalAtOnce(releases.sealsAtOnce, candidatesOf(releases, release), async (service) => {
    const { cells, sealed } = await releases.seal({ service, release: name, date, minCell });
    report = {
      ...report,
      services: report.services + 1,
      cells: report.cells + cells,
      sealed: report.sealed + sealed,
    };
    deps.onProgress?.(report);
  });
  const pooled = release.demo ? nothing : await releases.pool({ release: name, date, minCell });
  await releases.show(name);
  for (const run of deps.afterRelease ?? []) await run(release);
  return { ...report, cells: report.cells + pooled.cells, sealed: report.sealed + pooled.sealed };
}

const nothing: SealCounts = { cells: 0, sealed: 0 };

/**
 * A demonstration release seals demonstration services only: it is shown apart, so a cell of another service in it
 * would never be seen.
 */
async function* candidatesOf(
  releases: ReleaseStore,
  { date, demo: demoOnly }: Release,
): AsyncGenerator<number> {
  for (const demo of demoOnly ? [true] : [false, true]) {
    let after = 0;
    for (;;) {
      const page = await releases.candidates({ date, demo, after, limit: candidatesPage });
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < candidatesPage) break;
      after = last;
    }
  }
}

/** @throws the first failure, after all other work has ended: then the publisher's lock is released. */
async function severalAtOnce<T>(
  atOnce: number,
  elements: AsyncGenerator<T>,
  work: (element: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const worker = async () => {
    try {
      // All workers take from this one generator, which gives each element once.
      for (
        let next = await elements.next();
        !next.done && failures.length === 0;
        next = await elements.next()
      )
        await work(next.value);
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw failures[0];
}
