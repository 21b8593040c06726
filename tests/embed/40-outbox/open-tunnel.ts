/** A stranger's page, the built server and its database, and a person whose network comes and goes. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { outboxFr } from '#shared/i18n/outbox.fr.ts';
import { panelFr } from '#shared/i18n/panel.fr.ts';
import { typeset } from '#shared/i18n/typography.ts';
import type { HoldingLink } from '../../support/holding-link.ts';
import { openHostPage } from '../../support/host-page.ts';
import { type DataFolder, openDataFolder, type RunningServer } from '../../support/running-server.ts';
import { watchPage } from '../../support/watched-page.ts';

export const storageKey = 'avis-plus:outbox';
export const comment = 'Trop d’attente au guichet.';

export const said = {
  kept: typeset(outboxFr.kept),
  erase: typeset(outboxFr.erase),
  erased: typeset(outboxFr.erased),
  unsent: typeset(outboxFr.unsent),
  done: typeset(panelFr.done),
  failed: typeset(panelFr.failed),
  earlier: typeset(panelFr.earlier),
};

/** Answers to submissions, for `page.route`. */
export const submissions = `**${paths.api.submissions()}`;

const policy = "default-src 'none'; script-src AVIS; connect-src AVIS; require-trusted-types-for 'script'";

export type Tunnel = {
  readonly folder: DataFolder;
  readonly server: RunningServer;
  readonly context: BrowserContext;
  /** Opens the host page in a tab; `prepare` runs before it loads. */
  visit(prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
};

/** @param link by which the page reaches the server; its own address otherwise. */
export async function openTunnel(browser: Browser, link?: HoldingLink): Promise<Tunnel> {
  const folder = await openDataFolder();
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start(link ? { PUBLIC_URL: link.url } : {});
  link?.lead(Number(new URL(server.url).port));
  const host = await openHostPage({ spec: import.meta.url, avis: link?.url ?? server.url, policy });
  const context = await browser.newContext();
  onTestFinished(async () => {
    await context.close();
    await host.close();
  });
  return {
    folder,
    server,
    context,
    visit: async (prepare) => {
      const page = await context.newPage();
      watchPage(page);
      await prepare?.(page);
      await page.goto(host.origin);
      await page.locator('avis-plus button').waitFor();
      return page;
    },
  };
}

/** The form open and filled in, the outbox fetched. */
export async function fillIn(page: Page): Promise<void> {
  const outbox = page.waitForResponse(/\/widget\/outbox\./);
  await page.locator('avis-plus button').first().click();
  await page.getByRole('dialog').waitFor();
  await (await outbox).finished();
  await page.getByText('Plutôt insatisfait').click();
  await page.getByRole('textbox').fill(comment);
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: typeset(panelFr.send) }).click();
}

/** What lies on the device. */
export function onDevice(page: Page): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), storageKey);
}

export function storedIds(folder: DataFolder): string[] {
  return folder
    .query<{ id: string }>('SELECT lower(hex(id)) AS id FROM submission_open ORDER BY id')
    .map(({ id }) => id);
}

/** Waits for the first row, then looks at all of them. */
export async function expectStoredOnce(folder: DataFolder): Promise<void> {
  await expect.poll(() => storedIds(folder).length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(storedIds(folder)).toHaveLength(1);
  expect(folder.query('SELECT text FROM comment')).toEqual([{ text: comment }]);
}
