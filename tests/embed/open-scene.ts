/** A host page, Avis+ on another origin and a browser between them, for one spec. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { openHostPage } from '../support/host-page.ts';
import { openStubAvis, type StubAvis } from '../support/stub-avis.ts';
import { type Watched, watchPage } from '../support/watched-page.ts';

export type Scene = {
  readonly avis: StubAvis;
  readonly browser: Browser;
  /** A fresh visitor on the host page; `prepare` runs before it loads. */
  visit(options?: Visit): Promise<Visited>;
  close(): Promise<void>;
};

export type Visited = Watched & { readonly page: Page };

type Visit = BrowserContextOptions & {
  readonly host?: string;
  readonly policy?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
};

/**
 * @param spec `import.meta.url` of the spec: its pages lie beside it.
 * @param open which browser; `openFirefox` is the other.
 */
export async function openScene(spec: string, open: () => Promise<Browser> = openBrowser): Promise<Scene> {
  const avis = await openStubAvis();
  const browser = await open();
  const hosts: { close(): Promise<void> }[] = [];
  return {
    avis,
    browser,
    visit: async ({ host = 'host.html', policy, prepare, ...context } = {}) => {
      const served = await openHostPage({ spec, avis: avis.origin, page: host, ...(policy && { policy }) });
      hosts.push(served);
      const visitor = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
      const page = await visitor.newPage();
      const watched = watchPage(page);
      await prepare?.(page);
      await page.goto(served.origin, { waitUntil: 'load' });
      return { page, ...watched };
    },
    close: async () => {
      await browser.close();
      for (const host of hosts) await host.close();
      await avis.close();
    },
  };
}

/** Presses a button without coming near it first, as a voice or a switch does. */
export function press(button: Locator): Promise<void> {
  return button.evaluate((element: HTMLElement) => element.click());
}

/** Opens the dialog of one widget, as a mouse does. */
export async function openDialog(widget: Locator): Promise<Locator> {
  await widget.getByRole('button').click();
  const dialog = widget.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}
