import { describe, expect, test } from 'vitest';
import { createGroupCommit } from '#server/collect/accept/group-commit.ts';
import type { AppendOutcome, NewSubmission } from '#server/storage/store.ts';

const submission = (id: string): NewSubmission => ({
  service: 1,
  id,
  day: '2026-03-14',
  fingerprint: new Uint8Array(8),
  content: {
    edition: 'sp-plus-2020',
    wording: 1,
    tier: 'open',
    ratings: { overall: 4 },
    asked: ['overall'],
    circumstances: { channel: null, mode: null, outcome: null, placement: null, language: null },
  },
  comment: null,
});

/** One turn of the event loop. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Storage whose transactions end when the test says so. */
function heldStorage() {
  const transactions: { ids: string[]; commit: () => void; fail: (error: Error) => void }[] = [];
  const append = (batch: readonly NewSubmission[]) =>
    new Promise<readonly AppendOutcome[]>((resolve, reject) => {
      transactions.push({
        ids: batch.map(({ id }) => id),
        commit: () => resolve(batch.map(() => 'stored')),
        fail: reject,
      });
    });
  const nextTransaction = async (count: number) => {
    while (transactions.length < count) await turn();
    return transactions[count - 1];
  };
  return { append, nextTransaction, transactions };
}

const settled = async (promise: Promise<unknown>) => {
  let state = 'waiting';
  promise.then(
    () => {
      state = 'answered';
    },
    () => {
      state = 'refused';
    },
  );
  for (let turns = 0; turns < 5; turns += 1) await turn();
  return state;
};

describe('group commit', () => {
  test('tells how many wait for their COMMIT: those in a transaction, too, and nobody once it has ended', async () => {
    const storage = heldStorage();
    const depths: number[] = [];
    const commit = createGroupCommit({ append: storage.append, onDepth: (waiting) => depths.push(waiting) });
    const first = commit.submit(submission('a'));
    const transaction = await storage.nextTransaction(1);
    const second = commit.submit(submission('b'));
    expect(depths.at(-1)).toBe(2);
    transaction?.commit();
    (await storage.nextTransaction(2))?.fail(new Error('no disk'));
    await Promise.allSettled([first, second]);
    expect(depths.at(-1)).toBe(0);
  });

  test('answers nobody before the transaction that holds the submission has returned', async () => {
    const storage = heldStorage();
    const commit = createGroupCommit({ append: storage.append });
    const answer = commit.submit(submission('a'));
    const transaction = await storage.nextTransaction(1);
    expect(await settled(answer)).toBe('waiting');
    transaction?.commit();
    expect(await answer).toBe('stored');
  });

  test('puts what arrives during a transaction into the next one', async () => {
    const storage = heldStorage();
    const commit = createGroupCommit({ append: storage.append });
    const first = commit.submit(submission('a'));
    const one = await storage.nextTransaction(1);
    const rest = [commit.submit(submission('b')), commit.submit(submission('c'))];
    one?.commit();
    const two = await storage.nextTransaction(2);
    two?.commit();
    await Promise.all([first, ...rest]);
    expect(storage.transactions.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c']]);
  });

  test('has as many transactions under way as storage is worth, and no more', async () => {
    const storage = heldStorage();
    const commit = createGroupCommit({ append: storage.append, batchesAtOnce: 2 });
    const answers = [commit.submit(submission('a'))];
    await storage.nextTransaction(1);
    answers.push(commit.submit(submission('b')));
    await storage.nextTransaction(2);
    answers.push(commit.submit(submission('c')));
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(storage.transactions.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
    for (const { commit: end } of storage.transactions) end();
    (await storage.nextTransaction(3))?.commit();
    expect(await Promise.all(answers)).toEqual(['stored', 'stored', 'stored']);
  });

  test('refuses as overloaded past its queue, and takes submissions again once it drains', async () => {
    const storage = heldStorage();
    const commit = createGroupCommit({ append: storage.append, limits: { queue: 2, batch: 2 } });
    const held = commit.submit(submission('a'));
    const one = await storage.nextTransaction(1);
    const waiting = [commit.submit(submission('b')), commit.submit(submission('c'))];
    await expect(commit.submit(submission('d'))).rejects.toMatchObject({ code: 'overloaded' });
    one?.commit();
    (await storage.nextTransaction(2))?.commit();
    await Promise.all([held, ...waiting]);
    const again = commit.submit(submission('e'));
    (await storage.nextTransaction(3))?.commit();
    expect(await again).toBe('stored');
  });

  test('answers unavailable past the deadline instead of waiting for a hung disk', async () => {
    const storage = heldStorage();
    const commit = createGroupCommit({ append: storage.append, limits: { deadlineMs: 1 } });
    await expect(commit.submit(submission('a'))).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('tells everybody of a failed transaction, and goes on with the next', async () => {
    const storage = heldStorage();
    const commit = createGroupCommit({ append: storage.append });
    const first = commit.submit(submission('a'));
    (await storage.nextTransaction(1))?.fail(new Error('disk full'));
    await expect(first).rejects.toThrow('disk full');
    const second = commit.submit(submission('a'));
    (await storage.nextTransaction(2))?.commit();
    expect(await second).toBe('stored');
  });

  test('drains: what waits is committed, what comes later is refused', async () => {
    const storage = heldStorage();
    const commit = createGroupCommit({ append: storage.append });
    const answer = commit.submit(submission('a'));
    const drained = commit.drain();
    await expect(commit.submit(submission('b'))).rejects.toMatchObject({ code: 'unavailable' });
    (await storage.nextTransaction(1))?.commit();
    await drained;
    expect(await answer).toBe('stored');
  });
});
