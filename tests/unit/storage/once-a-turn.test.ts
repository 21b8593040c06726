import { expect, it } from 'vitest';
import { onceATurn, readersMax } from '#server/storage/once-a-turn.ts';
import { StorageUnavailable } from '#server/storage/store.ts';

/** One turn of the event loop. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('Who asks in one turn shares the answer; the next turn asks anew', async () => {
  let asked = 0;
  const revision = onceATurn(async () => {
    asked += 1;
    return asked;
  });
  expect(await Promise.all([revision(), revision(), revision()])).toEqual([1, 1, 1]);
  await turn();
  expect(await revision()).toBe(2);
});

it('As many as may wait for a store that does not answer do; those beyond are told to come back, turn after turn', async () => {
  let answer = (_revision: number): void => {};
  const revision = onceATurn(
    () =>
      new Promise<number>((resolve) => {
        answer = resolve;
      }),
  );
  const crowd: Promise<number>[] = [];
  while (crowd.length < readersMax) {
    crowd.push(revision());
    if (crowd.length % 1000 === 0) await turn();
  }
  await expect(revision()).rejects.toThrow(StorageUnavailable);
  answer(7);
  expect(new Set(await Promise.all(crowd))).toEqual(new Set([7]));
  await turn();
  const later = revision();
  answer(8);
  expect(await later).toBe(8);
});

it('A failure is everybody’s who asked, and of no later turn', async () => {
  let failing = true;
  const revision = onceATurn(async () => {
    if (failing) throw new StorageUnavailable('no store');
    return 1;
  });
  const refused = [revision(), revision()].map((one) => expect(one).rejects.toThrow('no store'));
  await Promise.all(refused);
  failing = false;
  await turn();
  expect(await revision()).toBe(1);
});
