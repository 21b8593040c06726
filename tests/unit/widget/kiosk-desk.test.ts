/** The kiosk's state while minutes go by: what comes back by itself, what is sent, and what a late edition changes. */
import { beforeEach, expect, test } from 'vitest';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { type KioskDesk, openKioskDesk } from '#widget/kiosk/kiosk-desk.ts';
import type { Posted } from '#widget/kiosk/kiosk-outbox.ts';
import { visitTimes } from '#widget/kiosk/visit.ts';
import { questionnaireFor } from '../../support/stub-avis.ts';

const questionnaire: Questionnaire = questionnaireFor(
  'https://avis.example',
  new URLSearchParams({ channel: 'counter' }),
);
const inEnglish: Questionnaire = {
  ...questionnaire,
  language: 'en',
  required: { ...questionnaire.required, text: 'How did it go?' },
};
const offered = { fr: questionnaire, en: inEnglish };

let time = 0;
let posted: Record<string, unknown>[];
let answer: Posted;
let desk: KioskDesk;

beforeEach(() => {
  time = 1_000_000;
  posted = [];
  answer = 'now';
  desk = openKioskDesk({
    home: 'fr',
    now: () => time,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    post: (_, body) => {
      posted.push(JSON.parse(body));
      return answer;
    },
  });
  desk.offer(offered);
  pass(1);
});

/** Second by second, as the page counts them. */
function pass(seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    time += 1_000;
    desk.tick();
  }
}

function scene() {
  const now = desk.scene();
  if (!now || now === 'closed') throw new Error(`nothing to rate: ${now}`);
  return now;
}

test('at rest it shows the question itself, and one tap on an answer rates', () => {
  expect(scene()).toMatchObject({ resting: true, left: null, visit: { place: 0 } });
  pass(86_400);
  desk.rate(4);
  expect(scene()).toMatchObject({ resting: false, visit: { place: 1, ratings: { overall: 4 } } });
});

test('a touch beside the answers wakes it, and it rests again when nobody goes on', () => {
  desk.wake();
  expect(scene().resting).toBe(false);
  pass(visitTimes.idle - 1);
  expect(scene().resting).toBe(false);
  pass(1);
  expect(scene().resting).toBe(true);
  expect(posted).toEqual([]);
});

test('somebody who walks away is counted once, and nothing of her is left', () => {
  desk.speak('en');
  pass(1);
  desk.rate(2);
  const { id } = scene().visit;
  pass(visitTimes.idle + visitTimes.warning);
  expect(posted).toEqual([expect.objectContaining({ id, language: 'en', ratings: { overall: 2 } })]);
  expect(scene()).toMatchObject({ language: 'fr', resting: true, visit: { ratings: {}, place: 0 } });
  expect(scene().visit.id).not.toBe(id);
});

test('a language chosen by somebody who then leaves comes back, and nothing is sent', () => {
  desk.speak('en');
  expect(scene().visit.questions[0]?.text).toBe('How did it go?');
  pass(visitTimes.idle + visitTimes.warning);
  expect(scene()).toMatchObject({ language: 'fr', resting: true });
  expect(posted).toEqual([]);
});

test('who has begun is rated on the edition and wording she was asked, whatever comes meanwhile', () => {
  desk.rate(5);
  desk.offer({ fr: { ...questionnaire, edition: 'sp-plus-2023', wording: 9 } });
  pass(1);
  desk.finish();
  const { edition, wording } = questionnaire;
  expect(posted).toEqual([expect.objectContaining({ edition, wording })]);
  pass(visitTimes.thanks + 1);
  desk.rate(1);
  pass(1);
  desk.finish();
  expect(posted[1]).toMatchObject({ edition: 'sp-plus-2023', wording: 9 });
});

test('a service that is closed lets the person at it finish, is out of service, and comes back by itself', () => {
  desk.rate(3);
  desk.offer('closed');
  expect(scene().visit.place).toBe(1);
  pass(1);
  desk.finish();
  expect(posted).toHaveLength(1);
  pass(visitTimes.thanks + 1);
  expect(desk.scene()).toBe('closed');
  pass(3_600);
  desk.offer(offered);
  expect(scene()).toMatchObject({ resting: true, visit: { place: 0 } });
});

test('« done » is taken at once, and the screen goes on when the pace of one device allows', () => {
  desk.rate(4);
  pass(1);
  desk.finish();
  desk.done();
  expect(scene(), 'the second half of a double tap').toMatchObject({ leaving: false });
  pass(1);
  desk.done();
  expect(scene()).toMatchObject({ leaving: true, visit: { screen: 'thanks' } });
  pass(visitTimes.pace - 1);
  expect(scene()).toMatchObject({ leaving: false, resting: true });
});

test('a tap just after another is not an answer to what came under the finger', () => {
  desk.rate(4);
  desk.rate(4);
  expect(scene().visit.place).toBe(1);
});

test('a page that is left sends what was begun, and nothing where nothing was', () => {
  desk.leave();
  expect(posted).toEqual([]);
  desk.rate(4);
  desk.leave();
  desk.leave();
  expect(posted).toHaveLength(1);
});

test('what the device cannot hold is refused, and a slow network is not waited for', () => {
  answer = 'full';
  desk.rate(4);
  desk.leave();
  expect(scene().visit.delivered).toBe('refused');
  pass(visitTimes.thanks + 1);
  answer = 'now';
  desk.rate(4);
  desk.leave();
  expect(scene().visit.delivered).toBeUndefined();
  pass(visitTimes.patience / 1_000 + 1);
  expect(scene().visit.delivered).toBe('kept');
});

test('before anything was asked there is nothing to show', () => {
  const fresh = openKioskDesk({
    home: 'fr',
    now: () => time,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    post: () => 'now',
  });
  fresh.tick();
  fresh.rate(4);
  expect(fresh.scene()).toBeNull();
});

test('a clock that is put back an hour keeps nobody’s receipt on the screen, and nobody’s answers from the next', () => {
  desk.rate(4);
  desk.leave();
  expect(scene().visit.screen).toBe('thanks');
  time -= 3_600_000;
  desk.tick();
  expect(scene()).toMatchObject({ resting: true, visit: { screen: 'asking', ratings: {} } });
  pass(1);
  time -= 600_000;
  desk.rate(2);
  expect(scene().visit.ratings).toEqual({ overall: 2 });
});

test('a clock that is put back in the middle of a visit ends it, and what was answered counts', () => {
  desk.rate(4);
  time -= 3_600_000;
  desk.tick();
  expect(posted).toMatchObject([{ ratings: { overall: 4 } }]);
  expect(scene().visit.ratings).toEqual({});
});
