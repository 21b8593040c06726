import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headingsOf, tagsOf } from '../support/page-markup.ts';
import { openRatedTown } from '../support/rated-town.ts';
import type { TestApp } from '../support/test-app.ts';

const pages: readonly (readonly [path: string, status: number])[] = [
  ['/', 200],
  ['/services', 200],
  ['/services?q=valmont', 200],
  ['/services?q=introuvable', 200],
  ['/services/TOWN', 200],
  ['/services/TOWN?period=2026-03', 200],
  ['/services/FEW', 200],
  ['/services/NONE', 200],
  ['/organisations/PREF', 200],
  ['/s/TOWN', 200],
  ['/s/TOWN?language=en', 200],
  ['/s/NONE', 200],
  ['/r', 200],
  ['/r?language=en', 200],
  ['/r/00000-00000-00000-00000-00000', 404],
  ['/demo/host', 200],
  ['/confidentialite', 200],
  ['/mentions-legales', 200],
  ['/services/nowhere', 404],
  ['/nothing', 404],
  ['/services/TOWN?period=yesterday', 400],
  ['/services?cursor=made-up', 400],
];

let app: TestApp;
beforeAll(async () => {
  app = await openRatedTown();
});
afterAll(() => app.close());

describe.each(pages)('%s', (path, status) => {
  let html = '';
  let response = new Response();

  beforeAll(async () => {
    response = await app.request(path);
    html = await response.text();
  });

  test(`answers ${status} with a whole page in its language`, () => {
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(html.match(/<!doctype html>/gi)).toHaveLength(1);
    expect(
      tagsOf(html)
        .find(({ name }) => name === 'html')
        ?.attributes.get('lang'),
    ).toBe(path.includes('language=en') ? 'en' : 'fr');
    expect(html).toMatch(/<title>[^<]{3,}<\/title>/);
    expect(tagsOf(html).some(({ attributes }) => attributes.get('name') === 'description')).toBe(true);
  });

  test('has one first heading and never skips a level', () => {
    const headings = headingsOf(html);
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    expect(headings[0]).toBe(1);
    headings.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((headings[index - 1] ?? 0) + 1);
    });
  });

  test('carries no style, script or handler of its own and loads one stylesheet', () => {
    const tags = tagsOf(html);
    expect(tags.filter(({ name }) => name === 'script' || name === 'style')).toEqual([]);
    const named = tags.flatMap(({ attributes }) => [...attributes.keys()]);
    expect(named.filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
    const sheets = tags.filter(({ attributes }) => attributes.get('rel') === 'stylesheet');
    expect(sheets.map(({ attributes }) => attributes.get('href'))).toEqual([
      expect.stringMatching(/^\/assets\/[a-z]+\.[0-9a-f]{10}\.css$/),
    ]);
    expect(tags.filter(({ attributes }) => attributes.has('src'))).toEqual([]);
  });

  test('gives every id once and points only to ids it has', () => {
    const tags = tagsOf(html);
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const pointed = tags.flatMap(({ attributes }) => [
      ...(attributes.get('for')?.split(' ') ?? []),
      ...(attributes.get('aria-labelledby')?.split(' ') ?? []),
      ...(attributes.get('aria-describedby')?.split(' ') ?? []),
      ...(attributes.get('href')?.startsWith('#') ? [attributes.get('href')?.slice(1) ?? ''] : []),
    ]);
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
