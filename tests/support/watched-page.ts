/** A page that remembers what a visitor never sees: errors, requests and what was left in the browser. */
import type { Page } from 'playwright-core';

export type Watched = {
  /** Errors and warnings of the console, and exceptions that escaped. */
  readonly complaints: readonly string[];
  /** Everything on the console, whatever its level. */
  readonly said: readonly string[];
  /** Exceptions and rejections nobody caught. */
  readonly escaped: readonly string[];
  /** Address of each request, in order. */
  readonly requests: readonly string[];
};

/** To be called before the first navigation. */
export function watchPage(page: Page): Watched {
  const complaints: string[] = [];
  const said: string[] = [];
  const escaped: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    said.push(message.text());
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => {
    complaints.push(String(error));
    escaped.push(String(error));
  });
  page.on('request', (request) => requests.push(request.url()));
  return { complaints, said, escaped, requests };
}

/** Without what the browser itself reports of a request that was blocked or failed: that is the page's wish. */
export function withoutBrowsersOwn(complaints: readonly string[]): string[] {
  const browsersOwn =
    /Content.Security.Policy|[Ii]ntegrity|Failed to load|Cross-Origin Request Blocked|MIME type|net::ERR/;
  return complaints.filter((complaint) => !browsersOwn.test(complaint));
}

/**
 * What moved by itself, not after a gesture: what the page had to shift for us. Only Chromium measures it, and
 * counts nothing that is out of sight.
 */
export function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What was moved last is counted when it is painted.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return [];
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords() as (PerformanceEntry & LayoutShift)[];
    observer.disconnect();
    return entries
      .filter(({ hadRecentInput }) => !hadRecentInput)
      .map(({ value, sources }) => `shift ${value} of ${sources.map(({ node }) => node?.nodeName)}`);
  });
}

type LayoutShift = {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
};

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
