/** The sheets as they leave a printer: one page of the right size, nothing cut off, a code that can be read. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { paths, type SheetSize } from '#shared/contracts/paths.ts';
import { openBrowser } from '../support/browser.ts';
import { describeFault } from '../support/fault-tools.ts';
import type { Listening } from '../support/listen.ts';
import { listeningApp } from '../support/listening-app.ts';
import { qrReader, readQrCode } from '../support/read-qr-code.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Points of 1/72 inch. */
const paper: readonly (readonly [SheetSize, width: number, height: number])[] = [
  ['a4', 595, 842],
  ['a5', 420, 595],
  ['card', 595, 842],
];

const names: Readonly<Record<string, string>> = {
  SHORT: 'Mairie',
  LONG: "Direction départementale de l'emploi, du travail, des solidarités et de la protection des populations ".repeat(
    4,
  ),
  'code-of-thirty-two-characters-ab': 'x'.repeat(300),
  RTL: 'مصلحة الحالة المدنية \u202eelbaborp',
};

let browser: Browser;
let app: TestApp;
let listening: Listening;

beforeAll(async () => {
  browser = await openBrowser();
  app = await openTestApp({
    services: Object.entries(names).map(([code, name]) => ({ code, name, parent: null })),
    environment: { PUBLIC_URL: 'https://avis.departement-du-val-de-marne.example.fr' },
  });
  listening = await listeningApp(app);
});
afterAll(async () => {
  await browser?.close();
  await listening?.close();
  await app?.close();
});

async function open(code: string, size: SheetSize, language: Language = 'fr'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 1300 } });
  await page.goto(`${listening.origin}${paths.poster(code, size, { channel: 'counter', language })}`);
  return page;
}

describe.each(paper)('%s', (size, width, height) => {
  test('prints one page of that size, whatever the name and the language', async () => {
    const printed = [
      ...Object.keys(names).map((code) => [code, 'fr'] as const),
      ...languages.map((language) => ['LONG', language] as const),
    ];
    for (const [code, language] of printed) {
      const page = await open(code, size, language);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), `${code} ${language}`).toHaveLength(1);
      const [, boxWidth, boxHeight] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect([Math.round(Number(boxWidth)), Math.round(Number(boxHeight))]).toEqual([width, height]);
      await page.close();
    }
  });

  test('holds everything inside the sheet', async () => {
    for (const code of Object.keys(names)) {
      const page = await open(code, size);
      expect(await outside(page), code).toEqual([]);
      await page.close();
    }
  });

  test('fits a phone, and shows above the sheet what is not printed', async () => {
    const page = await open('LONG', size);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await page.close();
  });
});

describeFault('a reader', [qrReader], () => {
  test.each(paper)('finds the link on %s', async (size) => {
    const page = await open('SHORT', size);
    expect(readQrCode(await page.screenshot({ fullPage: true }))).toBe(
      'https://avis.departement-du-val-de-marne.example.fr/s/SHORT?channel=counter&language=fr&m=qr',
    );
    await page.close();
  });
});

/** Elements of the sheet that reach beyond it, or over its half where it is folded. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.poster, .face')].flatMap((sheet) => {
      const around = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll('p, svg, blockquote, li')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          const slack = 1;
          return (
            box.top < around.top - slack ||
            box.bottom > around.bottom + slack ||
            box.left < around.left - slack ||
            box.right > around.right + slack
          );
        })
        .map((element) => `${element.className} ${element.textContent}`.slice(0, 60));
    }),
  );
}
