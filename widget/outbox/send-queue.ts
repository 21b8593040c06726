/**
 * Sends what waits on this device: one at a time, one tab at a time, at once when the network or the person comes back,
 * and with growing pauses while neither helps. The same id at every attempt, so that each counts once.
 */
import type { Delivery } from '../delivery/delivery.ts';
import { sendBeacons } from '../delivery/send-beacons.ts';
import { sendSubmission } from '../delivery/send-submission.ts';
import type { DeviceQueue } from './device-queue.ts';
import { hurry, isFor, lease, nextOf, settleWaiting, type Waiting } from './queue.ts';

export type QueueSender = {
  /** Sends what is due now, and comes back for the rest. */
  readonly send: () => void;
  /** To be true while an attempt that is not ours is under way: then leaving the page hands the queue to the browser. */
  leaving: boolean;
};

type Options = {
  /** Name of the lock that one tab holds. */
  readonly key: string;
  /** Address of the API, as this page was given it: whatever waits is sent there. */
  readonly to: string;
  readonly queue: DeviceQueue;
  readonly random: () => number;
  /** An attempt ended; the queue has taken it in. */
  readonly onSettled: (id: string, delivery: Delivery) => void;
};

export function queueSender({ key, to, queue, random, onSettled }: Options): QueueSender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = false;
  /** The network came back while an attempt was under way, which may have left before it. */
  let hurried = false;

  const sendDue = async () => {
    for (;;) {
      const waiting = nextOf(queue.read(), { to, now: Date.now() });
      if (!waiting) return;
      if (!navigator.locks) queue.change((kept) => lease(kept, Date.now()));
      const delivery = await sendWaiting(to, waiting);
      const { id } = waiting;
      const now = Date.now();
      const written = queue.change((kept) => settleWaiting(kept, { id, delivery, now, random: random() }));
      onSettled(id, delivery);
      // A device that cannot write any more would be asked for the same one for ever.
      if (!written) return;
    }
  };

  const comeBack = () => {
    clearTimeout(timer);
    const { waiting, notBefore } = queue.read();
    if (waiting.some(isFor(to))) timer = setTimeout(send, Math.max(notBefore - Date.now(), pauseMsMin));
  };

  const send = () => {
    if (underWay) return;
    underWay = true;
    // What was read as too old or not ours leaves the device here.
    queue.change((kept) => kept);
    void alone(key, sendDue)
      .catch(() => {})
      .then(() => {
        underWay = false;
        if (hurried) hurryNow();
        else comeBack();
      });
  };

  const hurryNow = () => {
    hurried = underWay;
    queue.change(hurry);
    send();
  };

  const sender: QueueSender = { send, leaving: false };
  addEventListener('online', hurryNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') send();
  });
  addEventListener('pagehide', () => {
    if (underWay || sender.leaving)
      sendBeacons(
        to,
        queue
          .read()
          .waiting.filter(isFor(to))
          .flatMap(({ attempts }) => attempts.at(-1) ?? []),
      );
  });
  return sender;
}

/** Between two looks at the queue, when another tab is at work. */
const pauseMsMin = 1_000;

/** The newest attempt; where the server holds another of the same id, that one's receipt. */
async function sendWaiting(to: string, { attempts }: Waiting): Promise<Delivery> {
  let delivery: Delivery = {};
  for (const body of [...attempts].reverse()) {
    delivery = await sendSubmission(to, body);
    if (!delivery.conflict) return delivery;
  }
  return delivery;
}

/** Runs `work` unless another tab of this origin does. Pages without https have no locks; a lease stands for them. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
