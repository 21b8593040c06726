/** Numbers, days and periods in words: the only formatting of figures on pages. Days are ISO civil days. */
import type { Language } from '../charter/circumstances.ts';
import { narrowNoBreakSpace, noBreakSpace } from './typography.ts';

export type DayRange = { readonly from: string; readonly to: string };

export type Format = {
  /** 12 345 */
  integer(value: number): string;
  /** One decimal: 4,1 */
  decimal(value: number): string;
  /** A share in 0–1 as whole percent: 82 % */
  percent(share: number): string;
  /** `2026-03-03` → 3 mars 2026 */
  day(day: string): string;
  /** `2026-03` → mars 2026 */
  month(month: string): string;
  /** Months a range of days touches: mars–mai 2026 */
  months(range: DayRange): string;
  /** `all`, `2026` or `2026-03` */
  period(id: string): string;
  /** `2026-03-03` or, for a revision, `2026-03-03.2` */
  release(name: string): string;
};

type Words = {
  readonly months: readonly string[];
  readonly thousands: string;
  readonly decimal: string;
  readonly percent: string;
  readonly day: (day: number, month: string, year: string) => string;
  readonly all: string;
  readonly revision: (number: string) => string;
};

const french: Words = {
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  thousands: narrowNoBreakSpace,
  decimal: ',',
  percent: `${narrowNoBreakSpace}%`,
  // The first of a month is an ordinal: 1er mars.
  day: (day, month, year) => `${day === 1 ? '1er' : day}${noBreakSpace}${month} ${year}`,
  all: 'depuis le début',
  revision: (number) => ` (révision ${number})`,
};

const english: Words = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  thousands: ',',
  decimal: '.',
  percent: '%',
  day: (day, month, year) => `${day}${noBreakSpace}${month} ${year}`,
  all: 'since the beginning',
  revision: (number) => ` (revision ${number})`,
};

export const formats: Readonly<Record<Language, Format>> = { fr: formatOf(french), en: formatOf(english) };

function formatOf(words: Words): Format {
  const monthName = (month: string) => words.months[Number(month.slice(5, 7)) - 1] ?? month;
  const year = (day: string) => day.slice(0, 4);
  const integer = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, words.thousands);
  const day = (iso: string) => words.day(Number(iso.slice(8, 10)), monthName(iso), year(iso));
  const month = (iso: string) => `${monthName(iso)} ${year(iso)}`;
  return {
    integer,
    decimal: (value) => value.toFixed(1).replace('.', words.decimal),
    percent: (share) => `${Math.round(share * 100)}${words.percent}`,
    day,
    month,
    months: ({ from, to }) => {
      if (from.slice(0, 7) === to.slice(0, 7)) return month(to);
      if (year(from) === year(to)) return `${monthName(from)}–${month(to)}`;
      return `${month(from)} – ${month(to)}`;
    },
    period: (id) => {
      if (id === 'all') return words.all;
      return id.length === 4 ? id : month(id);
    },
    release: (name) => {
      const [date, revision] = name.split('.');
      return `${day(date ?? name)}${revision ? words.revision(revision) : ''}`;
    },
  };
}
