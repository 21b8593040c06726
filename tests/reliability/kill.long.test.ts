/** The kill loop, long enough to meet every moment of a commit and of a checkpoint. */
import { expect, test } from 'vitest';
import { integrityOf, missing, storedIds } from '../support/acknowledged-load.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { killLoop } from './kill-loop.ts';

const kills = 200;
/** Two seconds each, on a machine that has other work. */
const timeout = kills * 4_000;

test('Two hundred kills lose nothing acknowledged and leave the file sound', { timeout }, async () => {
  const { folder, acknowledged, sent } = await killLoop(kills, randomSequence(200));
  expect(missing(folder, acknowledged)).toEqual([]);
  expect(integrityOf(folder)).toBe('ok');
  const known = new Set(sent);
  expect(storedIds(folder).filter((id) => !known.has(id))).toEqual([]);
});
