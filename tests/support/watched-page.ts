/** A page that remembers what a visitor never sees: errors, requests and what was left in the browser. */
import type { Page } from 'playwright-core';

export type Watched = {
  /** Errors and warnings of the console, and exceptions that escaped. */
  readonly complaints: readonly string[];
  /** Address of each request, in order. */
  readonly requests: readonly string[];
};

/** To be called before the first navigation. */
export function watchPage(page: Page): Watched {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return { complaints, requests };
}

/** Everything that would recognise the visitor next time; on the page's own origin, and cookies of any. */
export async function leftBehind(page: Page): Promise<Record<string, unknown>> {
  const onPage = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...onPage, cookies: (await page.context().cookies()).length };
}

export const nothingLeft = {
  cookie: '',
  local: 0,
  session: 0,
  databases: 0,
  caches: 0,
  workers: 0,
  cookies: 0,
};

/** True when nothing has to be scrolled sideways to be read. */
export function fitsInWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}
