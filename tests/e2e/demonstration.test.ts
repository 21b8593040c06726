/** The first minutes of somebody who has just started the server: what the pages say to do works as they say. */
import { expect, onTestFinished, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { panelFr } from '#shared/i18n/panel.fr.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { openFullBrowser } from '../support/browser.ts';
import { openDataFolder } from '../support/running-server.ts';
import { watchPage } from '../support/watched-page.ts';

test('A visitor rates on the page of the imaginary town, and the command her receipt prints makes the rating count', async () => {
  const folder = await openDataFolder();
  const { url, greeting } = await folder.start({ AVIS_DEMO: 'on' });
  const [home = '', host = ''] = greeting.flatMap((line) => /^ {2}.*(http:\S+)$/.exec(line)?.[1] ?? []);
  const browser = await openFullBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const watched = watchPage(page);
  await page.goto(home);
  await page.locator('avis-plus').first().waitFor();

  await page.goto(host);
  const service = (await page.locator('avis-plus').getAttribute('service')) ?? '';
  const before = await overallOf(url, service);
  await page.getByRole('button', { name: 'Donner mon avis' }).click();
  await page.getByRole('radio', { name: 'Très satisfait' }).first().check();
  await page.getByRole('button', { name: typeset(panelFr.send) }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: typeset(panelFr.receipt) }).click();
  const receipt = await opened;

  const command = await receipt.locator('code.command').innerText();
  const [, words = ''] = /^npm run avis -- (publish --at \d{4}-\d{2}-\d{2})$/.exec(command) ?? [];
  expect(await folder.run(...words.split(' '))).toMatch(/cells? closed/);
  await receipt.reload();
  expect(await receipt.locator('h1').innerText()).toContain('compté');
  await expect(receipt.locator('code.command').count()).resolves.toBe(0);

  const after = await overallOf(url, service);
  expect(after.n - before.n, 'the ten that waited, and hers').toBe(11);
  expect(after.counts[4] ?? 0).toBeGreaterThan(before.counts[4] ?? 0);
  expect(watched.complaints).toEqual([]);
  expect(watched.requests.filter((request) => !request.startsWith(url))).toEqual([]);

  const again = await folder.run(...words.split(' '));
  expect(again, 'repeating changes nothing and says so').toContain('already published');
  expect(await overallOf(url, service)).toEqual(after);
});

test('What is shown of the demonstration is in no list and no total of the real side', async () => {
  const folder = await openDataFolder();
  const { url } = await folder.start({ AVIS_DEMO: 'on' });
  for (const list of [paths.api.services(), paths.api.organisations()]) {
    const response = await fetch(url + list);
    expect(await response.json()).toEqual({ items: [], next: null });
  }
});

async function overallOf(url: string, service: string): Promise<{ n: number; counts: readonly number[] }> {
  const response = await fetch(url + paths.api.serviceResults(service));
  expect(response.status).toBe(200);
  const { criteria } = (await response.json()) as Results;
  const overall = criteria.find(({ criterion }) => criterion === 'overall');
  return { n: overall?.n ?? 0, counts: overall?.counts ?? [] };
}
