/**
 * Group commit: submissions that arrive while a transaction is under way share the next one, and each is answered only
 * after its own COMMIT. The queue is bounded and every wait has an end.
 */
import { ProblemError } from '../../platform/problem.ts';
import type { AppendOutcome, NewSubmission } from '../../storage/store.ts';

export const groupCommitLimits = {
  /**
   * Submissions per transaction. 64 gain most of what sharing an fsync can gain; with 256, a full queue is 16
   * transactions.
   */
  batch: 256,
  /** Waiting submissions: 4,096 × about 6 kB with the largest comment = 25 MB at worst. */
  queue: 4096,
  /** Milliseconds from arrival to answer; past it the client is told to send again, which counts once. */
  deadlineMs: 5000,
} as const;

type Waiting = {
  readonly submission: NewSubmission;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
};

export type GroupCommit = {
  /** @throws ProblemError `overloaded` when the queue is full, `unavailable` past the deadline or when storage fails. */
  submit(submission: NewSubmission): Promise<AppendOutcome>;
  /** Resolves when nothing waits any more; later submissions are refused as `unavailable`. */
  drain(): Promise<void>;
};

export function createGroupCommit(options: {
  readonly append: (batch: readonly NewSubmission[]) => Promise<readonly AppendOutcome[]>;
  /** Batches worth having under way at once. */
  readonly batchesAtOnce?: number;
  /** Told how many wait for their COMMIT: in the queue, and in the transactions under way. */
  readonly onDepth?: (waiting: number) => void;
  readonly limits?: Partial<Record<keyof typeof groupCommitLimits, number>>;
}): GroupCommit {
  const limits = { ...groupCommitLimits, ...options.limits };
  const { batchesAtOnce = 1 } = options;
  const queue: Waiting[] = [];
  const flushing = new Set<Promise<void>>();
  let underWay = 0;
  let draining = false;

  const tellDepth = (): void => options.onDepth?.(queue.length + underWay);

  const flush = async (): Promise<void> => {
    // Submissions that arrive in the same turn of the event loop share a transaction: written alone, the first of them
    // would cost a whole fsync.
    await endOfTurn();
    let answer = (): void => {};
    while (queue.length > 0) {
      const batch = queue.splice(0, limits.batch);
      underWay += batch.length;
      const committed = commit(batch);
      // The previous batch is answered while this one is being written. The other way round, the disk would be idle
      // while up to 256 answers are sent.
      answer();
      answer = await committed;
    }
    answer();
  };

  const startFlush = (): void => {
    const flushed = flush().finally(() => flushing.delete(flushed));
    flushing.add(flushed);
  };

  /** Resolves after COMMIT, to what answers everybody in the batch. */
  const commit = async (batch: readonly Waiting[]): Promise<() => void> => {
    let settle: (waiting: Waiting, index: number) => void;
    try {
      const outcomes = await options.append(batch.map(({ submission }) => submission));
      settle = ({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome) resolve(outcome);
        else reject(new ProblemError('unavailable'));
      };
    } catch (error) {
      settle = ({ reject }) => reject(error);
    }
    underWay -= batch.length;
    tellDepth();
    return () => {
      batch.forEach((waiting, index) => {
        clearTimeout(waiting.timer);
        settle(waiting, index);
      });
    };
  };

  return {
    submit: (submission) => {
      if (draining) return Promise.reject(new ProblemError('unavailable'));
      if (queue.length >= limits.queue) return Promise.reject(new ProblemError('overloaded'));
      return new Promise((resolve, reject) => {
        // Past the deadline the submission may still be committed; the retry then finds it and counts once.
        const timer = setTimeout(() => reject(new ProblemError('unavailable')), limits.deadlineMs);
        queue.push({ submission, resolve, reject, timer });
        tellDepth();
        if (flushing.size < batchesAtOnce) startFlush();
      });
    },
    drain: async () => {
      draining = true;
      await Promise.all(flushing);
    },
  };
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
