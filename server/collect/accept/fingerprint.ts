/** The fingerprint by which a retry is told from another submission under the same id. */
import type { Submission } from '#shared/contracts/submission.ts';
import type { Sign } from '../../platform/secret.ts';

const fingerprintBytes = 8;

/** Every field but ratings, asked and comment. A field that the contract gains and this list lacks does not compile. */
const plainFields = {
  id: true,
  service: true,
  channel: true,
  mode: true,
  outcome: true,
  placement: true,
  language: true,
  edition: true,
  wording: true,
} as const satisfies Record<Exclude<keyof Submission, 'ratings' | 'asked' | 'comment'>, true>;

/**
 * In the order written above, which never changes: otherwise the fingerprint of a retry would differ from that of its
 * first attempt.
 */
const plainNames = Object.keys(plainFields) as (keyof typeof plainFields)[];

/**
 * 8 bytes of an HMAC over the content as sent, in canonical order. Under the secret, and with service and id inside:
 * a copy of the database neither tells which submissions say the same, nor lets ratings be guessed from fingerprints.
 */
export function fingerprintOf(sign: Sign, submission: Submission): Uint8Array {
  const { ratings, asked, comment } = submission;
  const canonical = JSON.stringify([
    plainNames.map((field) => submission[field] ?? null),
    Object.keys(ratings)
      .sort()
      .map((criterion) => [criterion, ratings[criterion]]),
    [...new Set(asked)].sort(),
    comment?.replaceAll('\r\n', '\n') ?? '',
  ]);
  return new Uint8Array(sign('fingerprint', canonical).subarray(0, fingerprintBytes));
}
