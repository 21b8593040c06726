/** Walks the catalogue's tree upwards from some services; the tree is data, so a broken one must not hang a release. */

export type TreeNode = { readonly node: number; readonly parent: number | null };

/**
 * The services and everything above them, each once, children always before their parent, deepest first, then by
 * number. A cycle, which the catalogue refuses, is cut at the link that would close it: that node counts as a root.
 */
export function deepestFirst(
  services: Iterable<number>,
  parentOf: (service: number) => number | null,
): TreeNode[] {
  const depths = new Map<number, number>();
  const tree: (TreeNode & { readonly depth: number })[] = [];
  for (const service of [...new Set(services)].sort((a, b) => a - b)) {
    const path = pathToKnown(service, parentOf, depths);
    let parent = path.known;
    let depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    for (const node of path.nodes.reverse()) {
      depths.set(node, depth);
      tree.push({ node, parent, depth });
      parent = node;
      depth += 1;
    }
  }
  return tree
    .sort((a, b) => b.depth - a.depth || a.node - b.node)
    .map(({ node, parent }) => ({ node, parent }));
}

/** Upwards from `start`, to the first node whose depth is known (excluded), a root, or a node met before. */
function pathToKnown(
  start: number,
  parentOf: (service: number) => number | null,
  depths: ReadonlyMap<number, number>,
): { readonly nodes: number[]; readonly known: number | null } {
  const nodes: number[] = [];
  const met = new Set<number>();
  let next: number | null = start;
  while (next !== null && !depths.has(next) && !met.has(next)) {
    nodes.push(next);
    met.add(next);
    next = parentOf(next);
  }
  return { nodes, known: next !== null && depths.has(next) ? next : null };
}
