/** A page that names one version of the script for good, and the server it comes from, upgraded. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { openBrowser } from '../support/browser.ts';
import { buildNextVersion } from '../support/next-version.ts';
import { pasteIntoHost } from '../support/pasted-host.ts';
import { type DataFolder, openDataFolder } from '../support/running-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pinnedName = 'Version figée, avec contrôle d’intégrité';

test('a pinned page takes ratings after an upgrade that brought other files and kept none of the old', async () => {
  const { folder, host } = await openPinnedPage();
  const next = await upgrade(folder);
  const page = await openPage();
  await page.goto(host);
  await rate(page);
  // It is the next version all the same.
  await page.goto(next.url + paths.embed({ service: 'TOWN' }));
  expect(await snippetOf(page)).toContain('/widget/loader.nextnext.js');
});

test('a version that kept nothing would leave the pinned page its link alone: the check above is one', async () => {
  const { folder, host } = await openPinnedPage();
  rmSync(join(folder.path, 'widget'), { recursive: true });
  await upgrade(folder);
  const page = await openPage();
  await page.goto(host);
  await page.getByRole('link', { name: 'Donner mon avis' }).click();
  await page.waitForURL(`**${paths.form('TOWN')}`);
});

test('a kept file in which a byte was changed is not given out, and the page keeps its link', async () => {
  const { folder, host } = await openPinnedPage();
  const [set = ''] = readdirSync(join(folder.path, 'widget'));
  const file = join(folder.path, 'widget', set, set);
  writeFileSync(file, `${readFileSync(file, 'utf8')} `);
  const next = await upgrade(folder);
  expect((await fetch(`${next.url}/widget/${set}`)).status).toBe(404);
  const page = await openPage();
  await page.goto(host);
  expect(await page.getByRole('link', { name: 'Donner mon avis' }).isVisible()).toBe(true);
});

test('a folder that takes no files costs no start: it is said in the log, and the widget works', async () => {
  const folder = await openTown();
  writeFileSync(join(folder.path, 'widget'), 'a file where the folder should be');
  const server = await folder.start();
  expect((await fetch(server.url + paths.widget())).status).toBe(200);
  await expect.poll(() => server.printed()).toContain('widget files are not kept');
});

async function openTown(): Promise<DataFolder> {
  const folder = await openDataFolder();
  await folder.createServices(['TOWN,Mairie de Valmont']);
  return folder;
}

/** A stranger's page with the pinned snippet of the version that runs now, which is then stopped. */
async function openPinnedPage(): Promise<{ folder: DataFolder; host: string }> {
  const folder = await openTown();
  const server = await folder.start();
  const page = await openPage();
  await page.goto(server.url + paths.embed({ service: 'TOWN' }));
  const host = await pasteIntoHost(await snippetOf(page));
  await server.stop();
  port = new URL(server.url).port;
  return { folder, host };
}

/** The address stays: pages name it. */
let port = '';

async function upgrade(folder: DataFolder) {
  const upgraded = await openDataFolder(undefined, {
    build: buildNextVersion(),
    environment: { DATA_DIR: folder.path, PORT: port },
  });
  return upgraded.start();
}

async function openPage(): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

function snippetOf(page: Page): Promise<string> {
  return page.getByRole('textbox', { name: pinnedName, exact: true }).inputValue();
}

async function rate(page: Page): Promise<void> {
  await page.locator('avis-plus').getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Plutôt satisfait').first().click();
  await dialog.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await dialog.getByText('Votre avis est enregistré.').waitFor();
}
