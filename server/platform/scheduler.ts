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
   * Waits for the task under way, but not for long: a release of a whole country takes minutes. What is stopped in it loses
   * its store, fails, and goes on at the next start.
   */
  stop(): Promise<void>;
};

/** Most tasks take milliseconds; whoever stops a process often ends it after ten seconds. */
const stopDeadlineMs = 2_000;

/** @param deadlineMs what a task under way may add to a stop. */
export function startScheduler(
  tasks: readonly Task[],
  logger: Pick<Logger, 'error' | 'info'>,
  deadlineMs: number = stopDeadlineMs,
): Scheduler {
  const timers: NodeJS.Timeout[] = [];
  /** Waiting or running: a task is not asked for again behind one that takes hours. */
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
