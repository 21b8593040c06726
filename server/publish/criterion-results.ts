/** Turns sums of closed cells into the published results of an edition's criteria. */
import type { AskedCriterion, Edition } from '#shared/charter/edition.ts';
import type { CriterionResult, SplitResult } from '#shared/contracts/results.ts';
import { splitDimensions } from '#shared/scoring/cell.ts';
import { figuresOf, insufficientFigures } from '#shared/scoring/score.ts';
import type { CellSum } from '../storage/store.ts';

/**
 * One entry per criterion in the edition's order, one more per further wording version that holds cells – versions
 * are never added together. A criterion without a closed cell has one `insufficient` entry.
 */
export function criterionResults(edition: Edition, sums: readonly CellSum[]): CriterionResult[] {
  return edition.criteria.flatMap((asked) => {
    const own = sums.filter((sum) => sum.criterion === asked.criterion);
    if (own.length === 0) return [insufficient(edition, asked)];
    return own.sort((a, b) => a.wording - b.wording).map((sum) => resultOf(edition, asked, sum));
  });
}

function resultOf(edition: Edition, asked: AskedCriterion, sum: CellSum): CriterionResult {
  const figures = figuresOf({ tally: sum.tally, criterion: asked.criterion });
  if (figures.state === 'insufficient') return insufficient(edition, asked);
  return {
    ...identityOf(edition, asked),
    wordingVersion: sum.wording,
    window: { ...sum.window },
    ...figures,
    splits: splitsOf(sum),
  };
}

function insufficient(edition: Edition, asked: AskedCriterion): CriterionResult {
  return {
    ...identityOf(edition, asked),
    wordingVersion: edition.wording,
    window: null,
    ...insufficientFigures,
    splits: [],
  };
}

function identityOf(edition: Edition, { criterion, engagement }: AskedCriterion) {
  const leads = edition.engagements.find(({ id }) => id === engagement)?.lead;
  return { criterion, engagement, lead: leads === criterion };
}

function splitsOf(sum: CellSum): SplitResult[] {
  return splitDimensions.flatMap((by) => {
    const parts = sum.splits
      .filter((part) => part.by === by)
      .map(({ value, tally }) => {
        const { jdma: _, ...figures } = figuresOf({ tally, criterion: sum.criterion });
        return { value, ...figures };
      });
    return parts.length === 0 ? [] : [{ by, parts }];
  });
}
