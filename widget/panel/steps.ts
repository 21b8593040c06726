/** The steps of one questionnaire as a pure state machine: asking → sending → received, or back to asking with a fault. */
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import type { Delivery, DeliveryFault } from '../delivery/delivery.ts';

/** What keeps a submission from leaving or from being stored; each is the key of its message. */
export type Fault = 'missing' | DeliveryFault;

export type PanelState = Omit<Delivery, 'fault'> & {
  readonly step: 'asking' | 'sending' | 'received';
  readonly ratings: Ratings;
  readonly comment: string;
  readonly fault?: Fault | undefined;
};

export const firstState: PanelState = { step: 'asking', ratings: {}, comment: '' };

/** A fault stays until the next attempt: a message that vanishes while one types is a message not read. */
export function rate(state: PanelState, criterion: string, rating: Rating): PanelState {
  return { ...state, ratings: { ...state.ratings, [criterion]: rating } };
}

export function write(state: PanelState, comment: string): PanelState {
  return { ...state, comment };
}

/** Goes on only with the one required answer and a comment that fits. */
export function submit(state: PanelState, rules: { required: string; tooLong: boolean }): PanelState {
  const fault = !state.ratings[rules.required] ? 'missing' : rules.tooLong ? 'long' : undefined;
  return { ...state, fault, step: fault ? 'asking' : 'sending' };
}

/** Whatever the answer, what was typed stays. */
export function settle(state: PanelState, delivery: Delivery): PanelState {
  return { ...state, ...delivery, step: delivery.receipt ? 'received' : 'asking' };
}
