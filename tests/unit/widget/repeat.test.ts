/** The loop that asks again for the questions: one, however often it is started. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repeat } from '#widget/kiosk/repeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('three starts make one loop: one attempt a turn, for ever', async () => {
  let attempts = 0;
  const start = repeat(async () => {
    attempts += 1;
    return 1_000;
  });
  for (const _ of [1, 2, 3]) await start();
  expect(attempts).toBe(3);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(attempts).toBe(13);
  expect(vi.getTimerCount()).toBe(1);
});

test('while an attempt is under way no other begins', async () => {
  let answer = () => {};
  let attempts = 0;
  const start = repeat(() => {
    attempts += 1;
    return new Promise((resolve) => {
      answer = () => resolve(1_000);
    });
  });
  const first = start();
  await start();
  await start();
  expect(attempts).toBe(1);
  answer();
  await first;
  expect(vi.getTimerCount()).toBe(1);
});
