import { expect, test } from 'vitest';
import { answer, firstState, settle, submit } from '#widget/panel/steps.ts';

const receipt = { receipt: 'A1B2C', service: 'TOWN', url: 'https://avis.example/r/A1B2C' };
const answered = answer(firstState, [
  ['overall', '4'],
  ['delay', 'na'],
  ['comment', 'Bien.'],
]);

test('the fields of the form become ratings as the API takes them', () => {
  expect(answered).toMatchObject({ ratings: { overall: 4, delay: 'na' }, comment: 'Bien.' });
});

test('without the required answer the step is not left, and the reason goes once it is given', () => {
  const refused = submit(firstState, 'overall');
  expect(refused).toMatchObject({ step: 'asking', fault: 'missing' });
  expect(answer(refused, [['overall', '1']]).fault).toBeUndefined();
});

test('the required question alone is enough to send', () => {
  expect(submit(answer(firstState, [['overall', '1']]), 'overall').step).toBe('sending');
});

test('a failed send keeps every answer and says why until the next attempt', () => {
  const failed = settle(submit(answered, 'overall'), { fault: 'busy', wait: 42 }, 'body');
  expect(failed).toMatchObject({ step: 'asking', fault: 'busy', wait: 42, comment: 'Bien.' });
  expect(failed.ratings).toEqual(answered.ratings);
  expect(answer(failed, [['overall', '5']]).fault).toBe('busy');
  expect(submit(failed, 'overall').fault).toBeUndefined();
});

test('only a receipt for what she would send by now ends the questionnaire', () => {
  const sent = submit(answered, 'overall');
  expect(settle(sent, { receipt, stored: 'body' }, 'body')).toMatchObject({ step: 'received', receipt });
  expect(settle(sent, { receipt, stored: 'body' }, 'edited')).toMatchObject({ step: 'asking', receipt });
  expect(settle(sent, { fault: 'refused' }, 'body').step).toBe('asking');
});
