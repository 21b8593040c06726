import { expect, onTestFinished, test } from 'vitest';
import type { Results } from '#shared/contracts/results.ts';
import { describeRealData } from '../support/real-data.ts';
import { emptyApp, fixture, runCommand } from '../support/run-command.ts';
import { openTestApp } from '../support/test-app.ts';
import { areas, columnOf, plainCounts, plainMean, type Row, readSurvey, years } from './plain-survey.ts';

describeRealData(
  'Three years of a passenger survey',
  years.map((year) => `sfo-survey/${year}.csv`),
  (files) => {
    test('are published with exactly the counts of a plain computation, and its means to four decimals', async () => {
      const app = await emptyApp();
      await runCommand(['import', 'services', fixture('sfo-services.csv')], { app });
      const importAll = async () => {
        const printed: string[] = [];
        for (const [at, file] of files.entries()) {
          const rules = fixture(`sfo-${years[at]}.json`);
          const { code, out, err } = await runCommand(['import', 'ratings', file, '--mapping', rules], {
            app,
          });
          expect({ code, err }).toEqual({ code: 0, err: '' });
          printed.push(out);
        }
        return printed;
      };
      expect(await importAll()).toEqual([
        '2958 lines for imported:sfo: 2941 added, 0 imported before, 17 empty.\n',
        '3087 lines for imported:sfo: 3065 added, 0 imported before, 22 empty.\n',
        '2831 lines for imported:sfo: 2808 added, 0 imported before, 23 empty.\n',
      ]);
      expect(await importAll()).toEqual([
        '2958 lines for imported:sfo: 0 added, 2941 imported before, 17 empty.\n',
        '3087 lines for imported:sfo: 0 added, 3065 imported before, 22 empty.\n',
        '2831 lines for imported:sfo: 0 added, 2808 imported before, 23 empty.\n',
      ]);
      await app.publish('2026-03-15');

      const byYear = files.map(readSurvey);
      let figures = 0;
      for (const [at, year] of [...years.entries(), [null, 'all'] as const]) {
        const rows = at === null ? byYear.flat() : (byYear[at] ?? []);
        for (const area of [...areas, null]) {
          const own = area === null ? rows : rows.filter(({ BAREA }) => BAREA === area);
          const path = area === null ? 'organisations/sfo' : `services/sfo-${area.toLowerCase()}`;
          const answer = await app.request(`/api/v1/${path}/results?source=imported:sfo&period=${year}`);
          const { criteria } = (await answer.json()) as Results;
          for (const [criterion, column] of Object.entries(columnOf)) {
            const published = criteria.find((result) => result.criterion === criterion);
            const { counts, na } = plainCounts(own, column);
            expect({ area, year, criterion, counts: published?.counts, na: published?.na }).toEqual({
              area,
              year,
              criterion,
              counts,
              na,
            });
            expect(published?.mean?.value).toBe(plainMean(counts));
            figures += 1;
          }
        }
      }
      expect(figures).toBe(4 * 8 * 9);
    }, 120_000);

    test('sent one by one as a widget would, are published with the same exactness, apart from the imported ones', async () => {
      const app = await openTestApp({ services: [], environment: { RATE_LIMIT: 'off' } });
      onTestFinished(() => app.close());
      await runCommand(['import', 'services', fixture('sfo-services.csv')], { app });
      const rated = files.flatMap(readSurvey).filter(({ Q7ALL = '' }) => /^[1-5]$/.test(Q7ALL));
      for (let at = 0; at < rated.length; at += sentTogether) {
        const answers = await Promise.all(
          rated.slice(at, at + sentTogether).map((row) => app.submit(asSent(row))),
        );
        expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
      }
      await app.publish('2026-03-15');
      for (const area of areas) {
        const own = rated.filter(({ BAREA }) => BAREA === area);
        const answer = await app.request(`/api/v1/services/sfo-${area.toLowerCase()}/results`);
        const { criteria, source } = (await answer.json()) as Results;
        expect(source).toBe('collected');
        for (const [criterion, column] of Object.entries(columnOf)) {
          const published = criteria.find((result) => result.criterion === criterion);
          const { counts, na } = plainCounts(own, column);
          expect({ area, criterion, counts: published?.counts, na: published?.na }).toEqual({
            area,
            criterion,
            counts,
            na,
          });
          expect(published?.mean?.value).toBe(plainMean(counts));
        }
      }
    }, 180_000);
  },
);

/** A group commit takes them together; one at a time each would wait for the disk. */
const sentTogether = 100;

/** The row as a submission: 6 does not apply, 0 and Blank are no answer. */
function asSent(row: Row): Record<string, unknown> {
  const ratings: Record<string, number | 'na'> = {};
  for (const [criterion, column] of Object.entries(columnOf)) {
    const cell = row[column] ?? '';
    if (/^[1-5]$/.test(cell)) ratings[criterion] = Number(cell);
    if (cell === '6') ratings[criterion] = 'na';
  }
  return { service: `sfo-${row.BAREA?.toLowerCase()}`, ratings };
}
