import { describe, expect, it } from 'vitest';
import { planClosing } from '#shared/scoring/closing.ts';
import { ratingsOf } from '#shared/scoring/tally.ts';
import {
  afterPlan,
  closingInput,
  mixed,
  openCount,
  overalls,
  same,
  series,
  submission,
  tally,
} from './samples.ts';

const noPlan = { cells: [], openCounts: [], held: [], sealed: [] };

describe('Collected ratings', () => {
  it('stay open, whole and unsealed, while overall holds ten', () => {
    const input = closingInput({ submissions: overalls(...mixed(10)) });
    expect(planClosing(input)).toEqual(noPlan);
  });

  it('close with the eleventh: counts, window from creation to the day before, and the group sealed', () => {
    const input = closingInput({ submissions: overalls(1, 2, 3, 4, 5, 5, 5, 4, 4, 2, 1) });
    expect(planClosing(input)).toEqual({
      cells: [
        {
          ...series(),
          window: { from: '2026-01-05', to: '2026-11-23' },
          tally: { counts: [2, 2, 1, 3, 3], na: 0, asked: 11 },
          splits: [],
        },
      ],
      openCounts: [],
      held: [],
      sealed: [{ edition: 'sp-plus-2020', wording: 1, tier: 'open' }],
    });
  });

  it('do not reach the threshold with sans objet', () => {
    const input = closingInput({ submissions: overalls(...mixed(10), 'na', 'na', 'na') });
    expect(planClosing(input)).toEqual(noPlan);
  });

  it('start a later window at the previous closing date', () => {
    const input = closingInput({
      submissions: overalls(...mixed(11)),
      lastClosing: () => '2026-10-02',
    });
    expect(planClosing(input).cells[0]?.window).toEqual({ from: '2026-10-02', to: '2026-11-23' });
  });

  it('have a one-day window when a parent that pools is younger than the date', () => {
    const input = closingInput({ submissions: overalls(...mixed(11)), createdDay: '2026-12-01' });
    expect(planClosing(input).cells[0]?.window).toEqual({ from: '2026-11-23', to: '2026-11-23' });
  });

  it.each(['2026-11-24', '2026-11-25'])('close nothing when the series closed at %s already', (last) => {
    const input = closingInput({
      submissions: overalls(...mixed(30)),
      openCounts: [openCount({ criterion: 'delay', tally: tally(...mixed(30)) })],
      lastClosing: () => last,
    });
    expect(planClosing(input)).toEqual({ ...noPlan, openCounts: input.openCounts });
  });

  it('never add editions, wordings or tiers together', () => {
    const ratings = mixed(10).map((rating) => ({ overall: rating }));
    const input = closingInput({
      submissions: ratings.flatMap((rating) => [
        submission(rating),
        submission(rating, { edition: 'sp-plus-2023' }),
        submission(rating, { wording: 2 }),
        submission(rating, { tier: 'verified' }),
      ]),
    });
    expect(planClosing(input)).toEqual(noPlan);
    const eleventh = submission({ overall: 1 }, { tier: 'verified' });
    const plan = planClosing({ ...input, submissions: [...input.submissions, eleventh] });
    expect(plan.sealed).toEqual([{ edition: 'sp-plus-2020', wording: 1, tier: 'verified' }]);
    expect(plan.cells).toHaveLength(1);
  });

  it('of the other criteria wait as open counts, jointly by circumstances, until they are enough', () => {
    const online = { circumstances: { channel: 'online' } as const };
    const submissions = [
      ...mixed(8).map((overall) => submission({ overall, delay: 4 })),
      submission({ overall: 5, delay: 'na' }, online),
      submission({ overall: 5 }, { ...online, asked: ['overall', 'delay'] }),
      submission({ overall: 5, delay: 2 }, { ...online, asked: [] }),
    ];
    const plan = planClosing(closingInput({ submissions }));
    expect(plan.cells.map((cell) => cell.criterion)).toEqual(['overall']);
    expect(plan.openCounts).toEqual([
      openCount({
        criterion: 'delay',
        circumstances: { channel: 'online' },
        tally: { counts: [0, 1, 0, 0, 0], na: 1, asked: 3 },
      }),
      openCount({ criterion: 'delay', tally: { counts: [0, 0, 0, 8, 0], na: 0, asked: 8 } }),
    ]);
  });

  it('of another criterion close at the same date when earlier groups already waited', () => {
    const input = closingInput({
      submissions: mixed(11).map((overall, index) =>
        submission(index < 3 ? { overall, delay: 1 } : { overall }),
      ),
      openCounts: [openCount({ criterion: 'delay', tally: tally(...mixed(8)) })],
      lastClosing: ({ criterion }) => (criterion === 'overall' ? '2026-10-01' : null),
    });
    const delay = planClosing(input).cells.find((cell) => cell.criterion === 'delay');
    expect(delay?.tally).toEqual({ counts: [3, 0, 0, 4, 4], na: 0, asked: 11 });
    expect(delay?.window).toEqual({ from: '2026-01-05', to: '2026-11-23' });
  });

  it('of a pool and of the node it hangs at are different series', () => {
    const input = closingInput({
      scope: 'pool',
      submissions: mixed(11).map((overall) => submission({ overall, delay: 4 })),
      openCounts: [openCount({ criterion: 'delay', tally: tally(...mixed(10)) })],
    });
    const plan = planClosing(input);
    expect(plan.cells.map(({ scope, criterion }) => [scope, criterion])).toEqual([['pool', 'overall']]);
    expect(plan.openCounts.map(({ scope, tally: t }) => [scope, ratingsOf(t)])).toEqual([
      ['node', 10],
      ['pool', 11],
    ]);
  });

  it('under a criterion named like a property of every object are counted, not inherited', () => {
    const asked = ['overall', 'constructor', '__proto__'];
    const input = closingInput({
      submissions: mixed(11).map((overall) => submission({ overall }, { asked })),
    });
    expect(planClosing(input).openCounts).toEqual([
      openCount({ criterion: '__proto__', tally: { counts: [0, 0, 0, 0, 0], na: 0, asked: 11 } }),
      openCount({ criterion: 'constructor', tally: { counts: [0, 0, 0, 0, 0], na: 0, asked: 11 } }),
    ]);
  });
});

