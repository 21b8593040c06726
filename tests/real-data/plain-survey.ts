/** The plain computation the published figures are held against: written apart from the product, on the raw cells. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export const columnOf: Record<string, string> = {
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
export const areas = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
export const years = [2015, 2016, 2017] as const;

export type Row = Record<string, string>;

export function plainCounts(rows: readonly Row[], column: string): { counts: number[]; na: number } {
  const cells = rows.map((row) => row[column] ?? '');
  const times = (value: string) => cells.filter((cell) => cell === value).length;
  return { counts: ['1', '2', '3', '4', '5'].map(times), na: times('6') };
}

/** Rounded as published: 4 decimals. */
export function plainMean(counts: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
  return Number(mean.toFixed(4));
}

export function readSurvey(file: string): Row[] {
  return parse(readFileSync(file), { columns: true, bom: true }) as Row[];
}
