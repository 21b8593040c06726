/** A random history of a few services, as operations on the port: the same seed gives the same history on any adapter. */
import fc from 'fast-check';
import type { ImportLine, NewSubmission, Store } from '#server/storage/store.ts';
import type { Rating, Ratings } from '#shared/charter/rating.ts';
import { addDays } from '#shared/scoring/day.ts';
import { firstDay } from '../support/fresh-store.ts';
import { nothingSaid } from '../support/rated-services.ts';
import { keyOf, publish } from './samples.ts';

export const serviceCodes = ['root', 'left', 'right', 'small', 'tiny', 'demo-1'] as const;

type Sent = {
  readonly service: number;
  readonly id: string;
  readonly ratings: Ratings;
  readonly comment: string | null;
  readonly channel: 'counter' | 'phone' | 'online' | null;
  readonly placement: string | null;
  readonly edition: 'sp-plus-2020' | 'sp-plus-2023';
  readonly tier: 'open' | 'verified';
};

export type Step =
  | { readonly kind: 'send'; readonly batch: readonly Sent[] }
  /** `which`: a submission sent before, counted from the first. */
  | { readonly kind: 'again' | 'other-content' | 'withdraw' | 'erase'; readonly which: number }
  | {
      readonly kind: 'correct';
      readonly which: number;
      readonly ratings: Ratings;
      readonly comment: string | null;
    }
  | {
      readonly kind: 'import';
      readonly service: number;
      readonly lines: readonly number[];
      readonly month: number;
    }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'forget' }
  /** Days pass, then a release. */
  | { readonly kind: 'publish'; readonly days: number };

const rating: fc.Arbitrary<Rating> = fc.constantFrom<Rating>(1, 2, 3, 4, 5, 5, 5, 'na');
const ratings: fc.Arbitrary<Ratings> = fc.record(
  { overall: rating, delay: rating, support: rating, 'results-access': rating },
  { requiredKeys: ['overall'] },
);
const comment = fc.option(fc.string({ unit: 'grapheme', maxLength: 20 }).filter(isKept), {
  nil: null,
  freq: 3,
});

const sent: fc.Arbitrary<Sent> = fc.record({
  service: fc.nat({ max: serviceCodes.length - 1 }),
  id: fc.uuid({ version: 4 }),
  ratings,
  comment,
  channel: fc.constantFrom('counter', 'phone', 'online', null),
  placement: fc.constantFrom('hall', 'Çà & là', null),
  edition: fc.constantFrom('sp-plus-2020', 'sp-plus-2020', 'sp-plus-2020', 'sp-plus-2023'),
  tier: fc.constantFrom('open', 'open', 'open', 'verified'),
});
const which = fc.nat({ max: 5000 });

const steps = {
  send: fc.record({
    kind: fc.constant('send' as const),
    batch: fc.array(sent, { minLength: 1, maxLength: 60, size: 'max' }),
  }),
  touch: fc.record({
    kind: fc.constantFrom('again' as const, 'other-content' as const, 'withdraw' as const, 'erase' as const),
    which,
  }),
  correct: fc.record({ kind: fc.constant('correct' as const), which, ratings, comment }),
  import: fc.record({
    kind: fc.constant('import' as const),
    service: fc.nat({ max: 2 }),
    lines: fc.array(fc.nat({ max: 60 }), { maxLength: 40, size: 'max' }),
    month: fc.integer({ min: 1, max: 6 }),
  }),
  rename: fc.record({
    kind: fc.constant('rename' as const),
    name: fc.string({ minLength: 1 }).filter(isKept),
  }),
  forget: fc.record({ kind: fc.constant('forget' as const) }),
  publish: fc.record({ kind: fc.constant('publish' as const), days: fc.constantFrom(1, 1, 1, 3, 40, 400) }),
};

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: steps.send },
  { weight: 16, arbitrary: steps.touch },
  { weight: 6, arbitrary: steps.correct },
  { weight: 5, arbitrary: steps.import },
  { weight: 1, arbitrary: steps.rename },
  { weight: 1, arbitrary: steps.forget },
  { weight: 4, arbitrary: steps.publish },
);

export const history: fc.Arbitrary<readonly Step[]> = fc.array(step, {
  minLength: 60,
  maxLength: 140,
  size: 'max',
});

/** U+0000 and lone surrogates are refused at the door. */
function isKept(text: string): boolean {
  return Buffer.from(text).toString() === text && !text.includes('\0') && text.trim() !== '';
}

