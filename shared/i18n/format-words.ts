/**
 * How each language writes numbers and days. Written out rather than asked of `Intl`: its data changes with the
 * version of Node, and published pages must not. A test holds it against `Intl`, where that is right.
 */
import type { Language } from '../charter/circumstances.ts';
import { narrowNoBreakSpace, noBreakSpace } from './typography.ts';

export type FormatWords = {
  readonly months: readonly string[];
  readonly thousands: string;
  /** Fewest digits that are grouped: Spanish, Italian and Portuguese write 1200. */
  readonly groupedFrom: number;
  readonly decimal: string;
  readonly percent: string;
  readonly day: (day: number, month: string, year: string) => string;
  readonly monthOfYear: (month: string, year: string) => string;
  readonly all: string;
  readonly revision: (number: string) => string;
};

const monthsOf = (names: string) => names.split(' ');
const monthOfYear = (month: string, year: string) => `${month} ${year}`;
const day = (number: number, month: string, year: string) => `${number}${noBreakSpace}${month} ${year}`;

const french: FormatWords = {
  months: monthsOf('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  thousands: narrowNoBreakSpace,
  groupedFrom: 4,
  decimal: ',',
  percent: `${narrowNoBreakSpace}%`,
  // The first of a month is an ordinal: 1er mars.
  day: (number, month, year) => `${number === 1 ? '1er' : number}${noBreakSpace}${month} ${year}`,
  monthOfYear,
  all: 'depuis le début',
  revision: (number) => ` (révision ${number})`,
};

const english: FormatWords = {
  months: monthsOf('January February March April May June July August September October November December'),
  thousands: ',',
  groupedFrom: 4,
  decimal: '.',
  percent: '%',
  day,
  monthOfYear,
  all: 'since the beginning',
  revision: (number) => ` (revision ${number})`,
};

const german: FormatWords = {
  months: monthsOf('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  thousands: '.',
  groupedFrom: 4,
  decimal: ',',
  percent: `${noBreakSpace}%`,
  day: (number, month, year) => `${number}.${noBreakSpace}${month} ${year}`,
  monthOfYear,
  all: 'seit Beginn',
  revision: (number) => ` (Überarbeitung ${number})`,
};

const spanish: FormatWords = {
  months: monthsOf(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  // The Academy asks for a space where CLDR still has a point.
  thousands: noBreakSpace,
  groupedFrom: 5,
  decimal: ',',
  percent: `${noBreakSpace}%`,
  day: (number, month, year) => `${number}${noBreakSpace}de ${month} de ${year}`,
  monthOfYear: (month, year) => `${month} de ${year}`,
  all: 'desde el principio',
  revision: (number) => ` (revisión ${number})`,
};

const italian: FormatWords = {
  months: monthsOf(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
  thousands: '.',
  groupedFrom: 5,
  decimal: ',',
  percent: '%',
  // The first of a month is an ordinal: 1º marzo.
  day: (number, month, year) => `${number === 1 ? '1º' : number}${noBreakSpace}${month} ${year}`,
  monthOfYear,
  all: 'dall’inizio',
  revision: (number) => ` (revisione ${number})`,
};

const portuguese: FormatWords = {
  months: monthsOf(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ),
  thousands: noBreakSpace,
  groupedFrom: 5,
  decimal: ',',
  percent: '%',
  day: (number, month, year) => `${number}${noBreakSpace}de ${month} de ${year}`,
  monthOfYear: (month, year) => `${month} de ${year}`,
  all: 'desde o início',
  revision: (number) => ` (revisão ${number})`,
};

/** European digits, as in the Maghreb: they are also those of the receipt and of every French letter. */
const arabic: FormatWords = {
  months: monthsOf('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
  thousands: '.',
  groupedFrom: 4,
  decimal: ',',
  percent: '%',
  day,
  monthOfYear,
  all: 'منذ البداية',
  revision: (number) => ` (مراجعة ${number})`,
};

export const formatWords: Readonly<Record<Language, FormatWords>> = {
  fr: french,
  'fr-simple': french,
  en: english,
  de: german,
  es: spanish,
  it: italian,
  pt: portuguese,
  ar: arabic,
};
