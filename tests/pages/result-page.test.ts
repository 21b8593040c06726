import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { criterionOf } from '#shared/charter/criteria.ts';
import { spPlus2020 } from '#shared/charter/sp-plus-2020.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { methodVersion } from '#shared/scoring/method.ts';
import { tagsOf, textOf } from '../support/page-markup.ts';
import { openRatedTown, readPage, townRatings } from '../support/rated-town.ts';
import type { TestApp } from '../support/test-app.ts';

/** Bytes; issue of the main job: « a result page ≤ 30 kB br ». */
const pageBytesMax = 30_000;

let app: TestApp;
beforeAll(async () => {
  app = await openRatedTown();
});
afterAll(() => app.close());

const percent = '\\d+\u202f%';
const reading = (n: string) =>
  new RegExp(`${percent} (satisfaits|favorables) entre ${percent} et ${percent}, ${n} avis, mars 2026`, 'g');

describe('a page of results', () => {
  test('never shows a share without its interval, n and period', async () => {
    const html = await readPage(app, '/services/TOWN');
    const scores = html.match(/class="number"/g) ?? [];
    const text = textOf(html);
    expect(scores).toHaveLength(spPlus2020.criteria.length);
    expect(text.replace(/ +/g, ' ').match(reading(String(townRatings)))).toHaveLength(scores.length);
  });

  test('names edition, method, release, source and who answered, once for all figures', async () => {
    const text = textOf(await readPage(app, '/services/TOWN'));
    expect(text).toContain('sp-plus-2020');
    expect(text).toContain(methodVersion);
    expect(text).toContain('11\u00a0mars 2026');
    expect(text).toContain('avis recueillis ici');
    expect(text).toContain('Où demandé');
    expect(text).toContain('Ces résultats portent sur les personnes qui ont choisi de répondre.');
    expect(text).toContain('pas le choix de répondre ou non');
  });

  test('words every promise and every question as the edition does', async () => {
    const text = textOf(await readPage(app, '/services/TOWN'));
    for (const { wording } of spPlus2020.engagements) expect(text).toContain(typeset(wording));
    for (const { criterion } of spPlus2020.criteria)
      if (criterion !== 'overall') expect(text).toContain(typeset(criterionOf(criterion).text.fr));
  });

  test('puts the lead criterion first in its engagement', async () => {
    const text = textOf(await readPage(app, '/services/TOWN'));
    const at = (key: string) => text.indexOf(typeset(criterionOf(key).text.fr));
    expect(at('courtesy')).toBeLessThan(at('right-to-error'));
    expect(at('delay')).toBeLessThan(at('progress'));
  });

  test('gives every chart a table twin with the same counts', async () => {
    const html = await readPage(app, '/services/FEW');
    expect(html.match(/<svg class="chart"/g)).toHaveLength(1);
    const label =
      tagsOf(html)
        .find(({ name }) => name === 'svg')
        ?.attributes.get('aria-label') ?? '';
    expect(label).toContain(
      'Très satisfait 4, Plutôt satisfait 4, Neutre 2, Plutôt insatisfait 1, Très insatisfait 1.',
    );
    expect(textOf(html)).toMatch(
      /Très satisfait 4 33\u202f% Plutôt satisfait 4 33\u202f% Neutre 2 17\u202f% Plutôt insatisfait 1 8\u202f% Très insatisfait 1 8\u202f%/,
    );
  });

  test('shows shares but no mean below 30 ratings, and says so', async () => {
    const text = textOf(await readPage(app, '/services/FEW'));
    expect(text).toMatch(
      new RegExp(`67\u202f% satisfaits entre ${percent} et ${percent}, 12 avis, mars 2026`),
    );
    expect(text).toContain('résultat indicatif');
    expect(text).not.toMatch(/moyenne \d/i);
  });

  test('shows a sentence and no figure where nothing is published', async () => {
    const html = await readPage(app, '/services/NONE');
    expect(html).not.toMatch(/class="number"><b|<svg/);
    expect(textOf(html)).toContain('Publication dès 11 avis');
    expect(textOf(html).match(/\d+\u202f%/g)).toEqual(['95\u202f%']);
    expect(textOf(html)).toContain('Ce service ne recueille plus d’avis');
    expect(html).not.toContain('href="/s/NONE"');
  });

  test('adds the services of an organisation, says how, and lists them by name without any figure', async () => {
    const html = await readPage(app, '/organisations/PREF');
    const text = textOf(html);
    expect(text).toContain('au bout d’un an («\u202fautres services\u202f»)');
    expect(text).toContain(`${townRatings + 12} avis`);
    expect(text).toContain('omme pondérée par le volume des avis');
    const list = html.slice(
      html.indexOf('class="rows"'),
      html.indexOf('</ul>', html.indexOf('class="rows"')),
    );
    expect([...list.matchAll(/href="\/services\/([A-Z]+)"/g)].map(([, code]) => code)).toEqual([
      'FEW',
      'NONE',
      'TOWN',
    ]);
    expect(list).not.toContain('%');
  });

  test('leads to the periods that hold figures, to the data and to the form', async () => {
    const html = await readPage(app, '/services/TOWN');
    const links = tagsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links).toContain('/s/TOWN');
    expect(links).toContain('/organisations/PREF');
    for (const link of links.filter((href) => /^\/(api|services\/TOWN\?)/.test(href))) {
      const response = await app.request(link.replaceAll('&amp;', '&'));
      expect([link, response.status]).toEqual([link, 200]);
    }
    expect(links.some((link) => link.includes('period=2026-03'))).toBe(true);
    expect(links.some((link) => link.startsWith('/api/v1/services/TOWN/results'))).toBe(true);
  });

  test('weighs at most 30 kB with every criterion published', async () => {
    const bytes = brotliCompressSync(await readPage(app, '/organisations/PREF')).length;
    expect(bytes).toBeLessThanOrEqual(pageBytesMax);
  });

  test('is told by its ETag that nothing changed', async () => {
    const first = await app.request('/services/TOWN');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const second = await app.request('/services/TOWN', { headers: { 'If-None-Match': etag } });
    expect(second.status).toBe(304);
  });

  test.each([
    ['/services/nowhere', 404, 'Aucun service ne porte ce code'],
    ['/organisations/TOWN', 404, 'Aucun service ne porte ce code'],
    ['/services/TOWN?edition=sp-plus-1999', 404, 'Cette page n’existe pas'],
    ['/services/TOWN?source=elsewhere', 400, 'Cette demande n’est pas complète'],
    ['/services/TOWN?tier=gold', 400, 'Cette demande n’est pas complète'],
  ])('answers %s by a designed page, not by nothing', async (path, status, title) => {
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(textOf(await response.text())).toContain(title);
  });
});
