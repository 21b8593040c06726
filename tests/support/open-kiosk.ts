/** A tablet on a desk in front of the built server, with a clock of its own. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { kioskTexts } from '#shared/i18n/kiosk-messages.ts';
import { type DataFolder, openDataFolder, type RunningServer } from './running-server.ts';
import { type Watched, watchPage } from './watched-page.ts';

export const town = 'TOWN';
export const storageKey = 'avis-plus:kiosk';
export const french = kioskTexts.fr;

export type Desk = { readonly folder: DataFolder; readonly server: RunningServer };

export type Tablet = Watched & { readonly context: BrowserContext; readonly page: Page };

export async function openDesk(environment: Record<string, string> = {}): Promise<Desk> {
  const folder = await openDataFolder();
  await folder.createServices([`${town},Mairie de Valmont`]);
  return { folder, server: await folder.start(environment) };
}

export async function openTablet(
  browser: Browser,
  url: string,
  { query = 'channel=counter', ...options }: BrowserContextOptions & { readonly query?: string } = {},
): Promise<Tablet> {
  const context = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const watched = watchPage(page);
  // Runs as the real one does; `runFor` then lets minutes go by.
  await page.clock.install();
  await page.goto(`${url}${paths.kiosk(town)}?${query}`);
  await question(page, 0);
  return { context, page, ...watched };
}

/** Waits until the question of this number can be answered: the second half of a double tap is not taken. */
export async function question(page: Page, index: number): Promise<void> {
  const hint = index === 0 ? french.start : `Question ${index} `;
  await page.locator('.asking .hint').first().filter({ hasText: hint }).waitFor();
  await settle(page);
}

export async function settle(page: Page): Promise<void> {
  await page.clock.runFor(600);
}

export async function tap(page: Page, level: number): Promise<void> {
  await page.locator(`.target.level-${level}`).tap();
}

/** One person, from the first answer to the thanks. */
export async function rateOnce(page: Page, level: number): Promise<void> {
  await question(page, 0);
  await tap(page, level);
  await question(page, 1);
  await page.getByRole('button', { name: french.finish }).tap();
  await page.getByRole('heading', { name: french.thanks }).waitFor();
}

/** The person takes her leave. */
export async function leave(page: Page): Promise<void> {
  await page.clock.runFor(3_500);
  await page.getByRole('button', { name: french.done }).tap();
  await question(page, 0);
}

export function storedIds(folder: DataFolder): string[] {
  return folder
    .query<{ id: string }>('SELECT lower(hex(id)) AS id FROM submission_open ORDER BY id')
    .map(({ id }) => id);
}

export async function expectStored(folder: DataFolder, count: number): Promise<string[]> {
  await expect.poll(() => storedIds(folder).length, { timeout: 20_000 }).toBe(count);
  return storedIds(folder);
}
