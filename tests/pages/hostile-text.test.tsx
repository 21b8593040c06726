import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';
import { describe, expect, test } from 'vitest';
import { ReceiptPage } from '#server/collect/receipt/receipt.page.tsx';
import { ResultsHead } from '#server/pages/results-head.tsx';
import { ServiceRows } from '#server/pages/service-rows.tsx';
import { ServicesListPage } from '#server/publish/services-list.page.tsx';
import { shapeOf } from '../support/page-markup.ts';
import { findRealData } from '../support/real-data.ts';

const texts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(1)</script>',
  '</title><base href=//evil.example>',
  '&lt;b&gt; &amp; &#60;i&#62;',
  'javascript:alert(1)',
  '{{7*7}} <%= 7 %>',
  '<!-- ',
  ']]>',
  '\u202etxet',
  '\u0000',
  'x'.repeat(5000),
];

const naughty = findRealData('strings/blns.json');
const strings: string[] = naughty ? JSON.parse(readFileSync(naughty, 'utf8')) : [];
const hostile = [...texts, ...strings].filter((text) => text !== '');

const scales = { satisfaction: ['1', '2', '3', '4', '5'], agreement: ['1', '2', '3', '4', '5'], na: 'na' };

/** Every part of a page that prints what somebody else wrote. */
const parts: Readonly<Record<string, (text: string) => Promise<string>>> = {
  'a service in a list': async (text) =>
    String(
      await ServiceRows({
        services: [{ code: 'A', name: text, kind: text, place: text, active: true, children: 0 }],
      }),
    ),
  'the head of results': async (text) =>
    String(
      await ResultsHead({
        service: { code: 'A', name: text, kind: text, place: text, active: true, demo: false, children: 0 },
        ancestors: [{ code: 'B', name: text }],
      }),
    ),
  'a search without result': async (text) =>
    String(await ServicesListPage({ query: text, services: [], cursor: null, next: null, empty: false })),
  'a comment on a receipt': async (text) => receipt(text, 'view'),
  'a comment to correct': async (text) => receipt(text, 'correct'),
};

async function receipt(comment: string, step: 'view' | 'correct'): Promise<string> {
  return String(
    await ReceiptPage({
      language: 'fr',
      service: { code: 'A', name: comment, demo: false },
      receipt: '00001-ABCDE-FGHJK-MNPQR-STVWX',
      scales,
      commentMax: 1200,
      minCell: 11,
      url: 'http://localhost:3000/r/x',
      countsFrom: null,
      view: { state: 'open', day: '2026-03-10', questions: [], ratings: {}, comment },
      step,
    }),
  );
}

const isWhole = (html: string, plain: readonly string[]) => {
  // No angle bracket may be left that begins no tag of the page itself.
  const rest = html.replace(
    /<(\/?[a-z][a-z0-9-]*)((?:\s+[a-z:-]+(?:="[^"]*")?)*)\s*\/?>|<!DOCTYPE html>/gi,
    '',
  );
  return !rest.includes('<') && shapeOf(html).join() === plain.join();
};

describe('what others wrote stays text', () => {
  test.each(Object.entries(parts))('in %s', async (_, draw) => {
    const plain = shapeOf(await draw('Mairie'));
    const broken: string[] = [];
    for (const text of hostile) if (!isWhole(await draw(text), plain)) broken.push(text);
    expect(broken).toEqual([]);
  });

  test('and a page that printed it as markup would be caught', async () => {
    const draw = (text: string) => String(<p title="x">{raw(text)}</p>);
    const broken = hostile.filter((text) => !isWhole(draw(text), shapeOf(draw('Mairie'))));
    expect(broken).toEqual(expect.arrayContaining(texts.slice(0, 2)));
  });
});
