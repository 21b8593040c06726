import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPartSchema } from '#shared/contracts/results.ts';
import type { Counts, Tally } from '#shared/scoring/cell.ts';
import { comparableMin } from '#shared/scoring/funnel.ts';
import { methodVersion } from '#shared/scoring/method.ts';
import {
  figuresOf,
  indicativeMin,
  insufficientFigures,
  publishedMin,
  stateOf,
} from '#shared/scoring/score.ts';

const tally = (counts: Counts, na = 0, asked = 0): Tally => ({ counts, na, asked });
const level = fc.integer({ min: 0, max: 60 });

describe('the figures of a result', () => {
  it.each([
    [0, 'insufficient'],
    [10, 'insufficient'],
    [11, 'indicative'],
    [29, 'indicative'],
    [30, 'published'],
    [99, 'published'],
    [100, 'comparable'],
  ])('with n = %i are %s', (n, state) => {
    expect(stateOf(n)).toBe(state);
    expect(figuresOf({ tally: tally([0, 0, 0, n, 0]), criterion: 'overall' }).state).toBe(state);
  });

  it('of nothing, and of ten ratings, are null – not 0, and n is not given away', () => {
    for (const counts of [[0, 0, 0, 0, 0] as const, [2, 2, 2, 2, 2] as const]) {
      const figures = figuresOf({ tally: tally(counts, 7, 40), criterion: 'overall' });
      expect(figures).toEqual(insufficientFigures);
      expect(Object.entries(figures).filter(([key, value]) => key !== 'state' && value !== null)).toEqual([]);
    }
  });

  it('from 11 to 29 are counts and shares with intervals, and no mean of any kind', () => {
    const figures = figuresOf({ tally: tally([2, 1, 3, 8, 6], 4, 30), criterion: 'overall' });
    expect(figures).toMatchObject({ n: 20, na: 4, asked: 30, counts: [2, 1, 3, 8, 6] });
    expect(figures.satisfied?.value).toBe(0.7);
    expect(figures.neutral?.value).toBe(0.15);
    expect(figures.dissatisfied?.value).toBe(0.15);
    expect([figures.mean, figures.outOfTen, figures.net, figures.jdma]).toEqual([null, null, null, null]);
  });

  it('from 30 on carry the mean, the mark out of ten and the net share, each with its interval', () => {
    const figures = figuresOf({ tally: tally([5, 5, 10, 40, 40]), criterion: 'delay' });
    expect(figures.mean).toEqual({
      value: 4.05,
      low: expect.closeTo(3.8065, 4),
      high: expect.closeTo(4.2271, 4),
    });
    expect(figures.outOfTen?.value).toBe(7.625);
    expect(figures.net?.value).toBe(0.7);
  });

  it('compare with « Je donne mon avis » on the general satisfaction only', () => {
    const counts: Counts = [5, 5, 10, 40, 40];
    expect(figuresOf({ tally: tally(counts), criterion: 'overall' }).jdma?.value).toBe(8.5);
    expect(figuresOf({ tally: tally(counts), criterion: 'delay' }).jdma).toBeNull();
  });

  it('count « sans objet » and silence in no denominator', () => {
    const without = figuresOf({ tally: tally([5, 5, 10, 40, 40], 0, 100), criterion: 'delay' });
    const withSilence = figuresOf({ tally: tally([5, 5, 10, 40, 40], 900, 5000), criterion: 'delay' });
    expect(withSilence).toEqual({ ...without, na: 900, asked: 5000 });
  });

  it('have three shares that make one, whatever the counts, and fit the contract', () => {
    fc.assert(
      fc.property(level, level, level, level, level, (a, b, c, d, e) => {
        const { jdma, ...figures } = figuresOf({ tally: tally([a, b, c, d, e]), criterion: 'eco' });
        expect(jdma).toBeNull();
        expect(splitPartSchema.safeParse({ value: 'counter', ...figures }).success).toBe(true);
        if (figures.state === 'insufficient') return;
        const sum =
          (figures.satisfied?.value ?? 0) +
          (figures.neutral?.value ?? 0) +
          (figures.dissatisfied?.value ?? 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it('begin at the thresholds the method stands for: other ones are another version', () => {
    expect(methodVersion).toBe('avis-1');
    expect([indicativeMin, publishedMin, comparableMin]).toEqual([11, 30, 100]);
  });
});
