/**
 * What the kiosk knows and when it lets go of it: the questions offered, the person at it, her language, and the clock.
 * It draws nothing and asks nobody, so that minutes can go by in a test.
 */
import type { Language } from '#shared/charter/circumstances.ts';
import { drawQuestions } from '#shared/charter/questionnaire.ts';
import type { Rating } from '#shared/charter/rating.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import type { Questionnaires } from '../delivery/ask-kiosk-questionnaires.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { composeRating } from './compose-rating.ts';
import type { Posted } from './kiosk-outbox.ts';
import {
  criteriaAskedMax,
  finish,
  goBack,
  isBegun,
  newVisit,
  rate,
  secondsLeft,
  settleVisit,
  type Visit,
  visitTimes,
} from './visit.ts';

export type DeskSurroundings = {
  /** The language the screen comes back to after each person. */
  readonly home: Language;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  /** Hands a finished rating to the outbox. */
  readonly post: (id: string, body: string) => Posted;
};

export type Scene = {
  readonly visit: Visit;
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  /** Nobody is here: the screen invites whoever passes. */
  readonly resting: boolean;
  /** Seconds before the screen starts again, once that is to be said. */
  readonly left: number | null;
  /** She has said that she is done; the screen goes on as soon as the pace allows. */
  readonly leaving: boolean;
};

export type KioskDesk = ReturnType<typeof openKioskDesk>;

export function openKioskDesk({ home, now, random, newId, post }: DeskSurroundings) {
  let offered: Questionnaires | 'closed' | null = null;
  let visit: Visit | null = null;
  let language = home;
  let resting = true;
  let leaving = false;
  /** The last touch or key, and the last change of screen. */
  let touched = now();
  let changed = touched;

  /** Long ago, where the clock was put back meanwhile: nobody's answers stay for the time it was wrong by. */
  const since = (then: number) => (now() < then ? Number.POSITIVE_INFINITY : now() - then);
  const isAway = () => language !== home;
  const left = (current: Visit) => secondsLeft(current, Math.floor(since(touched) / 1000), isAway());

  /** Nothing of the person before is left: neither her answers, nor her language, nor her receipt. */
  const reset = () => {
    language = home;
    resting = true;
    leaving = false;
    touched = now();
    changed = touched;
    const asked = offered === 'closed' ? undefined : offered?.[home];
    if (!asked || !offered || offered === 'closed') {
      visit = null;
      return;
    }
    // Of what the form would show her, three: shuffled, so that the criterion drawn last has its share.
    const more = drawQuestions(
      { fixed: [], draws: [{ take: criteriaAskedMax, from: drawQuestions(asked, random) }] },
      random,
    );
    visit = newVisit(newId(), [asked.required, ...more], offered);
  };

  const show = (next: Visit) => {
    const before = visit;
    visit = next;
    touched = now();
    resting = false;
    if (next.screen !== before?.screen || next.place !== before?.place) changed = touched;
    if (next.screen !== 'thanks' || before?.screen === 'thanks') return;
    const asked = next.questionnaires[language];
    if (!asked) return;
    const posted = post(next.id, composeRating(next, asked));
    if (posted === 'full') visit = settleVisit(next, { fault: 'refused' });
    if (posted === 'later') visit = settleVisit(next, { fault: 'failed' });
  };

  /** The second half of a double tap is not an answer to what has come under the finger. */
  const settled = (act: (current: Visit) => Visit) => {
    if (visit && since(changed) >= visitTimes.settle) show(act(visit));
  };

  return {
    /** `null`: there was nothing to ask yet; `closed`: out of service, for now or for good. */
    scene(): Scene | 'closed' | null {
      const questionnaire = visit?.questionnaires[language];
      if (visit && questionnaire)
        return { visit, questionnaire, language, resting, left: left(visit), leaving };
      return offered === 'closed' ? 'closed' : null;
    },
    /** Nobody's questions change under her hand: whoever has begun, or chosen a language, goes on with hers. */
    offer(asked: Questionnaires | 'closed') {
      offered = asked;
      if (!visit || (visit.screen === 'asking' && !isBegun(visit) && !isAway())) reset();
    },
    rate: (rating: Rating) => settled((current) => rate(current, rating)),
    back: () => settled(goBack),
    finish: () => settled(finish),
    stay: () => visit && show({ ...visit, extended: true }),
    /** Somebody touches the screen beside the answers. */
    wake() {
      if (visit && resting) show(visit);
    },
    done() {
      // The second half of a double tap on the last answer says nothing.
      if (visit?.screen !== 'thanks' || since(changed) < visitTimes.settle) return;
      leaving = true;
      if (since(changed) >= visitTimes.pace * 1000) reset();
    },
    speak(wanted: Language) {
      const words = visit?.questionnaires[wanted];
      if (!visit || !words) return;
      language = wanted;
      const all = [words.required, ...words.fixed, ...words.draws.flatMap(({ from }) => from)];
      const questions = visit.questions.map(
        (one) => all.find((same) => same.criterion === one.criterion) ?? one,
      );
      show({ ...visit, questions });
    },
    touch() {
      if (visit?.screen === 'asking') touched = now();
    },
    tick() {
      if (!visit) return;
      if (left(visit) === 0 || (leaving && since(changed) >= visitTimes.pace * 1000)) {
        // She left without a word: what she had answered counts.
        if (visit.screen === 'asking') show(finish(visit));
        return reset();
      }
      if (visit.screen === 'asking' && !isBegun(visit) && !isAway())
        resting ||= since(touched) >= visitTimes.idle * 1000;
      // Nobody waits for a slow network: it is kept, and if its receipt comes meanwhile it is shown.
      if (visit.screen === 'thanks' && !visit.delivered && since(changed) > visitTimes.patience)
        visit = settleVisit(visit, { fault: 'failed' });
    },
    settle(id: string, delivery: Delivery) {
      if (visit?.id === id) visit = settleVisit(visit, delivery);
    },
    /** The page is left: what was begun counts. */
    leave() {
      if (visit?.screen === 'asking' && isBegun(visit)) show(finish(visit));
    },
  };
}
