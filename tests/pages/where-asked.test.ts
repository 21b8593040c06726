import { describe, expect, test } from 'vitest';
import { whereAsked } from '#server/pages/where-asked.ts';
import type { Results, SplitResult } from '#shared/contracts/results.ts';
import { figuresOf, insufficientFigures } from '#shared/scoring/score.ts';

const counted = (value: string, n: number) => {
  const { jdma: _, ...figures } = figuresOf({
    tally: { counts: [0, 0, 0, n, 0], na: 0, asked: n },
    criterion: 'delay',
  });
  return { value, ...figures };
};

function resultsWith(n: number, splits: SplitResult[]): Results {
  const { mean, ...figures } = insufficientFigures;
  return {
    service: { code: 'TOWN', name: 'Mairie', demo: false },
    period: { id: 'all', from: null, to: null, spans: false },
    edition: 'sp-plus-2020',
    source: 'collected',
    tier: 'open',
    release: '2026-04-01',
    method: 'avis-1',
    periods: null,
    criteria: [
      {
        criterion: 'overall',
        engagement: null,
        lead: false,
        wordingVersion: 1,
        window: null,
        ...figures,
        mean,
        n,
        splits,
      },
    ],
  };
}

describe('where it was asked', () => {
  const outcome: SplitResult = { by: 'outcome', parts: [counted('success', 1200), counted('unknown', 12)] };

  test('is said by outcome and by way of collecting, with counts', () => {
    const mode: SplitResult = { by: 'mode', parts: [counted('form', 1201), counted('qr', 11)] };
    expect(whereAsked(resultsWith(1212, [outcome, mode]))).toBe(
      'après une démarche aboutie (1\u202f200), issue non précisée (12)\u202f; par le formulaire (1\u202f201), par un code QR (11)',
    );
  });

  test('says that the rest is not published where a split covers a part of the ratings', () => {
    expect(whereAsked(resultsWith(1300, [outcome]))).toMatch(/répartition non publiée pour les autres avis$/);
  });

  test('is null where no split of these could be published', () => {
    const channel: SplitResult = { by: 'channel', parts: [counted('phone', 30), counted('mail', 20)] };
    expect(whereAsked(resultsWith(50, [channel]))).toBeNull();
  });
});
