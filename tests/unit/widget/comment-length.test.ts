import { expect, test } from 'vitest';
import { commentGraphemesMax } from '#shared/contracts/submission.ts';
import { charactersLeft } from '#widget/panel/comment-length.ts';

const oneCharacterEach = ['é', 'e\u0301', '👨‍👩‍👧‍👦', '🇫🇷', '\r\n', '日'];

for (const character of oneCharacterEach)
  test(`${JSON.stringify(character)} counts for one`, () => {
    expect(charactersLeft(character.repeat(commentGraphemesMax), commentGraphemesMax)).toBe(0);
    expect(charactersLeft(character.repeat(commentGraphemesMax + 1), commentGraphemesMax)).toBe(-1);
  });

test('an empty comment leaves all of it', () => {
  expect(charactersLeft('', commentGraphemesMax)).toBe(commentGraphemesMax);
});
