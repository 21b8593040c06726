/** A retry is told from another submission by everything that was sent, and by nothing else. */
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf } from '#server/collect/accept/fingerprint.ts';
import type { Sign } from '#server/platform/secret.ts';
import { type Submission, submissionSchema } from '#shared/contracts/submission.ts';

const sign: Sign = (purpose, data) =>
  createHmac('sha256', 'one secret').update(purpose).update(data).digest();

const sent: Required<Submission> = {
  id: '0d9a3b52-8f0e-4c8e-9c63-2f7f1d9a6a11',
  service: 'demo-guichet',
  ratings: { overall: 4, delay: 'na' },
  comment: 'Bien.\nMerci.',
  channel: 'counter',
  mode: 'widget',
  outcome: 'success',
  placement: 'hall',
  language: 'fr',
  edition: 'sp-plus-2020',
  wording: 1,
  asked: ['delay', 'support'],
};

/** One other value for each field of the contract. */
const altered: Required<Submission> = {
  id: '1d9a3b52-8f0e-4c8e-9c63-2f7f1d9a6a11',
  service: 'demo-mairie',
  ratings: { overall: 4, delay: 1 },
  comment: 'Bien. Merci.',
  channel: 'phone',
  mode: 'inline',
  outcome: 'refused',
  placement: 'couloir',
  language: 'de',
  edition: 'sp-plus-2023',
  wording: 2,
  asked: ['delay'],
};

const fields = Object.keys(submissionSchema.shape) as (keyof Submission)[];
const hex = (submission: Submission) => Buffer.from(fingerprintOf(sign, submission)).toString('hex');

/** Fields in which other content would be taken for a retry. */
function unseenFields(fingerprint: (submission: Submission) => string): string[] {
  return fields.filter((field) => {
    const { [field]: _, ...without } = sent;
    const others = [
      { ...sent, [field]: altered[field] },
      ...(isOptional(field) ? [without as Submission] : []),
    ];
    return others.some((other) => fingerprint(other) === fingerprint(sent));
  });
}

function isOptional(field: keyof Submission): boolean {
  return submissionSchema.shape[field].safeParse(undefined).success;
}

test('a change in any field of the contract is other content', () => {
  expect(fields.length).toBeGreaterThan(10);
  expect(unseenFields(hex)).toEqual([]);
});

test('a fingerprint that forgets a field is caught', () => {
  expect(unseenFields(({ outcome: _, ...rest }) => hex(rest))).toEqual(['outcome']);
});

test.each<[string, Submission]>([
  ['fields in another order', Object.fromEntries(Object.entries(sent).reverse()) as Submission],
  ['ratings in another order', { ...sent, ratings: { delay: 'na', overall: 4 } }],
  ['criteria asked in another order, or twice', { ...sent, asked: ['support', 'delay', 'support'] }],
  ['the line ends of a form', { ...sent, comment: 'Bien.\r\nMerci.' }],
])('%s are the same content', (_, resent) => {
  expect(hex(resent)).toBe(hex(sent));
});

test('a fingerprint stays what it was in the release before, or retries under way would be refused', () => {
  expect(hex(sent)).toBe('58b9467be81ffaef');
});
