/** A page whose time is the test's: timers and deadlines of requests come when `page.clock` is put forward. */
import type { Page } from 'playwright-core';

/** To be called before the first navigation. */
export async function holdClock(page: Page): Promise<void> {
  await page.clock.install();
  // Kept by the browser, out of that clock's reach.
  await page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) => {
      const deadline = new AbortController();
      setTimeout(() => deadline.abort(), milliseconds);
      return deadline.signal;
    };
  });
}
