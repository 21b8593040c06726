/** The steps of one questionnaire as a pure state machine: asking → sending → received, or back to asking with a fault. */
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import type { Delivery, DeliveryFault } from '../delivery/delivery.ts';
import type { Notice } from '../outbox/notices.ts';

/** What keeps a submission from leaving or from being stored; each is the key of its message. */
export type Fault = 'missing' | DeliveryFault;

export type PanelState = Omit<Delivery, 'fault'> & {
  readonly step: 'asking' | 'sending' | 'received';
  readonly ratings: Ratings;
  readonly comment: string;
  readonly fault?: Fault | undefined;
  /** What the outbox has to say. */
  readonly notices: readonly Notice[];
};

export const firstState: PanelState = { step: 'asking', ratings: {}, comment: '', notices: [] };

/** @param fields what the form holds: a rating by criterion, `1` to `5` or `na`, and `comment`. */
export function answer(state: PanelState, fields: Iterable<readonly [string, unknown]>): PanelState {
  const ratings: Record<string, Rating> = {};
  let comment = '';
  for (const [name, value] of fields)
    if (name === 'comment') comment = `${value}`;
    else ratings[name] = (Number(value) || 'na') as Rating;
  const fault = state.fault === 'missing' ? undefined : state.fault;
  return { ...state, ratings, comment, fault };
}

/** Goes on only with the one required answer. */
export function submit(state: PanelState, required: string): PanelState {
  return state.ratings[required]
    ? { ...state, fault: undefined, step: 'sending' }
    : { ...state, fault: 'missing' };
}

/**
 * Whatever the answer, what was typed stays: also what was typed since the body that is stored.
 * @param current what she would send by now.
 */
export function settle(state: PanelState, delivery: Delivery, current: string): PanelState {
  const { stored, kept, fault } = delivery;
  const step = stored === current ? 'received' : 'asking';
  // What is kept is no fault: the outbox says it in its own words.
  return { ...state, ...delivery, fault: kept ? undefined : fault, step };
}
