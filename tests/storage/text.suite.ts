import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstDay } from '../support/fresh-store.ts';
import { addService, mixed, rate, submission } from '../support/rated-services.ts';
import { keyOf, publish } from './samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const hostile = [
  "Robert'); DROP TABLE service; --",
  'ligne un\nligne deux\n\n  fin  ',
  '\u202eégalité\u202c \u200b \ufeff',
  '<script>alert(1)</script>',
  'e\u0301 is not é, and stays so',
  '👩‍👩‍👧‍👦'.repeat(300),
  'x'.repeat(4800),
];

/** The « Big List of Naughty Strings », where a copy lies beside the project. */
const naughtyFile = join(process.env.AVIS_REAL_DATA ?? '../shared/data', 'strings/blns.json');

function naughtyStrings(): string[] {
  if (!existsSync(naughtyFile)) {
    console.log(
      `SKIPPED: ${naughtyFile} is not there; only the ${hostile.length} strings of this suite are tried`,
    );
    return [];
  }
  const strings: unknown = JSON.parse(readFileSync(naughtyFile, 'utf8'));
  return Array.isArray(strings) ? strings.filter((text) => typeof text === 'string' && text !== '') : [];
}

/** Lone surrogates are refused at the door: no encoding holds them. */
const isWellFormed = (text: string) => Buffer.from(text).toString() === text;

const texts = [...new Set([...hostile, ...naughtyStrings()])].filter(isWellFormed);

export function describeText(under: () => StoreUnderTest): void {
  describe('text', () => {
    it('of comments and placements comes back exactly as sent', async () => {
      const { store } = under();
      const service = await addService(store, { code: 'a' });
      const sent = texts.map((text) => ({
        ...submission(service, '2026-01-05', { circumstances: { placement: text } }),
        comment: text,
      }));
      await store.submissions.append(sent);
      for (const one of sent)
        expect(await store.submissions.find(keyOf(one))).toMatchObject({
          comment: one.comment,
          content: { circumstances: { placement: one.comment } },
        });
      await rate(store, service, '2026-01-05', mixed(11));
      await publish(store, { date: '2026-01-06' });
      const [group] = await store.comments.readable(service.number);
      expect([...(group?.comments ?? [])].sort()).toEqual([...texts].sort());
    });

    it('of names, kinds, places and labels comes back exactly as sent, and is searched without harm', async () => {
      const { store } = under();
      const drafts = texts.map((text, index) => ({
        ...{ code: `s${index}`, name: text, kind: text, place: text, network: text, placements: [text] },
        questionnaire: { fixed: [text], off: [text] },
      }));
      await store.catalogue.upsert(drafts, firstDay);
      expect(await store.catalogue.upsert(drafts, firstDay)).toMatchObject({ unchanged: drafts.length });
      for (const draft of drafts) expect(await store.catalogue.find(draft.code)).toMatchObject(draft);
      for (const text of texts) {
        const page = await store.catalogue.search({
          words: [text],
          organisations: false,
          limit: 100,
          cursor: null,
        });
        expect(page.items.length).toBeLessThanOrEqual(100);
        expect(await store.catalogue.find(text)).toBeNull();
      }
    });
  });
}
