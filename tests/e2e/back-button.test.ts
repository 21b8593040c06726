/** Sending, going back and sending again: a plain form has no script to remember that it was sent. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { openBrowser } from '../support/browser.ts';
import { type DataFolder, openDataFolder } from '../support/running-server.ts';

let browser: Browser | null = null;
afterEach(async () => {
  await browser?.close();
});

async function rated(): Promise<{ page: Page; folder: DataFolder; form: string; context: BrowserContext }> {
  const folder = await openDataFolder(onTestFinished);
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const form = (await folder.start()).url + paths.form('TOWN');
  browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(form);
  await page.locator('#ratings-overall-4').check();
  await page.locator('#comment').fill('Merci');
  await page.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await page.waitForURL(/\/r\//);
  return { page, folder, form, context };
}

const counted = (folder: DataFolder) => folder.query('SELECT 1 FROM submission_open').length;

test('Reloading the receipt, going back and sending the same again count once', async () => {
  const { page, folder } = await rated();
  const receipt = page.url();
  await page.reload();
  await page.goBack();
  await page.locator('#ratings-overall-4').check();
  await page.locator('#comment').fill('Merci');
  await page.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await page.waitForURL(/\/r\//);
  expect(page.url()).toBe(receipt);
  expect(counted(folder)).toBe(1);
});

test('Going back and sending other answers stores nothing and leads to the first receipt, or to a new form', async () => {
  const { page, folder } = await rated();
  const receipt = new URL(page.url()).pathname;
  await page.goBack();
  await page.locator('#ratings-overall').check();
  await page.getByRole('button', { name: 'Envoyer mon avis' }).click();
  expect(await page.title()).toMatch(/^Erreur/);
  expect(await page.getByRole('alert').locator('a').first().getAttribute('href')).toContain(receipt);
  expect(counted(folder)).toBe(1);
  await page.getByRole('alert').locator('a').last().click();
  await page.locator('#ratings-overall').check();
  await page.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await page.waitForURL(/\/r\//);
  expect(counted(folder)).toBe(2);
});

test('Opening the form anew gives a new id, in the same browser and after it was sent', async () => {
  const { page, form } = await rated();
  const id = () => page.locator('input[name="id"]').getAttribute('value');
  await page.goto(form);
  const first = await id();
  await page.goto(form);
  expect(await id()).not.toBe(first);
});
