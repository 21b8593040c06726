/** A host page, Avis+ on another origin and a browser between them, for one spec. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { openHostPage } from '../support/host-page.ts';
import { differences, readHost } from '../support/host-state.ts';
import { openStubAvis, type StubAvis } from '../support/stub-avis.ts';
import { layoutShifts, type Watched, watchPage, withoutBrowsersOwn } from '../support/watched-page.ts';

export type Scene = {
  readonly avis: StubAvis;
  readonly browser: Browser;
  /** A fresh visitor on the host page; `prepare` runs before it loads. */
  visit(options?: Visit): Promise<Visited>;
  close(): Promise<void>;
};

export type Visited = Watched & {
  readonly page: Page;
  /**
   * What we changed of the host page, against the same page with an empty script in the place of ours: one line each,
   * none when it is as it was. To be asked when the journey is over.
   * @param alike does to that twin what the host itself did to its page meanwhile.
   */
  changes(alike?: (twin: Page) => Promise<unknown>): Promise<string[]>;
};

type Visit = BrowserContextOptions & {
  readonly host?: string;
  /** Path and query of the host page; the same page stands at every address. */
  readonly at?: string;
  readonly policy?: string;
  /** `Content-Type` of the host page. */
  readonly type?: string;
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
  const arrive = async (address: string, { prepare, ...context }: Visit) => {
    const visitor = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
    const page = await visitor.newPage();
    const watched = watchPage(page);
    await prepare?.(page);
    await page.goto(address, { waitUntil: 'load' });
    return { page, ...watched };
  };
  return {
    avis,
    browser,
    visit: async ({ host = 'host.html', at = '/', policy, type, ...visit } = {}) => {
      const served = await openHostPage({
        spec,
        avis: avis.origin,
        page: host,
        ...(policy && { policy }),
        ...(type && { type }),
      });
      hosts.push(served);
      const visited = await arrive(`${served.origin}${at}`, visit);
      const changes = async (alike?: (twin: Page) => Promise<unknown>) => {
        await closeDialogs(visited.page);
        const twin = await arrive(`${served.origin}${at}`, { ...visit, prepare: emptyLoader });
        await alike?.(twin.page);
        const own = withoutBrowsersOwn(visited.said.filter((message) => !twin.said.includes(message)));
        const found = [
          ...differences(await readHost(twin.page), await readHost(visited.page)),
          ...(await layoutShifts(visited.page)),
          ...own.map((message) => `console: ${message}`),
          ...visited.escaped.map((error) => `escaped: ${error}`),
        ];
        await twin.page.close();
        return found;
      };
      return { ...visited, changes };
    },
    close: async () => {
      await browser.close();
      for (const host of hosts) await host.close();
      await avis.close();
    },
  };
}

/** While one is open it listens on the window; it is over with the journey. */
function closeDialogs(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (const widget of document.querySelectorAll('avis-plus')) await (widget as AvisPlusElement).close?.();
    // The end of a dialog is told in a task of its own, at the latest before the next frame but one.
    await new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)));
  });
}

function emptyLoader(page: Page): Promise<unknown> {
  return page.route('**/widget/*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: '',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
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

/** The whole journey of the required question alone, in a dialog or inline. */
export async function rate(questions: Locator): Promise<void> {
  await questions.getByText('Plutôt satisfait').first().click();
  await questions.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await questions.getByText('Votre avis est enregistré.').waitFor();
}

/** Begins a rating and does not send it. */
export async function begin(questions: Locator, words: string): Promise<void> {
  await questions.getByText('Neutre').first().click();
  await questions.getByRole('textbox').fill(words);
}
