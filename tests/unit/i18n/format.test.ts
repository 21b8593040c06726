import { describe, expect, it } from 'vitest';
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { formats } from '#shared/i18n/format.ts';

const { fr, en } = formats;

describe('French figures', () => {
  it('groups thousands with a narrow no-break space', () => {
    expect([0, 999, 1000, 14763, 1234567].map(fr.integer)).toEqual([
      '0',
      '999',
      '1\u202f000',
      '14\u202f763',
      '1\u202f234\u202f567',
    ]);
  });

  it('prints one decimal after a comma and whole percents before a bound sign', () => {
    expect(fr.decimal(4.1)).toBe('4,1');
    expect(fr.decimal(5)).toBe('5,0');
    expect(fr.percent(0.824)).toBe('82\u202f%');
    expect([0, 1].map(fr.percent)).toEqual(['0\u202f%', '100\u202f%']);
  });

  it('writes days in words, the first of the month as an ordinal', () => {
    expect(fr.day('2026-03-03')).toBe('3\u00a0mars 2026');
    expect(fr.day('2026-08-01')).toBe('1er\u00a0août 2026');
  });

  it('names the months a range touches, once where one name is enough', () => {
    expect(fr.months({ from: '2026-03-02', to: '2026-03-30' })).toBe('mars 2026');
    expect(fr.months({ from: '2026-03-02', to: '2026-05-30' })).toBe('mars–mai 2026');
    expect(fr.months({ from: '2025-11-02', to: '2026-03-30' })).toBe('novembre 2025 – mars 2026');
  });

  it('names periods and releases, revisions included', () => {
    expect(['all', '2026', '2026-11'].map(fr.period)).toEqual(['depuis le début', '2026', 'novembre 2026']);
    expect(fr.release('2026-11-24')).toBe('24\u00a0novembre 2026');
    expect(fr.release('2026-11-24.2')).toBe('24\u00a0novembre 2026 (révision 2)');
  });
});

describe('English figures', () => {
  it('follows English usage', () => {
    expect([en.integer(14763), en.decimal(4.1), en.percent(0.82), en.day('2026-03-03')]).toEqual([
      '14,763',
      '4.1',
      '82%',
      '3\u00a0March 2026',
    ]);
  });
});

/** The region whose habits are followed; Spanish groups by spaces as the Academy asks, where CLDR has points. */
const regions: Readonly<Record<Language, string>> = {
  fr: 'fr-FR',
  'fr-simple': 'fr-FR',
  en: 'en-GB',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  pt: 'pt-PT',
  ar: 'ar-EG-u-nu-latn',
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');

describe.each(languages)('figures in %s', (language) => {
  it('name days and months as Intl does', () => {
    const intl = new Intl.DateTimeFormat(regions[language], { dateStyle: 'long', timeZone: 'UTC' });
    // Not the first of a month: French and Italian write it as an ordinal, Intl does not.
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-23`;
      expect(plain(formats[language].day(day))).toBe(plain(intl.format(new Date(day))));
    }
  });

  it('group and cut numbers as Intl does', () => {
    // Arabic follows the Maghreb, whose months Intl names otherwise.
    const region = language === 'ar' ? 'ar-MA' : regions[language];
    const number = new Intl.NumberFormat(region);
    const ours = (value: number) => plain(formats[language].integer(value));
    const theirs = (value: number) => plain(number.format(value));
    expect([0, 999].map(ours)).toEqual([0, 999].map(theirs));
    if (language !== 'es' && language !== 'it')
      expect([1200, 14_763, 1_234_567].map(ours)).toEqual([1200, 14_763, 1_234_567].map(theirs));
    expect(plain(formats[language].decimal(4.1))).toBe(plain(number.format(4.1)));
  });
});
