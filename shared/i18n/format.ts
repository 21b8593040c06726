/** Numbers, days and periods in words: the only formatting of figures on pages. Days are ISO civil days. */
import { type Language, languages } from '../charter/circumstances.ts';
import { type FormatWords, formatWords } from './format-words.ts';

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

export const formats = Object.fromEntries(
  languages.map((language) => [language, formatOf(formatWords[language])]),
) as Readonly<Record<Language, Format>>;

function formatOf(words: FormatWords): Format {
  const monthName = (month: string) => words.months[Number(month.slice(5, 7)) - 1] ?? month;
  const year = (day: string) => day.slice(0, 4);
  const integer = (value: number) => {
    const digits = String(Math.round(value));
    return digits.length < words.groupedFrom ? digits : digits.replace(/\B(?=(\d{3})+$)/g, words.thousands);
  };
  const day = (iso: string) => words.day(Number(iso.slice(8, 10)), monthName(iso), year(iso));
  const month = (iso: string) => words.monthOfYear(monthName(iso), year(iso));
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
