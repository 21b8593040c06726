import { describe, expect, test } from 'vitest';
import { publishedCriterion } from '#server/pages/published-criterion.ts';
import type { CriterionResult, Results } from '#shared/contracts/results.ts';
import { figuresOf, insufficientFigures } from '#shared/scoring/score.ts';

const result: CriterionResult = {
  criterion: 'overall',
  engagement: null,
  lead: false,
  wordingVersion: 1,
  window: { from: '2026-03-01', to: '2026-03-31', spans: false },
  ...figuresOf({ tally: { counts: [1, 2, 3, 20, 14], na: 1, asked: 44 }, criterion: 'overall' }),
  splits: [],
};

const results: Results = {
  service: { code: 'TOWN', name: 'Mairie', demo: false },
  period: { id: 'all', from: null, to: null, spans: false },
  edition: 'sp-plus-2020',
  source: 'collected',
  tier: 'open',
  release: '2026-04-01',
  method: 'avis-1',
  periods: null,
  criteria: [result],
};

describe('a figure that goes to a page', () => {
  test('brings its n, window, interval and provenance along', () => {
    const shown = publishedCriterion(results, result);
    expect(shown?.result.n).toBe(40);
    expect(shown?.provenance).toEqual({
      edition: 'sp-plus-2020',
      source: 'collected',
      tier: 'open',
      method: 'avis-1',
      release: '2026-04-01',
    });
  });

  test.each(['n', 'na', 'asked', 'counts', 'window', 'satisfied'] as const)(
    'is refused without its %s',
    (key) => {
      expect(() => publishedCriterion(results, { ...result, [key]: null })).toThrow(/overall/);
    },
  );

  test.each(['release', 'method', 'edition'] as const)('is refused without its %s', (key) => {
    expect(() => publishedCriterion({ ...results, [key]: key === 'release' ? null : '' }, result)).toThrow(
      /overall/,
    );
  });

  test('does not exist below the threshold', () => {
    expect(publishedCriterion(results, { ...result, ...insufficientFigures, window: null })).toBeNull();
  });

  test('is called favourable, not satisfied, when the question is a statement', () => {
    expect(publishedCriterion(results, { ...result, criterion: 'courtesy' })?.favourable).toBe('favorables');
    expect(publishedCriterion(results, result)?.favourable).toBe('satisfaits');
  });
});
