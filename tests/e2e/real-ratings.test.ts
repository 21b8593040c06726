/** Ratings and texts that people really gave, through the built server: nothing is lost, added or changed. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { commentBytesMax, commentGraphemesMax } from '#shared/contracts/submission.ts';
import {
  areas,
  columnOf,
  plainCounts,
  plainMean,
  type Row,
  readSurvey,
  years,
} from '../real-data/plain-survey.ts';
import { describeRealData } from '../support/real-data.ts';
import { fixture } from '../support/run-command.ts';
import { openDataFolder } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

describeRealData(
  'Three years of a passenger survey, sent as widgets would',
  years.map((year) => `sfo-survey/${year}.csv`),
  (files) => {
    test('are published with exactly the counts of a plain computation, and its means to four decimals', async () => {
      const rated = files.flatMap(readSurvey).filter(({ Q7ALL = '' }) => /^[1-5]$/.test(Q7ALL));
      expect(rated.length).toBeGreaterThan(8_000);
      const folder = await openDataFolder();
      await folder.run('import', 'services', fixture('sfo-services.csv'));
      const { url } = await folder.start();
      const answers = await sendSubmissions(url, rated.map(asSent));
      expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
      await folder.publishTomorrow();

      for (const area of [...areas, null]) {
        const own = area === null ? rated : rated.filter(({ BAREA }) => BAREA === area);
        const address =
          area === null ? paths.api.organisationResults('sfo') : paths.api.serviceResults(serviceOf(area));
        const { criteria, source } = (await (await fetch(url + address)).json()) as Results;
        expect(source).toBe('collected');
        for (const [criterion, column] of Object.entries(columnOf)) {
          const published = criteria.find((result) => result.criterion === criterion);
          const { counts, na } = plainCounts(own, column);
          const shown = { counts: published?.counts, na: published?.na, mean: published?.mean?.value };
          expect({ area, criterion, ...shown }).toEqual({
            area,
            criterion,
            counts,
            na,
            mean: plainMean(counts),
          });
        }
      }
    }, 180_000);
  },
);

describeRealData(
  'Twelve hundred published experiences, sent as comments',
  ['sp-plus/experiences-1200.csv'],
  ([file = '']) => {
    test('are refused when too long, naming the comment, and otherwise read back exactly as sent', async () => {
      const rows = parse(readFileSync(file), { columns: true, bom: true }) as Row[];
      const texts = rows.map(({ Description = '' }) => Description);
      expect(texts).toHaveLength(1_200);
      const folder = await openDataFolder();
      await folder.createServices(['TOWN,Mairie de Valmont']);
      const { url } = await folder.start();
      const answers = await sendSubmissions(
        url,
        texts.map((comment, at) => ({ service: 'TOWN', ratings: { overall: (at % 5) + 1 }, comment })),
      );

      const refused = answers.filter((_, at) => isTooLong(texts[at] ?? ''));
      expect(refused.length).toBeGreaterThan(0);
      for (const { status, body } of refused)
        expect({ status, fields: body.errors?.map(({ field }) => field) }).toEqual({
          status: 400,
          fields: ['comment'],
        });
      const kept = texts.filter((text) => !isTooLong(text));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(kept.length);

      await folder.publishTomorrow();
      const groups = JSON.parse(await folder.run('comments', 'TOWN', '--json')) as { comments: string[] }[];
      const stored = kept.filter((text) => text.trim() !== '').map(withPlainBreaks);
      expect(groups.flatMap(({ comments }) => comments).sort()).toEqual(stored.sort());
    }, 120_000);
  },
);

function serviceOf(area: string | undefined): string {
  return `sfo-${area?.toLowerCase()}`;
}

/** The row as a submission: 6 does not apply, 0 and Blank are no answer. */
function asSent(row: Row): Record<string, unknown> {
  const ratings = Object.entries(columnOf).flatMap(([criterion, column]) => {
    const cell = row[column] ?? '';
    if (cell === '6') return [[criterion, 'na']];
    return /^[1-5]$/.test(cell) ? [[criterion, Number(cell)]] : [];
  });
  return { service: serviceOf(row.BAREA), ratings: Object.fromEntries(ratings) };
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

function isTooLong(text: string): boolean {
  const sent = withPlainBreaks(text);
  return (
    [...graphemes.segment(sent)].length > commentGraphemesMax || Buffer.byteLength(sent) > commentBytesMax
  );
}

function withPlainBreaks(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
