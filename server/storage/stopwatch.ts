/** Measures how long something takes; of the time of day it knows nothing. */

/** @returns what tells the milliseconds since, whatever the clock is set to meanwhile. */
export function stopwatch(): () => number {
  const began = performance.now();
  return () => performance.now() - began;
}
