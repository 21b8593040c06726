/** The scale a rating is given on. */

export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** `na` (sans objet) is an answer, not a gap: it is stored and counted, and enters no denominator. */
export type Rating = Level | 'na';

/** One person's ratings by criterion key; an unanswered criterion is absent. */
export type Ratings = Readonly<Record<string, Rating>>;

/** `satisfaction` labels the required question, `agreement` the statements. */
export type ScaleName = 'satisfaction' | 'agreement';
