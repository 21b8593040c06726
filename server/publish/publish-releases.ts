/** Decides which publication dates to release, and releases them in order, one publisher at a time. */
import { addDays, isDay } from '#shared/scoring/day.ts';
import { daysAheadMax } from '#shared/scoring/publication-date.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Logger } from '../platform/logger.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Release } from '../storage/store.ts';
import { dueDates } from './calendar.ts';
import { finishRelease, type ReleaseDeps, type ReleaseReport } from './finish-release.ts';

export type PublisherDeps = ReleaseDeps & {
  readonly clock: Clock;
  readonly config: Pick<Config, 'calendar' | 'minCell'>;
  readonly logger?: Pick<Logger, 'info'>;
  readonly metrics?: Pick<Metrics, 'released'>;
};

export type PublishOutcome =
  /** Oldest first; a release left unfinished by a crash comes first. */
  | { readonly outcome: 'published'; readonly releases: readonly ReleaseReport[] }
  /** No date is due, or the one asked is not after the newest release: nothing was done. */
  | { readonly outcome: 'already-published'; readonly newest: string | null }
  /** Another process is publishing: nothing was done here. */
  | { readonly outcome: 'locked' };

/** The date asked cannot be a publication date here; the message is for the person who typed it. */
export class PublicationDateRefused extends Error {
  override readonly name = 'PublicationDateRefused';
}

/** Releases every calendar date that is due. Repeating is a no-op. For the scheduler. */
export async function publishDue(deps: PublisherDeps): Promise<PublishOutcome> {
  const state = await readState(deps);
  const due = (from: State) => dueOf(deps, from);
  // The usual answer, many times a day: nothing to do, and no lock to take.
  if (due(state).length === 0 && !(await deps.store.releases.unfinished()))
    return { outcome: 'already-published', newest: state.last };
  return publishUnderLock(deps, due);
}

/**
 * Releases the calendar dates missed before `date`, then `date` itself. Repeating is a no-op. For the command line.
 * @throws PublicationDateRefused when `date` is no civil day, is more than 7 days ahead, or the store is younger.
 */
export async function publishAt(deps: PublisherDeps, date: string): Promise<PublishOutcome> {
  if (!isDay(date)) throw new PublicationDateRefused(`${date} is not a day: write YYYY-MM-DD`);
  const furthest = addDays(deps.clock.today(), daysAheadMax);
  const { firstDay, last } = await readState(deps);
  if (date > furthest)
    throw new PublicationDateRefused(
      `${date} is more than ${daysAheadMax} days ahead: ${
        last === null || last < furthest
          ? `the furthest date today is ${furthest}`
          : `everything to ${last} is published, and the next date can be published from ${addDays(last, 1 - daysAheadMax)} on`
      }`,
    );
  if (firstDay === null) throw new PublicationDateRefused('this store is empty: there is nothing to publish');
  // The first day is allowed: imported months can close on it. Ratings of that day wait for the next date.
  if (date < firstDay)
    throw new PublicationDateRefused(`this store starts on ${firstDay}: no date before it can be published`);
  return publishUnderLock(deps, (state) => {
    if (state.last !== null && date <= state.last) return [];
    return [...dueOf(deps, state).filter((due) => due < date), date];
  });
}

type State = { readonly last: string | null; readonly firstDay: string | null };

async function publishUnderLock(
  deps: PublisherDeps,
  datesOf: (state: State) => readonly string[],
): Promise<PublishOutcome> {
  const lock = await deps.store.releases.lock();
  if (!lock) return { outcome: 'locked' };
  try {
    const reports: ReleaseReport[] = [];
    const unfinished = await deps.store.releases.unfinished();
    if (unfinished) reports.push(await makeRelease(deps, unfinished));
    // Read again: another publisher may have finished while the lock was asked for.
    const state = await readState(deps);
    for (const date of datesOf(state))
      reports.push(await makeRelease(deps, { name: date, date, demo: false }));
    if (reports.length === 0) return { outcome: 'already-published', newest: state.last };
    return { outcome: 'published', releases: reports };
  } finally {
    await lock.release();
  }
}

async function makeRelease(deps: PublisherDeps, release: Release): Promise<ReleaseReport> {
  const report = await finishRelease(deps, release);
  deps.metrics?.released.inc(report.sealed);
  deps.logger?.info(report, 'release visible');
  return report;
}

async function readState({ store: { releases } }: Pick<PublisherDeps, 'store'>): Promise<State> {
  const newest = await releases.latest({ includeDemo: true });
  return { last: newest?.date ?? null, firstDay: await releases.firstDay() };
}

function dueOf({ config, clock }: PublisherDeps, { last, firstDay }: State): string[] {
  return firstDay === null ? [] : dueDates({ calendar: config.calendar, last, firstDay, now: clock.now() });
}
