/** Runs the periodic tasks of the server, one after the other, never twice at once. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from './logger.ts';

export type Task = {
  readonly name: string;
  readonly everyMs: number;
  /** Must be repeatable: it runs at start, then at each period, and again after a failure. */
  readonly run: () => Promise<void>;
};

export type Scheduler = {
  /**
   * Waits for the running task, but not for long: a release of a whole country takes minutes. A task that is stopped
   * then loses its store, fails, and goes on at the next start.
   */
  stop(): Promise<void>;
};

/** Milliseconds. Most tasks take a few; whoever stops a process often kills it after ten seconds. */
const stopDeadlineMs = 2_000;

/** @param deadlineMs the longest a stop waits for the running task. */
export function startScheduler(
  tasks: readonly Task[],
  logger: Pick<Logger, 'error' | 'info'>,
  deadlineMs: number = stopDeadlineMs,
): Scheduler {
  const timers: NodeJS.Timeout[] = [];
  /** Tasks that wait or run: one that takes hours is not queued a second time. */
  const asked = new Set<Task>();
  let underWay: Promise<void> = Promise.resolve();
  let stopped = false;

  const runNow = (task: Task): void => {
    if (asked.has(task)) return;
    asked.add(task);
    underWay = underWay.then(async () => {
      if (!stopped) await attempt(task);
      asked.delete(task);
    });
  };

  const attempt = async (task: Task): Promise<void> => {
    try {
      await task.run();
    } catch (error) {
      const cause = { task: task.name, error: String(error) };
      if (stopped) logger.info(cause, 'periodic task stopped; it will go on at the next start');
      else logger.error(cause, 'periodic task failed; it will run again');
    }
  };

  for (const task of tasks) {
    runNow(task);
    const timer = setInterval(runNow, task.everyMs, task);
    timer.unref();
    timers.push(timer);
  }
  return {
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      const patience = new AbortController();
      const late = pause(deadlineMs, undefined, { signal: patience.signal }).catch(() => {});
      await Promise.race([underWay, late]);
      patience.abort();
    },
  };
}
