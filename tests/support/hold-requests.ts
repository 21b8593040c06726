/** Requests of a page that wait until the test lets them go: a slow network, as slow as the test wants it. */
import type { Page } from 'playwright-core';

export type HeldRequests = {
  /** Resolves when the first has been asked for. */
  readonly asked: Promise<void>;
  readonly release: () => void;
  /** For `visit`. */
  readonly prepare: (page: Page) => Promise<unknown>;
};

/** @param pattern of the addresses, as `page.route` takes it. */
export function holdRequests(pattern: string): HeldRequests {
  let release = () => {};
  let arrived = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const prepare = (page: Page) =>
    page.route(pattern, async (route) => {
      arrived();
      await released;
      // The page may have gone on meanwhile.
      await route.continue().catch(() => {});
    });
  return { asked, release, prepare };
}
