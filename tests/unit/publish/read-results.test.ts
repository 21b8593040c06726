import { describe, expect, it } from 'vitest';
import { type ResultsDeps, readResults } from '#server/publish/read-results.ts';
import type { CellSum, Service } from '#server/storage/store.ts';
import { testClock } from '../../support/test-clock.ts';

const service: Service = {
  number: 7,
  code: 'A',
  parent: null,
  name: 'Mairie',
  kind: null,
  place: null,
  network: null,
  active: true,
  demo: false,
  createdDay: '2026-01-05',
  editions: [],
  questionnaire: { fixed: null, off: [] },
  placements: [],
  children: 0,
};

function sum(n: number): CellSum {
  return {
    period: 'all',
    criterion: 'overall',
    wording: 1,
    window: { from: '2026-01-05', to: '2026-01-05', spans: false },
    tally: { counts: [0, 0, 0, 1, n - 1], na: 0, asked: n },
    splits: [],
  };
}

/** A store in which releases become visible between two reads: one release name and one sum for each read. */
function storeBetweenReleases(names: readonly string[], sums: readonly CellSum[]): ResultsDeps {
  const [latest, sumsLeft] = [[...names], [...sums]];
  const release = (name: string) => ({ name, date: name.slice(0, 10), demo: false });
  return {
    clock: testClock(),
    store: {
      releases: { latest: async () => release(latest.shift() ?? '') },
      results: { sums: async () => [sumsLeft.shift() ?? sum(0)], facets: async () => [] },
    },
  };
}

describe('reading results while a release becomes visible', () => {
  it('reads again, so that the release named is the one whose figures are shown', async () => {
    const deps = storeBetweenReleases(
      ['2026-01-06', '2026-01-07', '2026-01-07', '2026-01-07'],
      [sum(11), sum(40)],
    );
    const results = await readResults(deps, { service, reach: 'node' });
    expect([results.release, results.criteria[0]?.n]).toEqual(['2026-01-07', 40]);
  });

  it('gives up after three reads instead of turning for ever', async () => {
    const names = ['2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10', '2026-01-11'];
    const results = await readResults(storeBetweenReleases(names, [sum(11), sum(12), sum(13)]), {
      service,
      reach: 'node',
    });
    expect(results.criteria[0]?.n).toBe(13);
  });
});

describe('reading results', () => {
  it('gives full doubles: rounding is done once, where they are shown', async () => {
    const deps = storeBetweenReleases(['2026-01-06', '2026-01-06'], [sum(30)]);
    const [overall] = (await readResults(deps, { service, reach: 'node' })).criteria;
    expect(overall?.mean?.value).toBe(149 / 30);
  });

  it('refuses an edition that does not exist', async () => {
    const deps = storeBetweenReleases([], []);
    await expect(readResults(deps, { service, reach: 'node', edition: 'sp-plus-1999' })).rejects.toThrow(
      'unknown edition',
    );
  });
});
