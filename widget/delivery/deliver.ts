/**
 * Delivers one person's submission over as many attempts as she makes, under one id.
 *
 * An attempt whose answer was lost may have been stored. If she then changes an answer and sends again, the server
 * refuses the new content under the old id: the earlier text, sent again, fetches the receipt of what is stored.
 */
import type { Delivery } from './delivery.ts';
import { sendSubmission } from './send-submission.ts';

export type Deliver = (body: string) => Promise<Delivery>;

export function deliverer(address: string): Deliver {
  const attempts = new Set<string>();
  return async (body) => {
    let delivery = await sendSubmission(address, body);
    if (delivery.conflict) {
      for (const attempt of attempts) {
        const again = await sendSubmission(address, attempt);
        if (again.receipt) delivery = again;
      }
    }
    attempts.add(body);
    return delivery;
  };
}
