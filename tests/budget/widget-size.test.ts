/** The weight of a rating on a phone: what the server sends, compressed, until the form is usable. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { channels, languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openRatedTown } from '../support/rated-town.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Bytes; paid by every page view, whether anybody rates or not. */
const loaderMax = 2150;
/** Bytes; loader, panel with its styles, and the questionnaire in one language. */
const formMax = 12_700;

/** Bytes; the kiosk's script, on our own page. */
const kioskMax = 10_000;

/** Bytes; a page that shows results fetches these, and figures, besides loader and panel. */
const resultsMax = 6000;

/** As long as names in the national directory usually are. */
const service = { code: 'A2B3C4D5E6', name: 'Caisse d’allocations familiales du Val-de-Marne', parent: null };

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({
    services: [service],
    environment: { PUBLIC_URL: 'https://avis.exemple.gouv.fr' },
  });
});
afterAll(() => app.close());

test('a page that shows the launcher pays at most 2.15 kB', async () => {
  const loader = await download(paths.widget());
  expect(loader.bytes).toBeLessThanOrEqual(loaderMax);
});

test('the usable form weighs at most 12.7 kB in three requests, whatever the channel and the language', async () => {
  const loader = await download(paths.widget());
  const [panelFile = ''] = loader.text.match(/panel\.[\w-]+\.js/) ?? [];
  const panel = await download(paths.widgetFile(panelFile));
  const totals: Record<string, number> = {};
  for (const language of languages)
    for (const channel of [...channels, null]) {
      const query = new URLSearchParams({ language, ...(channel && { channel }) });
      const questionnaire = await download(`${paths.api.questionnaire(service.code)}?${query}`);
      totals[`${language} ${channel}`] = loader.bytes + panel.bytes + questionnaire.bytes;
    }
  const heaviest = (language: string) =>
    Math.max(
      ...Object.entries(totals).flatMap(([key, bytes]) => (key.startsWith(`${language} `) ? bytes : [])),
    );
  for (const language of languages)
    expect(heaviest(language), JSON.stringify(totals, null, 1)).toBeLessThanOrEqual(formMax);
});

test('the kiosk weighs at most 10 kB', async () => {
  const page = await (await app.request(paths.kiosk(service.code))).text();
  const [kioskFile = ''] = page.match(/kiosk\.[\w-]+\.js/) ?? [];
  expect((await download(paths.widgetFile(kioskFile))).bytes).toBeLessThanOrEqual(kioskMax);
});

test('results weigh at most 6 kB more, figures and words of any language included, and only where they are shown', async () => {
  const panel = await download(paths.widgetFile(await fileIn(paths.widget(), 'panel')));
  const [file = ''] = panel.text.match(/results\.[\w-]+\.js/) ?? [];
  const results = await download(paths.widgetFile(file));
  // Everything there can be: each engagement with its five levels.
  const town = await openRatedTown();
  onTestFinished(town.close);
  for (const language of languages) {
    const scores = await download(`${paths.api.serviceScores('TOWN')}?language=${language}`, town);
    expect(scores.text).toContain('"chart":{');
    expect(results.bytes + scores.bytes, language).toBeLessThanOrEqual(resultsMax);
  }
  expect(panel.text).not.toContain('.waiting');
});

test('the panel carries no wording: a typo is mended without touching host pages', async () => {
  const loader = await download(paths.widget());
  const [panelFile = ''] = loader.text.match(/panel\.[\w-]+\.js/) ?? [];
  const panel = await download(paths.widgetFile(panelFile));
  expect(panel.text).not.toMatch(/[àâçéèêëîïôûù]/i);
});

async function fileIn(script: string, name: string): Promise<string> {
  const { text } = await download(script);
  return text.match(new RegExp(`${name}\\.[\\w-]+\\.js`))?.[0] ?? '';
}

/** @returns what travels, and what it says. */
async function download(path: string, from = app): Promise<{ bytes: number; text: string }> {
  const packed = await from.request(path, { headers: { 'Accept-Encoding': 'br' } });
  const plain = await from.request(path);
  expect(packed.headers.get('Content-Encoding'), path).toBe('br');
  return { bytes: (await packed.arrayBuffer()).byteLength, text: await plain.text() };
}
