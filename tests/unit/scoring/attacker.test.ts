import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '#shared/charter/rating.ts';
import type { Cell, Tier } from '#shared/scoring/cell.ts';
import { addDays, addToMonth, monthOf } from '#shared/scoring/day.ts';
import { allEqual } from '#shared/scoring/tally.ts';
import { sized } from '../../support/run-size.ts';
import { atomSizes, findSmallSet } from '../../support/small-set-search.ts';
import {
  batchBySubmission,
  closedCells,
  lateSplits,
  liveTotals,
  type Publisher,
  pairwiseSplits,
  thresholdOnly,
} from './published-figures.ts';
import { publishHistory, type Respondent } from './published-history.ts';
import { mixed, nothingSaid, submission } from './samples.ts';

/** Smaller than the real 11, so that short histories close many cells; the rule knows it only as a parameter. */
const minCell = 4;
const firstDay = '2024-01-01';

const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
/** Mostly the same, so that cells are sometimes held. */
const rating = often<Rating>(5, 1, 2, 4);

const respondent = fc.record({
  /** Desks 3 and 4 are so quiet that their ratings wait for a pool. */
  service: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 4),
  at: fc.nat({ max: 99 }),
  isImported: often(false, true),
  monthsLate: often(0, 1, 2, 3),
  overall: rating,
  delay: fc.oneof(rating, rating, fc.constantFrom<Rating | undefined>('na', undefined)),
  tier: often<Tier>('open', 'open', 'verified'),
  profile: fc.nat({ max: 99 }),
});

/** Few kinds of people in a history, so that several splits of a cell can hold at once. */
const profiles = fc.array(
  fc.record({
    channel: fc.constantFrom(null, 'online' as const),
    outcome: fc.constantFrom('success' as const, 'refused' as const),
    mode: fc.constantFrom('widget' as const, 'form' as const),
    language: often('fr' as const, 'en' as const),
    placement: often(null, 'Hall', 'other'),
  }),
  { minLength: 2, maxLength: 5, size: 'max' },
);

/** Hundreds of people over years, published at irregular dates. */
const history = fc
  .record({
    people: fc.array(respondent, { minLength: 150, maxLength: 350, size: 'max' }),
    profiles,
    steps: fc.array(fc.constantFrom(1, 7, 30, 31, 100, 200, 400), {
      minLength: 6,
      maxLength: 12,
      size: 'max',
    }),
  })
  .map(({ people, profiles: kinds, steps }) => {
    const dates: string[] = [];
    for (const step of steps) dates.push(addDays(dates.at(-1) ?? firstDay, step));
    const respondents = people.map((person, index): Respondent => {
      const day = addDays(dates[person.at % dates.length] ?? firstDay, -1);
      const { service, overall, delay, tier } = person;
      return {
        id: String(index),
        service,
        day,
        month: person.isImported ? addToMonth(monthOf(day), -person.monthsLate) : null,
        content: {
          edition: 'sp-plus-2020',
          wording: 1,
          tier,
          asked: ['overall', 'delay'],
          ratings: delay === undefined ? { overall } : { overall, delay },
          circumstances: kinds[person.profile % kinds.length] ?? nothingSaid,
        },
      };
    });
    return { respondents, dates };
  });

describe('An attacker who reads every figure ever published and adds or subtracts up to four of them', () => {
  it('isolates nobody under the threshold, whatever was rated and when', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(history, ({ respondents, dates }) => {
        const figures = closedCells(publishHistory(respondents, dates, minCell));
        expect(findSmallSet(figures, minCell)).toBeNull();
      }),
      { numRuns: sized({ everyRun: 8, whole: 30 }) },
    );
  });

  it('could not with any number of terms: no published figures tell a small group apart', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(history, ({ respondents, dates }) => {
        const figures = closedCells(publishHistory(respondents, dates, minCell));
        expect(Math.min(minCell, ...atomSizes(figures))).toBe(minCell);
      }),
      { numRuns: sized({ everyRun: 25, whole: 100 }) },
    );
  });

  const histories = fc
    .sample(history, { numRuns: 12, seed: 20 })
    .map(({ respondents, dates }) => publishHistory(respondents, dates, minCell));

  it('has enough to attack: split, held, imported, flowed and pooled cells', () => {
    const cells = histories.flatMap((dates) => dates.flatMap((each) => each.cells.map(({ cell }) => cell)));
    const count = (test: (cell: Cell) => boolean) => cells.filter(test).length;
    const isImported = ({ source }: Cell) => source !== 'collected';
    const spans = ({ window }: Cell) => monthOf(window.from) !== monthOf(window.to);
    expect(cells.length).toBeGreaterThan(400);
    expect(count(({ splits }) => splits.length > 0)).toBeGreaterThan(50);
    expect(count(({ splits }) => splits.length > 2)).toBeGreaterThan(5);
    expect(count(({ tally }) => allEqual(tally.counts))).toBeGreaterThan(30);
    expect(count(isImported)).toBeGreaterThan(50);
    expect(count((cell) => isImported(cell) && spans(cell))).toBeGreaterThan(30);
    expect(count(({ scope }) => scope === 'pool')).toBeGreaterThan(5);
  });

  const mutants: readonly (readonly [string, Publisher])[] = [
    ['live totals', liveTotals],
    ['totals over a threshold that never close', thresholdOnly(minCell)],
    ['splits published later than their cell', lateSplits(minCell)],
    ['other criteria published with each batch of submissions', batchBySubmission],
  ];
  it.each(mutants)('catches %s, in nearly every history', { timeout: 60_000 }, (_name, publisher) => {
    const caught = histories.filter((dates) => findSmallSet(publisher(dates), minCell) !== null);
    expect(caught.length).toBeGreaterThanOrEqual(histories.length - 2);
  });

  it('catches splits compared two by two, by the one person whom only three of them together tell apart', () => {
    const kinds = [
      { people: 1, channel: 'online', outcome: 'success', mode: 'widget' },
      { people: minCell, channel: 'online', outcome: 'success', mode: 'form' },
      { people: minCell, channel: 'online', outcome: 'refused', mode: 'widget' },
      { people: minCell, channel: 'counter', outcome: 'success', mode: 'widget' },
    ] as const;
    const respondents = kinds.flatMap(({ people, ...circumstances }, kind) =>
      mixed(people).map(
        (overall, index): Respondent => ({
          id: `${kind}-${index}`,
          service: 1,
          day: firstDay,
          month: null,
          content: submission({ overall }, { circumstances }),
        }),
      ),
    );
    const dates = publishHistory(respondents, [addDays(firstDay, 1)], minCell);
    expect(findSmallSet(closedCells(dates), minCell)).toBeNull();
    expect(findSmallSet(pairwiseSplits(minCell)(dates), minCell)).toMatchObject({ size: 1 });
  });
});
