import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPools, type WaitingGroup } from '#shared/scoring/pooling.ts';

const edition = { edition: 'sp-plus-2020', wording: 1, tier: 'open' } as const;
const waits = (service: number, n: number, more: Partial<WaitingGroup> = {}): WaitingGroup => ({
  ...edition,
  service,
  n,
  ...more,
});

/** 1 ─┬─ 2 ─┬─ 4      a root, two directorates, four desks */
/**     │     └─ 5                                           */
/**     └─ 3 ─┬─ 6                                           */
/**           └─ 7                                           */
const parents = new Map([
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 2],
  [6, 3],
  [7, 3],
]);
const parentOf = (service: number) => parents.get(service) ?? null;
const pools = (...waiting: readonly WaitingGroup[]) => planPools({ waiting, parentOf, minCell: 11 });
const pool = (ancestor: number, ...services: readonly number[]) => ({ ancestor, ...edition, services });

describe('Ratings that waited more than twelve months', () => {
  it('are pooled at the nearest structure above in which eleven come together', () => {
    expect(pools(waits(4, 5), waits(5, 6), waits(6, 5), waits(7, 5))).toEqual([pool(2, 4, 5)]);
  });

  it('go further up when they are too few', () => {
    expect(pools(waits(4, 5), waits(5, 5), waits(6, 1))).toEqual([pool(1, 4, 5, 6)]);
  });

  it('of one service are never a pool, however many', () => {
    expect(pools(waits(4, 40))).toEqual([]);
    expect(pools(waits(4, 40), waits(5, 0))).toEqual([]);
    expect(pools(waits(4, 40), waits(4, 40))).toEqual([]);
  });

  it('of a structure itself join the pool of its own subtree', () => {
    expect(pools(waits(2, 10), waits(5, 1))).toEqual([pool(2, 2, 5)]);
  });

  it('are pooled once: what is pooled below does not help a structure above', () => {
    expect(pools(waits(4, 10), waits(5, 10), waits(6, 10))).toEqual([pool(2, 4, 5)]);
    expect(pools(waits(4, 10), waits(5, 10), waits(6, 10), waits(1, 1))).toEqual([
      pool(1, 1, 6),
      pool(2, 4, 5),
    ]);
  });

  it('of different roots never meet', () => {
    expect(pools(waits(4, 10), waits(99, 10))).toEqual([]);
  });

  it('never add editions, wordings or tiers together', () => {
    const verified = { tier: 'verified' } as const;
    expect(pools(waits(4, 9), waits(5, 9, verified), waits(6, 9, { wording: 2 }))).toEqual([]);
    expect(pools(waits(4, 9), waits(5, 9), waits(4, 9, verified), waits(6, 9, verified))).toEqual([
      pool(2, 4, 5),
      { ...pool(1, 4, 6), tier: 'verified' },
    ]);
  });

  it('end in a plan also when the tree is broken: a cycle, a loop on itself, a parent that is not there', () => {
    const cyclic = new Map([
      [1, 3],
      [2, 1],
      [3, 2],
      [4, 4],
      [5, 3],
    ]);
    const plan = planPools({
      waiting: [waits(1, 4), waits(2, 4), waits(5, 4), waits(4, 50), waits(6, 50)],
      parentOf: (service) => cyclic.get(service) ?? null,
      minCell: 11,
    });
    expect(plan.map(({ services }) => services)).toEqual([[1, 2, 5]]);
  });

  it('are planned for a chain of fifty thousand structures without exhausting stack or patience', () => {
    const depth = 50_000;
    const waiting = Array.from({ length: depth }, (_, index) => waits(index, index % 2 === 0 ? 10 : 0));
    const parentOf = (service: number) => (service === 0 ? null : service - 1);
    const plan = planPools({ waiting, parentOf, minCell: 11 });
    expect(plan).toHaveLength(depth / 4);
    expect(plan[0]).toEqual(pool(0, 0, 2));
    const never = planPools({ waiting, parentOf, minCell: depth * 10 });
    expect(never).toEqual([]);
  });

  it('are each pooled once, in enough number, as deep as possible, whatever the tree', () => {
    const trees = fc.array(fc.record({ up: fc.nat(), n: fc.integer({ min: 0, max: 8 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(trees, (nodes) => {
        const above = (node: number) => (node === 0 ? null : (nodes[node]?.up ?? 0) % node);
        const waiting = nodes.map(({ n }, service) => waits(service, n));
        const plan = planPools({ waiting, parentOf: above, minCell: 11 });
        const isUnder = (service: number, ancestor: number): boolean => {
          for (let at: number | null = service; at !== null; at = above(at)) if (at === ancestor) return true;
          return false;
        };
        const ratings = (services: readonly number[]) =>
          services.reduce((sum, service) => sum + (nodes[service]?.n ?? 0), 0);
        const pooled = plan.flatMap(({ services }) => services);
        expect(new Set(pooled).size).toBe(pooled.length);
        for (const { ancestor, services } of plan) {
          expect(services.length).toBeGreaterThanOrEqual(2);
          expect(ratings(services)).toBeGreaterThanOrEqual(11);
          expect(services.every((service) => isUnder(service, ancestor))).toBe(true);
        }
        const left = nodes.map((_, service) => service).filter((service) => !pooled.includes(service));
        for (const ancestor of nodes.keys()) {
          const inside = left.filter((service) => isUnder(service, ancestor) && ratings([service]) > 0);
          expect(ratings(inside) < 11 || inside.length < 2).toBe(true);
          const deeper = plan.filter(
            (each) => each.ancestor !== ancestor && isUnder(ancestor, each.ancestor),
          );
          for (const { services } of deeper) {
            const missed = services.filter((service) => isUnder(service, ancestor));
            expect(ratings(missed) < 11 || missed.length < 2).toBe(true);
          }
        }
      }),
    );
  });
});
