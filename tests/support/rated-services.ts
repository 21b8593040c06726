/** Puts services and submissions into a store, with only what a test is about spelled out. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { NewSubmission, Service, ServiceDraft, Store } from '#server/storage/store.ts';
import type { Circumstances } from '#shared/charter/circumstances.ts';
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { firstDay } from './fresh-store.ts';

export const nothingSaid: Circumstances = {
  channel: null,
  mode: null,
  outcome: null,
  placement: null,
  language: null,
};

/** Creates one service and returns it as stored. */
export async function addService(
  store: Store,
  draft: Partial<ServiceDraft> & { readonly code: string },
): Promise<Service> {
  await store.catalogue.upsert([{ name: `Service ${draft.code}`, ...draft }], firstDay);
  const service = await store.catalogue.find(draft.code);
  if (!service) throw new Error(`${draft.code} was not stored`);
  return service;
}

type RatedContent = Partial<Omit<SubmissionContent, 'circumstances'>> & {
  readonly circumstances?: Partial<Circumstances>;
};

export function submission(service: Service, day: string, content: RatedContent = {}): NewSubmission {
  const { ratings = { overall: 4 }, circumstances, ...more } = content;
  return {
    service: service.number,
    id: randomUUID(),
    day,
    fingerprint: new Uint8Array(randomBytes(8)),
    content: {
      edition: 'sp-plus-2020',
      wording: 1,
      tier: 'open',
      asked: Object.keys(ratings),
      ...more,
      ratings,
      circumstances: { ...nothingSaid, ...circumstances },
    },
    comment: null,
  };
}

/** One submission per element: a rating of `overall`, or several ratings. */
export async function rate(
  store: Store,
  service: Service,
  day: string,
  ratings: readonly (Rating | Ratings)[],
  content: RatedContent = {},
): Promise<void> {
  const batch = ratings.map((rating) =>
    submission(service, day, {
      ...content,
      ratings: typeof rating === 'object' ? rating : { overall: rating },
    }),
  );
  await store.submissions.append(batch);
}

/** `n` ratings, not all equal: alternately 4 and 5. */
export function mixed(n: number): Rating[] {
  return Array.from({ length: n }, (_, index) => (index % 2 === 0 ? 4 : 5));
}

export function same(n: number, rating: Rating): Rating[] {
  return Array.from({ length: n }, () => rating);
}
