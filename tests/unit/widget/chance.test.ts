import { expect, test } from 'vitest';
import { submissionSchema } from '#shared/contracts/submission.ts';
import { random, randomId } from '#widget/panel/chance.ts';

/** Enough for each of the 30 free digits to take all its values: one is missed with probability 30·16·(15/16)^2000. */
const draws = 2000;

test('an id is one the server takes, never the same twice', () => {
  const ids = Array.from({ length: draws }, randomId);
  for (const id of ids) expect(submissionSchema.shape.id.safeParse(id).error).toBeUndefined();
  expect(new Set(ids).size).toBe(draws);
});

test('every free digit of an id takes all its values, the variant its four', () => {
  const ids = Array.from({ length: draws }, randomId);
  const [sample = ''] = ids;
  for (let index = 0; index < sample.length; index += 1) {
    const values = new Set(ids.map((id) => id[index]));
    const expected = sample[index] === '-' || index === 14 ? 1 : index === 19 ? 4 : 16;
    expect(values.size, `digit ${index}`).toBe(expected);
  }
});

test('chance stays in [0, 1)', () => {
  for (let draw = 0; draw < draws; draw += 1) {
    const value = random();
    expect(value >= 0 && value < 1).toBe(true);
  }
});
