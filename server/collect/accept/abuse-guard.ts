/**
 * Token bucket per sender and service. The sender is known only as an HMAC under a salt that lives in memory for a day,
 * per service, so that no profile across sites can exist; no address is stored. Between 60 and 600 an hour nothing is
 * refused or marked: shared offices and desks are normal, and a mark would have to be kept and shown somewhere.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { Clock } from '../../platform/clock.ts';
import { ProblemError } from '../../platform/problem.ts';
import { retention } from '../../platform/retention.ts';

export const abuseLimits = {
  /** Submissions at once from one sender: a family, a waiting room. */
  burst: 10,
  /** Submissions per hour from one sender after that: shared offices and desks are normal. */
  perHour: 600,
  /** Senders remembered: 100,000 × about 150 B = 15 MB; past it the longest unused is forgotten. */
  senders: 100_000,
} as const;

const millisecondsPerHour = 3_600_000;
/**
 * The caller sweeps once an hour. One hour less than promised keeps the promise also on a server that nobody rates on.
 */
const saltMilliseconds = (retention.rateSaltHours - 1) * millisecondsPerHour;

/** Where a submission came from: an address, or a kiosk. */
export type Sender = {
  /** Null: not known, and not limited. */
  readonly address: string | null;
  /** Name of a kiosk that has shown its key: it is paced by itself, whatever else is behind its address. */
  readonly kiosk?: string | null;
};

export type AbuseGuard = {
  /** @throws ProblemError `rate-limited` with the seconds to wait. The result gives the token back. */
  take(sender: Sender, service: number): { refund(): void };
  /** Forgets every sender once its salt is old; to be called at least every hour. */
  sweep(): void;
};

type Bucket = { tokens: number; at: number };

export function createAbuseGuard(options: {
  readonly clock: Clock;
  readonly enabled: boolean;
  readonly limits?: Partial<Record<keyof typeof abuseLimits, number>>;
}): AbuseGuard {
  const limits = { ...abuseLimits, ...options.limits };
  const perMillisecond = limits.perHour / millisecondsPerHour;
  const buckets = new Map<string, Bucket>();
  let salt = randomBytes(32);
  let saltMade = options.clock.now().getTime();

  const sweep = (): void => {
    const now = options.clock.now().getTime();
    if (Math.abs(now - saltMade) < saltMilliseconds) return;
    saltMade = now;
    salt = randomBytes(32);
    buckets.clear();
  };

  const keyOf = (sender: string, service: number): string => {
    sweep();
    return createHmac('sha256', salt).update(`${service}|${sender}`).digest('base64url').slice(0, 16);
  };

  const remember = (key: string, bucket: Bucket): void => {
    // Deleting first moves the key to the end: the first key is then the longest unused.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > limits.senders) buckets.delete(buckets.keys().next().value as string);
  };

  return {
    sweep,
    take: ({ address, kiosk }, service) => {
      if (!options.enabled || address === null) return { refund: () => {} };
      const key = keyOf(kiosk ? `kiosk ${kiosk}` : networkOf(address), service);
      const now = options.clock.now().getTime();
      const known = buckets.get(key) ?? { tokens: limits.burst, at: now };
      const refilled = known.tokens + Math.max(0, now - known.at) * perMillisecond;
      const bucket = { tokens: Math.min(limits.burst, refilled), at: now };
      // Remembered also when it is refused: after the clock was set back, `at` would lie in the future, and nothing
      // would be refilled until the clock had caught up.
      remember(key, bucket);
      if (bucket.tokens < 1)
        throw new ProblemError('rate-limited', {
          retryAfterSeconds: Math.ceil((1 - bucket.tokens) / perMillisecond / 1000),
        });
      bucket.tokens -= 1;
      return {
        refund: () => {
          bucket.tokens = Math.min(limits.burst, bucket.tokens + 1);
        },
      };
    },
  };
}

/** The whole IPv4 address; of IPv6 the /56 one household or office is given. */
function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:/i, '');
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return 'unknown';
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const gap = address.includes('::') ? 8 - before.length - after.length : 0;
  const groups = [...before, ...Array<string>(Math.max(0, gap)).fill('0'), ...after].map((text) =>
    text.padStart(4, '0').toLowerCase(),
  );
  return groups.slice(0, 4).join('').slice(0, 14);
}
