/** The badge on a stranger's page that lets pictures of Avis+ in and nothing else: seen whole, read in both themes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { type AccessibleSite, openAccessibleSite } from '../support/accessible-site.ts';
import { openBrowser } from '../support/browser.ts';
import { pasteIntoHost } from '../support/pasted-host.ts';
import { textContrast } from '../support/text-contrast.ts';
import { fitsInWidth, watchPage } from '../support/watched-page.ts';

let browser: Browser;
let site: AccessibleSite;

beforeAll(async () => {
  site = await openAccessibleSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const themes = ['light', 'dark'] as const;
/** `TOWN` has results, `VALMONT` none, the last is the demonstration, with a whole year. */
const services = ['TOWN', 'VALMONT', 'demo-guichet'];

test.each(services)(
  '%s: what was copied shows under `img-src` alone, without a complaint',
  async (service) => {
    const page = await openPage();
    await page.goto(site.url + paths.embed({ service }));
    const copied = await page.getByRole('textbox', { name: 'Vos résultats sur votre site' }).inputValue();
    const policy = `default-src 'none'; img-src ${site.url}`;
    for (const colorScheme of themes) {
      const visitor = await openPage();
      const { complaints, requests } = watchPage(visitor);
      await visitor.emulateMedia({ colorScheme });
      await visitor.goto(await pasteIntoHost(copied, policy));
      expect(await isDrawn(visitor)).toBe(true);
      expect(complaints).toEqual([]);
      expect(requests.filter((request) => request.startsWith(site.url))).toEqual([
        `${site.url}${paths.badge(service, { theme: colorScheme })}`,
      ]);
      // The column of a phone, and a margin of the browser's own on both sides.
      await visitor.setViewportSize({ width: 360, height: 640 });
      expect(await fitsInWidth(visitor)).toBe(true);
      await visitor.getByRole('link', { name: 'Avis des usagers' }).click();
      await visitor.waitForURL(`${site.url}${paths.service(service)}`);
    }
  },
);

test('where pictures are shut, what was copied is a link that says what it would show, and leads there', async () => {
  const page = await openPage();
  await page.goto(site.url + paths.embed({ service: 'TOWN' }));
  const copied = await page.getByRole('textbox', { name: 'Vos résultats sur votre site' }).inputValue();
  await page.goto(await pasteIntoHost(copied, "default-src 'none'"));
  expect(await isDrawn(page)).toBe(false);
  expect(await page.getByRole('img', { name: 'Avis des usagers' }).isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Avis des usagers' }).click();
  await page.waitForURL(site.url + paths.service('TOWN'));
});

test.each([...languages])('in "%s" every line lies inside it, with results and without', async (language) => {
  const page = await openPage();
  await page.goto(await pasteIntoHost(''));
  for (const service of services) {
    const svg = await badgeOf(service, `?language=${language}`);
    expect(await linesOutside(page, svg), service).toEqual([]);
  }
  const planted = (await badgeOf('TOWN')).replace(/(<text[^>]*>)/, `$1${'x'.repeat(60)}`);
  expect(await linesOutside(page, planted)).toHaveLength(1);
});

test.each(themes)('in %s colours each word stands out from its ground by 4.5 to 1', async (theme) => {
  for (const service of services) {
    const svg = await badgeOf(service, `?theme=${theme}`);
    const [, ground = ''] = /<rect[^>]*fill="(#\w{6})"/.exec(svg) ?? [];
    const inks = [...svg.matchAll(/<text[^>]*fill="(#\w{6})"/g)].map(([, ink = '']) => ink);
    expect(inks.length).toBeGreaterThan(2);
    for (const ink of inks) expect(textContrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThan(4.5);
  }
});

async function openPage(): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

async function badgeOf(service: string, query = ''): Promise<string> {
  return (await fetch(site.url + paths.badge(service) + query)).text();
}

function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [picture] = document.images;
    return Boolean(picture?.complete && picture.naturalWidth > 0);
  });
}

/** Texts that reach over the edge of the picture once a browser has set them. */
function linesOutside(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const picture = document.body.appendChild(document.importNode(parsed.documentElement, true));
    const around = picture.getBoundingClientRect();
    const outside = [...picture.querySelectorAll('text')].filter((line) => {
      const box = line.getBoundingClientRect();
      return box.left < around.left || box.right > around.right || box.bottom > around.bottom;
    });
    picture.remove();
    return outside.map((line) => line.textContent ?? '');
  }, svg);
}
