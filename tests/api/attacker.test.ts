/** The attacker over HTTP: random people, many dates, every address read at each of them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { publishAt } from '#server/publish/publish-releases.ts';
import type { NewSubmission, Store } from '#server/storage/store.ts';
import { editionOf } from '#shared/charter/charter.ts';
import { channels, languages, modes, outcomes } from '#shared/charter/circumstances.ts';
import type { Level, Ratings } from '#shared/charter/rating.ts';
import { type CriterionResult, type Results, resultsSchema } from '#shared/contracts/results.ts';
import { addDays } from '#shared/scoring/day.ts';
import { addTally, emptyTally, tallyOf } from '#shared/scoring/tally.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { submission } from '../support/rated-services.ts';
import { sized } from '../support/run-size.ts';
import { openTestApp } from '../support/test-app.ts';
import { isolateSmallGroup, type PublishedVector } from '../support/vector-attack.ts';

const minCell = 11;
const firstDay = '2026-01-26';
/** Two months, so that cells of both can be told apart by period. */
const dates = Array.from({ length: 8 }, (_, index) => addDays(firstDay, index + 1));
const criteria = editionOf('sp-plus-2020').criteria.map((row) => row.criterion);

const services = [
  { code: 'ROOT', name: 'Racine', parent: null },
  { code: 'BRANCH', name: 'Branche', parent: 'ROOT' },
  { code: 'LEAF', name: 'Feuille', parent: 'BRANCH' },
  { code: 'OTHER', name: 'Autre', parent: 'ROOT' },
];
const addresses = [
  ...services.map(({ code }) => `/api/v1/services/${code}/results`),
  ...['ROOT', 'BRANCH'].map((code) => `/api/v1/organisations/${code}/results`),
];
const queries = ['', '?period=2026-01', '?period=2026-02&granularity=month', '?granularity=month'];

type Mutation = {
  readonly minCell?: number;
  readonly wrapStore?: (store: Store, accepted: readonly NewSubmission[]) => Store;
};

/** Every vector of counts that was ever to be read. */
async function readEverything(seed: number, mutation: Mutation = {}): Promise<PublishedVector[]> {
  const random = randomSequence(seed);
  const accepted: NewSubmission[] = [];
  const app = await openTestApp({
    services,
    now: `${firstDay}T10:00:00Z`,
    wrapStore: (store) => mutation.wrapStore?.(store, accepted) ?? store,
  });
  onTestFinished(() => app.close());

  const vectors: PublishedVector[] = [];
  for (const date of dates) {
    const batch: NewSubmission[] = [];
    for (const { code } of services) {
      const service = await app.store.catalogue.find(code);
      const people = Math.floor(random() ** 2 * 70);
      // Some arrive late: accepted today for a day that an earlier release covered.
      for (let person = 0; service && person < people; person += 1)
        batch.push(submission(service, random() < 0.9 ? addDays(date, -1) : firstDay, randomContent(random)));
    }
    accepted.push(...batch);
    await app.store.submissions.append(batch);
    app.clock.set(`${date}T10:00:00Z`);
    await publishAt(
      { ...app.deps, config: { calendar: 'daily', minCell: mutation.minCell ?? minCell } },
      date,
    );
    for (const address of addresses)
      for (const query of queries) {
        const body = resultsSchema.parse(await (await app.request(address + query)).json());
        vectors.push(...vectorsOf(`${date} ${address}${query}`, body));
      }
  }
  return vectors;
}

function randomContent(random: () => number): Parameters<typeof submission>[2] {
  const pick = <T>(list: readonly T[]): T | null => list[Math.floor(random() * (list.length + 1))] ?? null;
  const ratings: Ratings = Object.fromEntries(
    criteria.map((key) => [key, (1 + Math.floor(random() * 5)) as Level]),
  );
  const isOnline = random() < 0.5;
  return {
    ratings,
    circumstances: {
      channel: isOnline ? 'online' : random() < 0.9 ? 'counter' : pick(channels),
      mode: isOnline ? 'widget' : pick(modes),
      outcome: random() < 0.7 ? 'success' : pick(outcomes),
      language: random() < 0.8 ? 'fr' : pick(languages),
      placement: random() < 0.5 ? 'hall' : pick(['courriel', 'other']),
    },
  };
}

/** The criteria's counts side by side: of the whole result, of each period and of each part of a split. */
function vectorsOf(name: string, body: Results): PublishedVector[] {
  return [
    ...sideBySide(name, body.criteria),
    ...(body.periods ?? []).flatMap(({ period, criteria: rows }) => sideBySide(`${name} ${period}`, rows)),
  ];
}

function sideBySide(name: string, rows: readonly CriterionResult[]): PublishedVector[] {
  const parts = rows[0]?.splits.flatMap(({ by, parts }) => parts.map(({ value }) => ({ by, value }))) ?? [];
  const vector = (part: string, blocks: readonly (readonly number[] | null | undefined)[]) =>
    blocks.every((block) => block)
      ? [{ name: `${name} ${part}`, counts: Int32Array.from(blocks.flatMap((block) => block ?? [])) }]
      : [];
  return [
    ...vector(
      'whole',
      rows.map(({ counts }) => counts),
    ),
    ...parts.flatMap(({ by, value }) =>
      vector(
        `${by}=${value}`,
        rows.map(
          ({ splits }) =>
            splits.find((split) => split.by === by)?.parts.find((part) => part.value === value)?.counts,
        ),
      ),
    ),
  ];
}

/** What a counter that never waits for a release would answer for the whole of each service. */
function liveTotals(store: Store, accepted: readonly NewSubmission[]): Store {
  return {
    ...store,
    results: {
      ...store.results,
      sums: async (query) => {
        const sums = await store.results.sums(query);
        const own = accepted.filter(({ service }) => service === query.service);
        if (query.reach !== 'node' || query.granularity !== 'all' || query.fromMonth) return sums;
        return sums.map((sum) => ({
          ...sum,
          tally: own
            .map(({ content }) => tallyOf(content.ratings[sum.criterion]))
            .reduce(addTally, emptyTally),
        }));
      },
    },
  };
}

const seeds = sized({ everyRun: [16], whole: [8, 13, 16] });

describe('an attacker who reads every published vector at every date', () => {
  it.each(seeds)(
    'isolates no group under 11 with sums and differences of up to four (people %i)',
    async (seed) => {
      const vectors = await readEverything(seed);
      const distinct = new Set(vectors.map(({ counts }) => counts.join()));
      expect(distinct.size).toBeGreaterThan(20);
      expect(vectors.some(({ name }) => / (channel|outcome|mode|language|placement)=/.test(name))).toBe(true);
      expect(isolateSmallGroup(vectors, minCell)).toBeNull();
    },
  );

  it('would find one if totals were live', async () => {
    const vectors = await readEverything(16, { wrapStore: liveTotals });
    expect(isolateSmallGroup(vectors, minCell)?.size).toBeLessThan(minCell);
  });

  it('would find one if figures were only hidden below 11, not closed at 11', async () => {
    const vectors = await readEverything(16, { minCell: 1 });
    expect(isolateSmallGroup(vectors, minCell)?.size).toBeLessThan(minCell);
  });
});
