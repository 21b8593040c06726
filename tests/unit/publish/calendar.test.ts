import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDates } from '#server/publish/calendar.ts';
import { type Calendar, isPublicationDate } from '#shared/scoring/publication-date.ts';

const due = (
  now: string,
  more: Partial<{ calendar: Calendar; last: string | null; firstDay: string }> = {},
) => dueDates({ calendar: 'daily', last: null, firstDay: '2026-01-05', ...more, now: new Date(now) });

describe('publication dates', () => {
  it('start on the day after the store’s first, never on it', () => {
    expect(due('2026-01-05T22:00:00Z')).toEqual([]);
    expect(due('2026-01-06T10:00:00Z')).toEqual(['2026-01-06']);
  });

  it('come at 06:00 in Paris: not one second before', () => {
    expect(due('2026-01-06T04:59:59Z')).toEqual([]);
    expect(due('2026-01-06T05:00:00Z')).toEqual(['2026-01-06']);
  });

  it.each([
    ['the last winter day', '2026-03-28', '2026-03-28T05:00:00Z'],
    ['the day summer time starts', '2026-03-29', '2026-03-29T04:00:00Z'],
    ['a summer day', '2026-07-14', '2026-07-14T04:00:00Z'],
    ['the day summer time ends', '2026-10-25', '2026-10-25T05:00:00Z'],
    ['New Year', '2027-01-01', '2027-01-01T05:00:00Z'],
  ])('come at six o’clock on %s', (_, date, instant) => {
    const justBefore = new Date(Date.parse(instant) - 1000).toISOString();
    expect(due(instant)).toContain(date);
    expect(due(justBefore)).not.toContain(date);
  });

  it('are not due a second time, nor while the newest release lies ahead', () => {
    expect(due('2026-02-01T10:00:00Z', { last: '2026-02-01' })).toEqual([]);
    expect(due('2026-02-01T10:00:00Z', { last: '2026-02-08' })).toEqual([]);
  });

  it('that were missed come oldest first, today last', () => {
    expect(due('2026-03-02T10:00:00Z', { last: '2026-02-26' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
  });

  it('are Mondays when weekly, across a month and a year', () => {
    expect(due('2027-01-05T10:00:00Z', { calendar: 'weekly', last: '2026-12-20' })).toEqual([
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
    ]);
  });

  it('are firsts when monthly, whatever the length of the month', () => {
    expect(due('2028-03-01T10:00:00Z', { calendar: 'monthly', last: '2027-12-24' })).toEqual([
      '2028-01-01',
      '2028-02-01',
      '2028-03-01',
    ]);
  });

  it('run one after the other without a gap or a repetition, over any stretch of a daily calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 86_399 }), (days, second) => {
        const now = new Date(Date.UTC(2026, 0, 5 + days, 0, 0, second));
        const dates = due(now.toISOString());
        expect(dates.length).toBeGreaterThanOrEqual(days - 1);
        expect(dates.length).toBeLessThanOrEqual(days + 1);
        expect(new Set(dates).size).toBe(dates.length);
        expect(dates.toSorted()).toEqual(dates);
      }),
    );
  });

  it('of a weekly or monthly calendar are dates of the daily one', () => {
    expect(isPublicationDate('weekly', '2026-01-05')).toBe(true);
    expect(isPublicationDate('weekly', '2026-01-06')).toBe(false);
    expect(isPublicationDate('monthly', '2026-02-01')).toBe(true);
    expect(isPublicationDate('monthly', '2026-02-11')).toBe(false);
    expect(isPublicationDate('daily', '2026-02-11')).toBe(true);
  });
});
