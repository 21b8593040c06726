/** How one attempt to deliver a submission ended: with a receipt, or with a fault. */
import type { Receipt } from '#shared/contracts/submission.ts';

/** Not stored, and what the person can do: `failed` try again, `busy` try again later, `refused` reload the page. */
export type DeliveryFault = 'failed' | 'busy' | 'refused';

export type Delivery = {
  readonly receipt?: Receipt;
  readonly fault?: DeliveryFault;
  /** Seconds to wait, with `busy`. */
  readonly wait?: number;
  /** What could not be delivered waits on the device. */
  readonly kept?: boolean;
  /** The server holds other content under the same id. */
  readonly conflict?: boolean;
  /** The body the receipt is for; it may be an earlier one than what is on the screen by now. */
  readonly stored?: string;
};
