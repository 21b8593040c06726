/**
 * One person at the kiosk, as a pure state machine: the required question → some more, one at a time → thanks → nothing
 * of her left. An answer given is never shown again, so that whoever comes next cannot read it.
 */
import type { Question } from '#shared/charter/questionnaire.ts';
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import type { Questionnaires } from '../delivery/ask-kiosk-questionnaires.ts';
import type { Delivery } from '../delivery/delivery.ts';

/** Questions after the required one: three taps are what somebody standing gives. */
export const criteriaAskedMax = 3;

export const visitTimes = {
  /** Seconds without a touch or key before the warning. */
  idle: 30,
  /** The same once somebody has asked for time: for a switch, a screen reader, a hand that is slow. */
  idleExtended: 180,
  /** Seconds of warning: WCAG 2.2.1 asks for twenty at least. */
  warning: 20,
  /** Seconds of thanks: enough to take a phone out. */
  thanks: 30,
  /** Seconds before another rating can be begun: the pace of one device. */
  pace: 3,
  /** Milliseconds after a change of screen in which touches are not taken: the second half of a double tap. */
  settle: 500,
  /** Milliseconds somebody who has finished is told that it is being sent. */
  patience: 4_000,
} as const;

export type Visit = {
  readonly screen: 'asking' | 'thanks';
  /** The submission's. */
  readonly id: string;
  /** The required question first. */
  readonly questions: readonly Question[];
  /** In each language, as they were when she came: an edition taken up meanwhile was not put to her. */
  readonly questionnaires: Questionnaires;
  /** Place of the question shown. */
  readonly place: number;
  readonly ratings: Ratings;
  /** Somebody asked for time. */
  readonly extended: boolean;
  /** How the delivery stands; absent while it is under way. */
  readonly delivered?: 'stored' | 'kept' | 'refused';
  readonly receipt?: string;
};

export function newVisit(
  id: string,
  questions: readonly Question[],
  questionnaires: Questionnaires = {},
): Visit {
  return { screen: 'asking', id, questions, questionnaires, place: 0, ratings: {}, extended: false };
}

/** A tap on an answer: on to the next question, or to the thanks. */
export function rate(visit: Visit, rating: Rating): Visit {
  const question = visit.questions[visit.place];
  if (visit.screen !== 'asking' || !question || (visit.place === 0 && rating === 'na')) return visit;
  const place = visit.place + 1;
  const rated = { ...visit, place, ratings: { ...visit.ratings, [question.criterion]: rating } };
  return place < visit.questions.length ? rated : finish(rated);
}

/** Takes the last answer back and asks again. */
export function goBack(visit: Visit): Visit {
  const place = visit.place - 1;
  const question = visit.questions[place];
  if (visit.screen !== 'asking' || !question) return visit;
  const { [question.criterion]: _, ...ratings } = visit.ratings;
  return { ...visit, place, ratings };
}

/** Without the required answer there is nothing to thank for. */
export function finish(visit: Visit): Visit {
  return isBegun(visit) ? { ...visit, screen: 'thanks' } : visit;
}

export function isBegun({ ratings }: Visit): boolean {
  return Object.keys(ratings).length > 0;
}

/** The criteria put to her, the one on the screen included; those she finished before were not. */
export function askedOf({ questions, place }: Visit): string[] {
  return questions.slice(0, place + 1).map(({ criterion }) => criterion);
}

/** Takes in how an attempt to deliver hers ended. */
export function settleVisit(visit: Visit, { receipt, fault }: Delivery): Visit {
  if (receipt) return { ...visit, delivered: 'stored', receipt: receipt.receipt };
  return { ...visit, delivered: fault === 'refused' ? 'refused' : 'kept' };
}

/**
 * What time has done, `seconds` after the last touch or key.
 * @returns seconds left before the screen starts again, once that is to be said; null: nothing is to be said.
 */
export function secondsLeft(visit: Visit, seconds: number, isAway: boolean): number | null {
  if (visit.screen === 'thanks') return Math.max(thanksSeconds(visit) - seconds, 0);
  if (!isBegun(visit) && !isAway) return null;
  const quiet = visit.extended ? visitTimes.idleExtended : visitTimes.idle;
  const left = quiet + visitTimes.warning - seconds;
  return left > visitTimes.warning ? null : Math.max(left, 0);
}

export function thanksSeconds({ extended }: Visit): number {
  return extended ? visitTimes.idleExtended : visitTimes.thanks;
}
