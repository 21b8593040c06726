/** One person at the kiosk, step by step. */
import { expect, test } from 'vitest';
import { submissionSchema } from '#shared/contracts/submission.ts';
import { composeRating } from '#widget/kiosk/compose-rating.ts';
import {
  askedOf,
  finish,
  goBack,
  isBegun,
  newVisit,
  rate,
  secondsLeft,
  settleVisit,
  visitTimes,
} from '#widget/kiosk/visit.ts';
import { questionnaireFor } from '../../support/stub-avis.ts';

const id = '0d9a3b52-8f0e-4c8e-9c63-2f7f1d9a6a11';
const questions = ['overall', 'delay', 'eco'].map((criterion) => ({
  criterion,
  text: criterion,
  scale: 'agreement' as const,
}));
const fresh = newVisit(id, questions);
const rated = rate(fresh, 4);

test('a tap answers the question on the screen and shows the next one', () => {
  expect(rated).toMatchObject({ screen: 'asking', place: 1, ratings: { overall: 4 } });
  expect(rate(rated, 'na')).toMatchObject({ place: 2, ratings: { overall: 4, delay: 'na' } });
});

test('after the last question come the thanks, and no answer is taken any more', () => {
  const thanked = rate(rate(rated, 2), 5);
  expect(thanked).toMatchObject({ screen: 'thanks', ratings: { overall: 4, delay: 2, eco: 5 } });
  expect(rate(thanked, 1)).toEqual(thanked);
});

test('the required question takes no « sans objet », and nothing is thanked for before it', () => {
  expect(rate(fresh, 'na')).toEqual(fresh);
  expect(finish(fresh)).toEqual(fresh);
  expect(isBegun(fresh)).toBe(false);
});

test('going back takes the answer away, and there is nothing before the first question', () => {
  expect(goBack(rated)).toEqual(fresh);
  expect(goBack(fresh)).toEqual(fresh);
});

test('what was not put to her is not said to have been asked', () => {
  expect(askedOf(finish(rated))).toEqual(['overall', 'delay']);
  expect(askedOf(rate(rate(rated, 2), 5))).toEqual(['overall', 'delay', 'eco']);
});

test('what is sent is what the API takes: a rating of a kiosk, without any text', () => {
  const query = new URLSearchParams({ channel: 'counter', placement: 'hall' });
  const body: unknown = JSON.parse(
    composeRating(finish(rated), questionnaireFor('https://avis.example', query)),
  );
  expect(submissionSchema.parse(body)).toMatchObject({
    id,
    mode: 'kiosk',
    channel: 'counter',
    placement: 'hall',
    ratings: { overall: 4 },
    asked: ['overall', 'delay'],
  });
  expect(body).not.toHaveProperty('comment');
});

test('only a receipt says that it is recorded', () => {
  const receipt = { receipt: 'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R', service: 'TOWN', url: 'https://x.example' };
  expect(settleVisit(finish(rated), { receipt })).toMatchObject({
    delivered: 'stored',
    receipt: receipt.receipt,
  });
  for (const fault of ['failed', 'busy'] as const)
    expect(settleVisit(finish(rated), { fault })).toMatchObject({ delivered: 'kept' });
  expect(settleVisit(finish(rated), { fault: 'refused' })).toMatchObject({ delivered: 'refused' });
});

test('the empty screen waits for ever; one left in another language comes back', () => {
  expect(secondsLeft(fresh, 1e6, false)).toBeNull();
  expect(secondsLeft(fresh, 1e6, true)).toBe(0);
});

test('an unfinished one is warned twenty seconds before, and much later once time was asked for', () => {
  const { idle, warning, idleExtended } = visitTimes;
  expect(secondsLeft(rated, idle - 1, false)).toBeNull();
  expect(secondsLeft(rated, idle, false)).toBe(warning);
  expect(secondsLeft(rated, idle + warning, false)).toBe(0);
  expect(secondsLeft({ ...rated, extended: true }, idleExtended - 1, false)).toBeNull();
  expect(warning, 'WCAG 2.2.1').toBeGreaterThanOrEqual(20);
});

test('the thanks end by themselves, later where time was asked for', () => {
  const thanked = finish(rated);
  expect(secondsLeft(thanked, visitTimes.thanks - 5, false)).toBe(5);
  expect(secondsLeft(thanked, visitTimes.thanks + 9, false)).toBe(0);
  expect(secondsLeft({ ...thanked, extended: true }, visitTimes.thanks, false)).toBeGreaterThan(100);
});
