import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Results } from '#shared/contracts/results.ts';
import { describeRealData } from '../support/real-data.ts';
import { emptyApp, fixture, runCommand } from '../support/run-command.ts';

/** The plain computation: written apart from the import, on the raw cells of the file. */
const columnOf: Record<string, string> = {
  overall: 'Q7ALL',
  orientation: 'Q7SIGN',
  reachability: 'Q7WALKWAYS',
  progress: 'Q7SCREENS',
  'online-ease': 'Q7WIFI',
  courtesy: 'Q7ART',
  support: 'Q7FOOD',
  competence: 'Q7STORE',
  delay: 'Q7ROADS',
};
const areas = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const years = [2015, 2016, 2017] as const;

type Row = Record<string, string>;

function plainCounts(rows: readonly Row[], column: string): { counts: number[]; na: number } {
  const cells = rows.map((row) => row[column] ?? '');
  const times = (value: string) => cells.filter((cell) => cell === value).length;
  return { counts: ['1', '2', '3', '4', '5'].map(times), na: times('6') };
}

function plainMean(counts: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
}

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

      const byYear = files.map((file) => parse(readFileSync(file), { columns: true, bom: true }) as Row[]);
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
            expect(published?.mean?.value).toBeCloseTo(plainMean(counts), 4);
            expect(String(published?.mean?.value)).toBe(String(Number(plainMean(counts).toFixed(4))));
            figures += 1;
          }
        }
      }
      expect(figures).toBe(4 * 8 * 9);
    }, 120_000);

    test('take nothing from what was collected here: its results stay apart and empty', async () => {
      const app = await emptyApp();
      await runCommand(['import', 'services', fixture('sfo-services.csv')], { app });
      await runCommand(['import', 'ratings', files[0] ?? '', '--mapping', fixture('sfo-2015.json')], { app });
      await app.publish('2026-03-15');
      const answer = await app.request('/api/v1/services/sfo-a/results');
      const { criteria } = (await answer.json()) as Results;
      expect(criteria.map(({ state }) => state)).toEqual(criteria.map(() => 'insufficient'));
    }, 120_000);
  },
);
