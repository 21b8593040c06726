/** Runs the periodic tasks of the server, one after the other, never twice at once. */
import type { Logger } from './logger.ts';

export type Task = {
  readonly name: string;
  readonly everyMs: number;
  /** Must be repeatable: it runs at start, then at each period, and again after a failure. */
  readonly run: () => Promise<void>;
};

export type Scheduler = { stop(): Promise<void> };

export function startScheduler(tasks: readonly Task[], logger: Logger): Scheduler {
  const timers: NodeJS.Timeout[] = [];
  let underWay: Promise<void> = Promise.resolve();
  let stopped = false;

  const runNow = (task: Task): void => {
    underWay = underWay.then(async () => {
      if (stopped) return;
      try {
        await task.run();
      } catch (error) {
        logger.error({ task: task.name, error: String(error) }, 'periodic task failed; it will run again');
      }
    });
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
      await underWay;
    },
  };
}
