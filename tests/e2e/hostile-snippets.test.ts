/** Snippets and mail hold names that agencies typed: whatever these are, no word of them becomes markup where it is pasted. */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  badgeHtml,
  mailHtml,
  mailText,
  oneLine,
  pinned,
  type SnippetChoice,
  twoLines,
} from '#server/invite/snippets.ts';
import { openBrowser } from '../support/browser.ts';
import { elementsOf } from '../support/markup-judge.ts';

/** Documents the browser parses for one property. */
const runs = 300;
const publicUrl = 'https://avis.example.fr';
const loader = { file: 'loader.abc.js', integrity: 'sha384-abc' };

const makers: Readonly<Record<string, (choice: SnippetChoice) => string>> = {
  'the message for mail': mailHtml,
  'two lines': twoLines,
  'one line': oneLine,
  'the pinned version': (choice) => pinned(choice, loader),
  'the badge': ({ code, invitation }) =>
    badgeHtml({ publicUrl, code, language: null }, 'page', invitation.placement ?? ''),
};

/** Ends of attributes, tags, scripts and comments in every order, between any other text. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '`',
        '<',
        '>',
        '&',
        '&quot;',
        '&#34',
        '-->',
        '</a>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        ' onclick=',
        'javascript:',
        '\0',
        '\u2028',
        '\u202e',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

function choiceOf(placement: string): SnippetChoice {
  const invitation = { channel: null, outcome: null, placement, language: null };
  return { publicUrl, code: 'TOWN', invitation, display: 'button' };
}

/** Placements that put an element or attribute into what is copied. */
async function breakers(make: (choice: SnippetChoice) => string, placements: readonly string[]) {
  const [plain] = await elementsOf(page, [make(choiceOf('hall'))]);
  const found = await elementsOf(
    page,
    placements.map((placement) => make(choiceOf(placement))),
  );
  return placements.filter((_, at) => String(found[at]) !== String(plain));
}

describe.each(Object.entries(makers))('%s', (_, make) => {
  test('keeps its elements and attributes whatever a label holds', async () => {
    const placements = fc.sample(hostileText, runs);
    expect(await breakers(make, placements)).toEqual([]);
  });
});

test('a maker that escapes nothing would be found', async () => {
  const careless = ({ invitation }: SnippetChoice) =>
    `<a href="/s?placement=${invitation.placement}">Avis</a>`;
  expect((await breakers(careless, fc.sample(hostileText, runs))).length).toBeGreaterThan(10);
});

test('the links of a message lead to the form with the label as it was typed, in HTML and in text', async () => {
  for (const placement of fc.sample(hostileText, runs / 10)) {
    const choice = choiceOf(placement);
    await page.setContent(mailHtml(choice));
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toHaveLength(2);
    for (const link of [...links, mailText(choice).split('\n').at(-1) ?? '']) {
      const { origin, pathname, searchParams } = new URL(link);
      expect([origin, pathname, searchParams.get('placement')]).toEqual([publicUrl, '/s/TOWN', placement]);
    }
  }
});

test('the message draws a button without picture or style sheet, and is two links where styles are dropped', async () => {
  const html = mailHtml(choiceOf('hall'));
  await page.setContent(html);
  const button = page.getByRole('link', { name: 'Donner mon avis' });
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThan(40);
  expect(await page.locator('td').evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
    'rgb(10, 90, 92)',
  );
  expect(await page.locator('img, link, style, script').count()).toBe(0);

  // Ground and letters are lost together: neither may leave the other unreadable.
  await page.setContent(html.replaceAll(/ style="[^"]*"/g, ''));
  expect(await button.isVisible()).toBe(true);
  expect(await page.locator('td').evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
    'rgba(0, 0, 0, 0)',
  );
  const address = page.getByRole('link', { name: /^https:\/\/avis\.example\.fr\/s\/TOWN/ });
  expect(await address.isVisible()).toBe(true);
});
