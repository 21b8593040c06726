/** The only request that carries a rating: one attempt, with a deadline, that never throws. */
import type { problemTypePrefix } from '#shared/contracts/problem.ts';
import type { Receipt } from '#shared/contracts/submission.ts';
import type { Delivery } from './delivery.ts';

/** Longer than the server itself waits for a slow disk before it answers 503. */
const deadlineMs = 10_000;
/** Seconds to wait when the server names no number. */
const waitDefault = 30;

/** The contract's own, or this does not compile. */
const ourProblem: typeof problemTypePrefix = 'urn:avis-plus:problem:';

/** @param body the submission as JSON: the same text at each attempt, so that a repeated attempt counts once. */
export async function sendSubmission(address: string, body: string): Promise<Delivery> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Goes on when the page is left meanwhile.
      keepalive: true,
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (!answer.ok) return await refusal(answer);
    const receipt: Receipt = await answer.json();
    // A captive portal says 200 too: only a receipt proves that the rating is stored.
    return receipt.receipt ? { receipt, stored: body } : { fault: 'failed' };
  } catch {
    return { fault: 'failed' };
  }
}

async function refusal(answer: Response): Promise<Delivery> {
  const { status, headers } = answer;
  if (status === 429 || status === 503)
    return { fault: 'busy', wait: Number(headers.get('retry-after')) || waitDefault };
  // A proxy in front of a server that is being replaced says 401, 403 or 404 too: only a refusal of ours is final.
  const isFinal = status < 500 && (await answer.text()).includes(ourProblem);
  return isFinal ? { fault: 'refused', conflict: status === 409 } : { fault: 'failed' };
}
