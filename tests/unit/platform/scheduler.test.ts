import { describe, expect, it, vi } from 'vitest';
import { startScheduler, type Task } from '#server/platform/scheduler.ts';

/** A task that ends when the test says so. */
function heldTask(name: string) {
  const runs: { end(): void; fail(error: Error): void }[] = [];
  const task: Task = {
    name,
    everyMs: 1,
    run: () =>
      new Promise((resolve, reject) => {
        runs.push({ end: resolve, fail: reject });
      }),
  };
  return { task, runs };
}

const quiet = () => ({ error: vi.fn(), info: vi.fn() });

/** Of the clock, so that a task whose period is a millisecond was due several times. */
const periods = (count: number) => {
  let ticks = 0;
  return new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      ticks += 1;
      if (ticks < count) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
};

describe('the scheduler', () => {
  it('runs a task at start, and again after each end, never twice at once', async () => {
    const { task, runs } = heldTask('publish');
    const scheduler = startScheduler([task], quiet());
    await expect.poll(() => runs.length).toBe(1);
    await periods(5);
    expect(runs).toHaveLength(1);
    runs[0]?.end();
    await expect.poll(() => runs.length).toBe(2);
    runs[1]?.end();
    await scheduler.stop();
  });

  it('asks for a task once behind another that takes long, however often it was due meanwhile', async () => {
    const long = heldTask('publish');
    const done: string[] = [];
    const quick: Task = { name: 'forget', everyMs: 1, run: async () => void done.push('forget') };
    const scheduler = startScheduler([long.task, quick], quiet());
    await expect.poll(() => long.runs.length).toBe(1);
    await periods(10);
    long.runs[0]?.end();
    // The one that waited, perhaps the next: were each tick kept, ten would come before it.
    await expect.poll(() => long.runs.length).toBe(2);
    expect(done.length).toBeLessThanOrEqual(2);
    const stopped = scheduler.stop();
    long.runs[1]?.end();
    await stopped;
  });

  it('goes on after a failure, and says so', async () => {
    const { task, runs } = heldTask('forget');
    const logger = quiet();
    const scheduler = startScheduler([task], logger);
    await expect.poll(() => runs.length).toBe(1);
    runs[0]?.fail(new Error('disk full'));
    await expect.poll(() => runs.length).toBe(2);
    expect(logger.error).toHaveBeenCalledTimes(1);
    runs[1]?.end();
    await scheduler.stop();
  });

  it('stops after the task under way, and starts none that waits', async () => {
    const [first, second] = [heldTask('publish'), heldTask('forget')];
    const scheduler = startScheduler([first.task, second.task], quiet());
    await expect.poll(() => first.runs.length).toBe(1);
    let stopped = false;
    const stopping = scheduler.stop().then(() => {
      stopped = true;
    });
    await periods(3);
    expect(stopped).toBe(false);
    first.runs[0]?.end();
    await stopping;
    expect(second.runs).toEqual([]);
  });

  it('does not wait for a task that takes long, and does not call its end a failure', async () => {
    const { task, runs } = heldTask('publish');
    const logger = quiet();
    const scheduler = startScheduler([task], logger, 1);
    await expect.poll(() => runs.length).toBe(1);
    await scheduler.stop();
    runs[0]?.fail(new Error('the store is closing'));
    await expect.poll(() => logger.info.mock.calls.length).toBe(1);
    expect(logger.error).not.toHaveBeenCalled();
  });
});
