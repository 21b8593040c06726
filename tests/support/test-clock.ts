import { type Clock, parisDayOf } from '#server/platform/clock.ts';

export type TestClock = Clock & { set(instant: string): void };

/** A clock that stands still until it is set. */
export function testClock(instant = '2026-03-14T10:00:00Z'): TestClock {
  let now = new Date(instant);
  return {
    now: () => now,
    today: () => parisDayOf(now),
    set: (next) => {
      now = new Date(next);
    },
  };
}
