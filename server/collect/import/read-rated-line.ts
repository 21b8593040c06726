/** Reads one line of an import by its mapping: what was rated, when, and under which circumstances. */
import {
  type Channel,
  type Circumstances,
  channels,
  type Language,
  languages,
  type Mode,
  modes,
  type Outcome,
  outcomes,
} from '#shared/charter/circumstances.ts';
import type { Edition } from '#shared/charter/edition.ts';
import type { Rating } from '#shared/charter/rating.ts';
import { codePattern } from '#shared/contracts/submission.ts';
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { isDay } from '#shared/scoring/day.ts';
import type { ImportedRow } from '../../platform/imported-row.ts';
import type { RatingsMapping } from './ratings-mapping.ts';

/** A rating older than this is a slip in the date. */
const firstDay = '1990-01-01';

export type RatedLine = {
  /** Code of the service. */
  readonly service: string;
  readonly day: string;
  readonly content: SubmissionContent;
};

/** What keeps a line from being imported; the message completes "line N: ". */
export class LineRefused extends Error {
  override readonly name = 'LineRefused';
}

/**
 * Null: nobody answered anything on this line.
 * @param today the last day a rating can have.
 * @throws LineRefused
 */
export function readRatedLine(
  row: ImportedRow,
  mapping: RatingsMapping,
  { edition, today }: { readonly edition: Edition; readonly today: string },
): RatedLine | null {
  if (row.fault !== null) throw new LineRefused(row.fault);
  const cell = (column: string): string => row.cells.get(column)?.trim() ?? '';
  const ratings: Record<string, Rating> = {};
  for (const [criterion, rule] of Object.entries(mapping.ratings)) {
    const rating = readRating(cell(rule.column), rule, mapping);
    if (rating !== null) ratings[criterion] = rating;
  }
  if (Object.keys(ratings).length === 0) return null;
  return {
    service: readService(cell, mapping.service),
    day: readDay(cell(mapping.day.column), mapping.day, today),
    content: {
      edition: edition.id,
      wording: edition.wording,
      tier: 'open',
      ratings,
      // A survey puts each of its questions to everybody; who left one empty was asked it all the same.
      asked: Object.keys(mapping.ratings),
      circumstances: readCircumstances(cell, mapping),
    },
  };
}

type Cell = (column: string) => string;

function readRating(
  written: string,
  rule: RatingsMapping['ratings'][string],
  mapping: RatingsMapping,
): Rating | null {
  for (const values of [rule.values, mapping.values]) {
    const value = values && Object.hasOwn(values, written) ? values[written] : undefined;
    if (value !== undefined) return value;
  }
  if (written === '') return null;
  if (/^[1-5]$/.test(written)) return Number(written) as Rating;
  throw new LineRefused(
    `${rule.column} is ${quoted(written)}: neither 1 to 5 nor among the mapping's values`,
  );
}

function readService(cell: Cell, rule: RatingsMapping['service']): string {
  if (typeof rule === 'string') return rule;
  const written = cell(rule.column);
  const code = rule.values ? ownValue(rule.values, written) : written;
  if (code === undefined) throw new LineRefused(`${rule.column} is ${quoted(written)}: not in the mapping`);
  if (!codePattern.test(code)) throw new LineRefused(`${rule.column} is ${quoted(written)}: no code`);
  return code;
}

function readDay(written: string, rule: RatingsMapping['day'], today: string): string {
  const day = isoDay(written, rule);
  const shown = `${rule.column} is ${quoted(written)}`;
  if (day === null || !isDay(day)) throw new LineRefused(`${shown}: no day written as ${rule.format}`);
  if (day > today) throw new LineRefused(`${shown}: after today, ${today}`);
  if (day < firstDay) throw new LineRefused(`${shown}: before ${firstDay}`);
  return day;
}

/** An hour after the day is dropped unread, because only the day may be kept. */
function isoDay(written: string, { format, year, month }: RatingsMapping['day']): string | null {
  const [date = ''] = written.split(/[ T](?=\d{1,2}:)/);
  if (format === 'day') return /^\d{1,2}$/.test(date) ? iso({ year, month, day: date }) : null;
  if (format === 'YYYY-MM-DD') return date;
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date);
  if (!parts) return null;
  const [, first, second, fullYear] = parts;
  return format === 'DD/MM/YYYY'
    ? iso({ year: fullYear, month: second, day: first })
    : iso({ year: fullYear, month: first, day: second });
}

type DayPart = string | number | undefined;

function iso({ year, month, day }: Record<'year' | 'month' | 'day', DayPart>): string {
  const two = (part: DayPart) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

function readCircumstances(cell: Cell, mapping: RatingsMapping): Circumstances {
  return {
    channel: readChoice<Channel>(cell, mapping.channel, channels),
    mode: readChoice<Mode>(cell, mapping.mode, modes),
    outcome: readChoice<Outcome>(cell, mapping.outcome, outcomes),
    placement: null,
    language: readChoice<Language>(cell, mapping.language, languages),
  };
}

type Choice<T extends string> =
  | T
  | {
      readonly column: string;
      readonly values?: Readonly<Record<string, T | null>> | undefined;
    };

function readChoice<T extends string>(
  cell: Cell,
  rule: Choice<T> | undefined,
  known: readonly T[],
): T | null {
  if (rule === undefined) return null;
  if (typeof rule === 'string') return rule;
  const written = cell(rule.column);
  const value = ownValue(rule.values ?? {}, written);
  if (value !== undefined) return value;
  if (written === '') return null;
  const asWritten = known.find((choice) => choice === written);
  if (asWritten !== undefined) return asWritten;
  throw new LineRefused(`${rule.column} is ${quoted(written)}: not in the mapping`);
}

function ownValue<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** Long enough to recognise a cell, short enough for one line. */
const quotedCharactersMax = 40;

function quoted(written: string): string {
  const short = written.slice(0, quotedCharactersMax);
  return short === written ? `"${short}"` : `"${short}…"`;
}
