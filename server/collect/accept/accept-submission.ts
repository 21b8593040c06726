/** Accepts one submission: checks it, recognises a retry, guards against floods, and answers once it is on disk. */

import type { Receipt, Submission } from '#shared/contracts/submission.ts';
import type { Clock } from '../../platform/clock.ts';
import { fieldProblem, ProblemError } from '../../platform/problem.ts';
import type { Store } from '../../storage/store.ts';
import { readComment } from '../comment.ts';
import { readKioskKey } from '../kiosk/kiosk-key.ts';
import { readContent } from '../read-content.ts';
import { type ReceiptDeps, writeReceipt } from '../receipt/write-receipt.ts';
import type { AbuseGuard } from './abuse-guard.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { GroupCommit } from './group-commit.ts';

export type Acceptance = {
  readonly repeated: boolean;
  readonly receipt: Receipt;
};

export type Sender = {
  /** Null: not known. */
  readonly address: string | null;
  /** The key a kiosk sent; it counts only if it was made here, for this service. */
  readonly kioskKey?: string | undefined;
};

export type AcceptSubmission = (submission: Submission, sender: Sender) => Promise<Acceptance>;

/** The result throws ProblemError: fields named, `submission-conflict`, `service-inactive`, `rate-limited`, 503 codes. */
export function createAcceptSubmission(
  deps: ReceiptDeps & {
    readonly store: Pick<Store, 'catalogue' | 'submissions' | 'releases'>;
    readonly clock: Clock;
    readonly guard: AbuseGuard;
    readonly groupCommit: GroupCommit;
  },
): AcceptSubmission {
  const { store, clock, guard, groupCommit } = deps;

  return async (submission, { address, kioskKey }) => {
    const service = await store.catalogue.find(submission.service);
    if (!service) throw fieldProblem('service', 'no service has this code');
    const fingerprint = fingerprintOf(deps.sign, submission);
    const day = clock.today();

    // A retry gets its receipt also where a new submission would be refused: when the service was closed meanwhile,
    // its edition superseded, or the sender's quota used up.
    const refuseUnlessKnown = async (refusal: unknown): Promise<Acceptance> => {
      const known = await store.submissions.known(service.number, submission.id, fingerprint);
      if (known === 'repeated')
        return { repeated: true, receipt: await writeReceipt(deps, service, submission, day) };
      throw refusal;
    };

    let content: ReturnType<typeof readContent>;
    let comment: string | null;
    let quota: ReturnType<AbuseGuard['take']>;
    try {
      if (!service.active) throw new ProblemError('service-inactive');
      content = readContent(submission, service, day);
      comment = readComment(submission.comment);
      // The key of a kiosk counts only for ratings given at one: it is no way around the limit for anything else.
      const kiosk =
        kioskKey && submission.mode === 'kiosk' ? readKioskKey(deps.sign, service.number, kioskKey) : null;
      quota = guard.take({ address, kiosk }, service.number);
    } catch (refusal) {
      return refuseUnlessKnown(refusal);
    }
    const committed = groupCommit
      .submit({ service: service.number, id: submission.id, day, fingerprint, content, comment })
      .catch((failure: unknown) => {
        quota.refund();
        throw failure;
      });
    // Made while the disk works, given only once it has: nobody is told "received" before COMMIT.
    const [outcome, receipt] = await Promise.all([committed, writeReceipt(deps, service, submission, day)]);
    if (outcome === 'conflict') throw new ProblemError('submission-conflict');
    if (outcome === 'repeated') quota.refund();
    return { repeated: outcome === 'repeated', receipt };
  };
}
