/** The fingerprint by which a retry is told from another submission under the same id. */
import type { Submission } from '#shared/contracts/submission.ts';
import type { Sign } from '../platform/secret.ts';

const fingerprintBytes = 8;

/**
 * 8 bytes of an HMAC over the content as sent, in canonical order. Under the secret, and with service and id inside:
 * a copy of the database neither tells which submissions say the same, nor lets ratings be guessed from fingerprints.
 */
export function fingerprintOf(sign: Sign, submission: Submission): Uint8Array {
  const { ratings, asked, comment, ...rest } = submission;
  const canonical = JSON.stringify([
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .sort(byKey),
    Object.entries(ratings).sort(byKey),
    [...new Set(asked)].sort(),
    comment?.replaceAll('\r\n', '\n') ?? '',
  ]);
  return Uint8Array.from(sign('fingerprint', canonical).subarray(0, fingerprintBytes));
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
