/**
 * Chooses where ratings that waited too long are pooled: services too small to close a cell alone still count, in the
 * nearest structure above them in which enough ratings of several services come together.
 */
import type { SealedGroup } from './closing-plan.ts';
import { groupRows } from './open-counts.ts';
import { deepestFirst, type TreeNode } from './service-tree.ts';

/** The ratings of a single service are never a pool: everybody would know whose they are. */
const servicesMin = 2;

/** Open `overall` ratings 1–5 of one service, older than 12 months; services that closed since are left out. */
export type WaitingGroup = SealedGroup & { readonly service: number; readonly n: number };

/** The submissions of `services` (ascending) that waited, sealed together at `ancestor` with scope `pool`. */
export type Pool = SealedGroup & { readonly ancestor: number; readonly services: readonly number[] };

type Pending = { readonly services: number[]; readonly n: number };

/**
 * Each waiting group goes to at most one pool: at the deepest service (itself included) whose subtree holds at least
 * `minCell` ratings of at least two services that are not pooled further down already. `parentOf` answers null for a
 * root.
 */
export function planPools(input: {
  readonly waiting: readonly WaitingGroup[];
  readonly parentOf: (service: number) => number | null;
  readonly minCell: number;
}): Pool[] {
  const waiting = input.waiting.filter((group) => group.n > 0);
  const tree = deepestFirst(
    waiting.map((group) => group.service),
    input.parentOf,
  );
  const groups = groupRows(waiting, ({ edition, wording, tier }) => JSON.stringify([edition, wording, tier]));
  return groups.flatMap((group) => poolGroup(group, tree, input.minCell));
}

function poolGroup(group: readonly WaitingGroup[], tree: readonly TreeNode[], minCell: number): Pool[] {
  const [first] = group;
  if (!first) return [];
  const { edition, wording, tier } = first;
  const pools: Pool[] = [];
  const pendingAt = new Map<number, Pending>();
  for (const { service, n } of group) {
    pendingAt.set(service, { services: [service], n: n + (pendingAt.get(service)?.n ?? 0) });
  }
  for (const { node, parent } of tree) {
    const pending = pendingAt.get(node);
    if (!pending) continue;
    pendingAt.delete(node);
    const { services, n } = pending;
    if (n >= minCell && services.length >= servicesMin) {
      pools.push({ ancestor: node, edition, wording, tier, services: services.sort((a, b) => a - b) });
    } else if (parent !== null) {
      pendingAt.set(parent, together(pendingAt.get(parent), pending));
    }
  }
  return pools.sort((a, b) => a.ancestor - b.ancestor);
}

/** Appends the shorter list to the longer, so that a deep tree takes no longer than a flat one. */
function together(a: Pending | undefined, b: Pending): Pending {
  if (!a) return b;
  const [short, long] = a.services.length < b.services.length ? [a, b] : [b, a];
  for (const service of short.services) long.services.push(service);
  return { services: long.services, n: a.n + b.n };
}
