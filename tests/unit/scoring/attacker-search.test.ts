import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, findSmallSet } from '../../support/small-set-search.ts';

const figure = (name: string, members: string): Figure => ({ name, members: new Set(members) });
const minCell = 3;

describe('The search for small groups', () => {
  it('finds nothing where there is nothing', () => {
    expect(findSmallSet([], minCell)).toBeNull();
    expect(findSmallSet([figure('nobody', '')], minCell)).toBeNull();
    expect(findSmallSet([figure('a', 'abc'), figure('b', 'def')], minCell)).toBeNull();
    expect(findSmallSet([figure('a', 'abc'), figure('b', 'abcdef')], minCell)).toBeNull();
  });

  it('finds a small figure published as it is', () => {
    expect(findSmallSet([figure('a', 'ab')], minCell)).toEqual({ terms: ['+a'], size: 2 });
  });

  it.each([
    ['two', [figure('all', 'abcdefg'), figure('a', 'abcdef')]],
    ['three', [figure('all', 'abcdefg'), figure('a', 'abc'), figure('b', 'def')]],
    ['four', [figure('all', 'abcdefghij'), figure('a', 'abc'), figure('b', 'def'), figure('c', 'ghi')]],
    [
      'four, two of them added,',
      [figure('a', 'abcd'), figure('b', 'efgh'), figure('c', 'abce'), figure('d', 'fgh')],
    ],
  ])('finds one person in a combination of %s figures', (_count, figures) => {
    expect(findSmallSet(figures, minCell)).toMatchObject({ size: 1 });
  });

  it('needs more than four terms for a group that four do not isolate', () => {
    const all = figure('all', 'abcdefghijklm');
    const parts = ['abc', 'def', 'ghi', 'jkl'].map((members) => figure(members, members));
    expect(findSmallSet([all, ...parts], minCell)).toBeNull();
  });

  it('looks into every group of figures that share nobody', () => {
    const figures = [figure('a', 'abc'), figure('z', 'uvwxyz'), figure('y', 'uvwxy'), figure('b', 'def')];
    expect(findSmallSet(figures, minCell)).toMatchObject({ size: 1 });
  });

  it('agrees with trying every combination, one after the other', () => {
    const figures = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefghi'), { minLength: 1 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(figures, (sets) => {
        const named = sets.map((members, index) => figure(String(index), members.join('')));
        expect(findSmallSet(named, minCell) !== null).toBe(hasSmallCombination(named));
      }),
      { numRuns: 300 },
    );
  });
});

/** Coefficients −4 to 4 whose absolute values add up to four at most. */
function hasSmallCombination(figures: readonly Figure[], left = 4, sum = new Map<string, number>()): boolean {
  const [first, ...rest] = figures;
  if (!first) {
    const values = [...sum.values()];
    const size = values.reduce((total, value) => total + value, 0);
    return values.every((value) => value === 0 || value === 1) && size >= 1 && size < minCell;
  }
  for (let times = -left; times <= left; times += 1) {
    const next = new Map(sum);
    for (const member of first.members) next.set(member, (next.get(member) ?? 0) + times);
    if (hasSmallCombination(rest, left - Math.abs(times), next)) return true;
  }
  return false;
}