/** Everything the store answered, and what it shows in the end. */
export async function live(store: Store, steps: readonly Step[]): Promise<unknown[]> {
  await store.catalogue.upsert(
    [
      { code: 'root', name: 'Racine', network: 'Réseau' },
      { code: 'left', name: 'Gauche', parent: 'root' },
      { code: 'right', name: 'Élan', parent: 'root' },
      { code: 'small', name: 'Zèle', parent: 'left' },
      { code: 'tiny', name: 'Œuvre', parent: 'left' },
      { code: 'demo-1', name: 'Démonstration', demo: true },
    ],
    firstDay,
  );
  const life: Life = { store, day: firstDay, sent: [], answers: [] };
  for (const one of steps) life.answers.push(await take(life, one));
  return [...life.answers, await everythingShown(life)];
}

type Life = {
  readonly store: Store;
  day: string;
  readonly sent: NewSubmission[];
  readonly answers: unknown[];
};

async function take(life: Life, one: Step): Promise<unknown> {
  const { store } = life;
  if (one.kind === 'send') {
    const batch = one.batch.map((given) => submissionOf(given, life.day));
    life.sent.push(...batch);
    return store.submissions.append(batch);
  }
  if (one.kind === 'import') {
    const month = `2015-0${one.month}`;
    return store.imports.append(
      'imported:old',
      one.lines.map((line) => lineOf(one.service + 1, line, month)),
    );
  }
  if (one.kind === 'rename') return store.catalogue.upsert([{ code: 'tiny', name: one.name }], life.day);
  if (one.kind === 'forget') {
    const [keysBefore, textsBefore] = [addDays(life.day, -30), addDays(life.day, -395)];
    return store.retention.forget({ keysBefore, textsBefore, ratingsBefore: textsBefore });
  }
  if (one.kind === 'publish') {
    life.day = addDays(life.day, one.days);
    return publish(store, { date: life.day });
  }
  const known = life.sent[one.which % life.sent.length];
  if (!known) return null;
  const { submissions } = store;
  if (one.kind === 'again') return submissions.append([{ ...known, day: life.day }]);
  if (one.kind === 'other-content')
    return submissions.append([{ ...known, fingerprint: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0) }, known]);
  if (one.kind === 'withdraw') return submissions.withdraw(keyOf(known), life.day);
  if (one.kind === 'correct') return submissions.correct(keyOf(known), one);
  return submissions.eraseComment(keyOf(known));
}

async function everythingShown({ store, sent }: Life): Promise<unknown[]> {
  const shown: unknown[] = [
    await store.releases.latest({ includeDemo: true }),
    await store.catalogue.count(),
  ];
  for (const [index] of serviceCodes.entries()) {
    const service = index + 1;
    shown.push(await store.catalogue.findNumber(service), await store.comments.readable(service));
    for (const reach of ['node', 'subtree'] as const)
      for (const facet of await store.results.facets({ service, reach }))
        for (const granularity of ['all', 'year', 'month'] as const) {
          const query = { service, reach, ...facet, fromMonth: null, toMonth: null, granularity };
          shown.push(query, await store.results.sums(query));
        }
  }
  for (const one of sent)
    shown.push(
      await store.submissions.find(keyOf(one)),
      await store.submissions.known(one.service, one.id, one.fingerprint),
    );
  return shown;
}

function submissionOf(given: Sent, day: string): NewSubmission {
  const { service, id, ratings: rated, comment: text, channel, placement, edition, tier } = given;
  return {
    ...{ service: service + 1, id, day, comment: text },
    // Of the content, as a server makes it; here any bytes do that follow from the id.
    fingerprint: Uint8Array.from(Buffer.from(id.replaceAll('-', '').slice(-16), 'hex')),
    content: {
      ...{ edition, wording: 1, tier, ratings: rated, asked: [...Object.keys(rated), 'voice'] },
      circumstances: { ...nothingSaid, channel, placement },
    },
  };
}

function lineOf(service: number, line: number, month: string): ImportLine {
  const id = new Uint8Array(16).fill(line).fill(line % 7 === 0 ? 0 : service, 8);
  const overall = ((line % 5) + 1) as Rating;
  return {
    ...{ service, id, month, fingerprint: new Uint8Array(8).fill(service) },
    content: {
      ...{
        edition: 'sp-plus-2020',
        wording: 1,
        tier: 'open',
        ratings: { overall },
        asked: ['overall', 'delay'],
      },
      circumstances: { ...nothingSaid, channel: 'online' },
    },
  };
}
