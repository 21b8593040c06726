/** The only request that carries a rating: one attempt, with a deadline, that never throws. */
import type { Problem } from '#shared/contracts/problem.ts';
import type { Receipt } from '#shared/contracts/submission.ts';
import type { Delivery } from './delivery.ts';

/** Longer than the server itself waits for a slow disk before it answers 503. */
const deadlineMs = 10_000;
/** Seconds to wait when the server names no number. */
const waitDefault = 30;

/** @param body the submission as JSON: the same text at each attempt, so that a repeated attempt counts once. */
export async function sendSubmission(address: string, body: string): Promise<Delivery> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(deadlineMs),
    });
    const content: Partial<Receipt & Problem> = await answer.json();
    return content.receipt ? { receipt: content as Receipt } : refusal(answer, content);
  } catch {
    return { fault: 'failed' };
  }
}

function refusal({ status, headers }: Response, { code, errors }: Partial<Problem>): Delivery {
  if (status === 429 || status === 503)
    return { fault: 'busy', wait: Number(headers.get('retry-after')) || waitDefault };
  if (status === 413 || errors?.some(({ field }) => field === 'comment')) return { fault: 'long' };
  if (code === 'service-inactive' || code === 'unknown-service') return { fault: 'closed' };
  if (status < 400 || status >= 500) return { fault: 'failed' };
  return { fault: 'refused', conflict: status === 409 };
}
