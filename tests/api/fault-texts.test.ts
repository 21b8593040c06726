import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '#server/platform/fault-text.ts';
import { ratingsMappingSchema } from '#server/collect/import/ratings-mapping.ts';
import { type FieldFault, type Problem, problems } from '#shared/contracts/problem.ts';
import { submissionSchema } from '#shared/contracts/submission.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** The validator's own voice. */
const foreign =
  /invalid|expected (string|number|one)|received|too (big|small)|unrecognized|undefined|NaN|\[object/i;

/** Of every type and size that JSON has. */
const wrong = [null, true, 3.5, 1e300, -1, 0, '', 'é'.repeat(6000), [], [1], ['x'.repeat(99)], {}, { a: 1 }];

async function faultsOf(answer: Response): Promise<readonly FieldFault[]> {
  expect(answer.status).toBe(400);
  const { code, title, detail = '', errors = [] } = (await answer.json()) as Problem;
  expect([code, title]).toEqual(['invalid-request', problems['invalid-request'].title]);
  expect(errors.length).toBeGreaterThan(0);
  for (const text of [detail, ...errors.map(({ message }) => message)]) expect(text).not.toMatch(foreign);
  return errors;
}

describe('what is said of a refused field is in our words, never the validator’s:', () => {
  test.each(Object.keys(submissionSchema.shape))(
    '%s of a submission, whatever stands there',
    async (field) => {
      const sound = { id: randomUUID(), service: 'TOWN', ratings: { overall: 4 } };
      let refused = 0;
      for (const value of wrong) {
        const answer = await app.submit({ ...sound, [field]: value });
        if (answer.status !== 400) continue;
        refused += 1;
        for (const fault of await faultsOf(answer)) expect(fault.field.split('.')[0]).toBe(field);
      }
      expect(refused).toBeGreaterThan(5);
    },
  );

  test.each([
    [{ comment: 5 }, 'comment', 'must be text'],
    [{ channel: 'fax' }, 'channel', 'must be one of counter, phone, online, mail'],
    [{ wording: 1.5 }, 'wording', 'must be a whole number'],
    [{ wording: 0 }, 'wording', 'must be at least 1'],
    [{ placement: 'x'.repeat(61) }, 'placement', 'must hold at most 60 characters'],
    [{ asked: Array(41).fill('delay') }, 'asked', 'must hold at most 40 entries'],
    [{ ratings: undefined }, 'ratings', 'is required'],
    [{ email: 'x@example.fr' }, 'email', 'is not a known key'],
  ])('%j is refused with a sentence that says what is accepted', async (change, field, message) => {
    expect(await faultsOf(await app.submit(change))).toContainEqual({ field, message });
  });

  test.each(['null', '[]', '"text"', '7', '{}'])('a body that is %s', async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    await faultsOf(await app.request('/api/v1/submissions', { method: 'POST', headers, body }));
  });

  test.each([
    '/services?limit=abc',
    '/services?limit=0',
    '/services?limit=1e9',
    `/services?q=${'x'.repeat(201)}`,
    '/services?page=2',
    '/services?q=a&q=b',
    `/services?cursor=${'x'.repeat(501)}`,
    '/organisations?limit=-3',
    '/services/TOWN/questionnaire?channel=fax',
    `/services/TOWN/questionnaire?placement=${'x'.repeat(61)}`,
    '/services/TOWN/results?period=',
    '/services/TOWN/results?period=all&period=2026',
    '/services/TOWN/results?granularity=day',
    '/services/TOWN/results?edition=1789&source=x&tier=gold&perid=all',
    '/organisations/TOWN/results?tier=',
    `/services/${'x'.repeat(33)}/results`,
    '/services/a%20b/questionnaire',
    `/charter/${'x'.repeat(41)}`,
  ])('GET /api/v1%s', async (path) => {
    await faultsOf(await app.request(`/api/v1${path}`));
  });

  test.each(Object.keys(ratingsMappingSchema.shape))('%s of a mapping of ratings', (field) => {
    const sound = {
      source: 'survey',
      batch: '2015',
      service: 'TOWN',
      day: { column: 'D', format: 'YYYY-MM-DD' },
      ratings: { overall: { column: 'Q1' } },
    };
    expect(ratingsMappingSchema.safeParse(sound).success).toBe(true);
    const nested = wrong.map((value) => ({ column: value, values: value, format: value, year: value }));
    const messages = [undefined, ...wrong, ...nested].flatMap(
      (value) => ratingsMappingSchema.safeParse({ ...sound, [field]: value }).error?.issues ?? [],
    );
    expect(messages.length).toBeGreaterThan(10);
    for (const { message } of messages) expect(message).not.toMatch(foreign);
  });
});