describe('A cell whose ratings are all equal', () => {
  const submissions = overalls(...same(12, 5));
  const heldSince = (since: string) => [{ series: series(), month: null, since }];

  it('is held at the first date, also when that date is repeated', () => {
    const first = closingInput({ submissions });
    const plan = planClosing(first);
    expect(plan).toEqual({ ...noPlan, held: heldSince('2026-11-24') });
    expect(planClosing(afterPlan(plan, first))).toEqual(plan);
  });

  it('closes as it is at a later date, and its mark is dropped', () => {
    const plan = planClosing(closingInput({ submissions, held: heldSince('2026-11-23') }));
    expect(plan.cells[0]?.tally.counts).toEqual([0, 0, 0, 0, 12]);
    expect(plan.held).toEqual([]);
  });

  it('closes at once when another rating joined it, and its mark is dropped', () => {
    const input = closingInput({
      submissions: [...submissions, ...overalls(1)],
      held: heldSince('2026-11-24'),
    });
    expect(planClosing(input)).toMatchObject({ cells: [{ tally: { asked: 13 } }], held: [] });
  });

  it('keeps its mark while a withdrawal takes it back under the threshold', () => {
    const input = closingInput({ submissions: submissions.slice(2), held: heldSince('2026-11-23') });
    expect(planClosing(input)).toEqual({ ...noPlan, held: input.held });
  });

  it('is held for each criterion apart', () => {
    const input = closingInput({
      submissions: mixed(11).map((overall) => submission({ overall, delay: 3, voice: overall })),
    });
    const plan = planClosing(input);
    expect(plan.cells.map((cell) => cell.criterion)).toEqual(['overall', 'voice']);
    expect(plan.held).toEqual([{ series: series({ criterion: 'delay' }), month: null, since: '2026-11-24' }]);
    const next = planClosing({ ...afterPlan(plan, input), date: '2026-11-25' });
    expect(next.cells.map((cell) => [cell.criterion, cell.tally.counts])).toEqual([
      ['delay', [0, 0, 11, 0, 0]],
    ]);
    expect(next.openCounts).toEqual([]);
  });
});

describe('Plans', () => {
  it('are equal byte for byte whatever order and shape the rows were read in', () => {
    const submissions = mixed(24).map((overall, index) =>
      submission(
        { overall, delay: 3, voice: overall },
        { circumstances: { channel: index % 2 === 0 ? 'online' : 'mail' }, wording: 1 + (index % 2) },
      ),
    );
    const openCounts = ['support', 'delay'].map((criterion) =>
      openCount({ criterion, tally: tally(1, 2, 'na') }),
    );
    const held = [series(), series({ criterion: 'eco' })].map((key) => ({
      series: key,
      month: null,
      since: '2026-11-01',
    }));
    const reversed = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).reverse()) as T;
    const forth = planClosing(closingInput({ submissions, openCounts, held }));
    const back = planClosing(
      closingInput({
        submissions: [...submissions].reverse(),
        openCounts: [...openCounts].reverse().map(reversed),
        held: [...held].reverse().map(reversed),
      }),
    );
    expect(JSON.stringify(back)).toBe(JSON.stringify(forth));
  });
});
