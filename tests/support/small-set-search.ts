/**
 * The attacker of the publication rule: he knows the exact membership of every figure that was ever published, adds
 * and subtracts up to four of them, and looks for a group smaller than a cell may be.
 */

type SmallSet = {
  /** Figures added (`+name`) or subtracted (`-name`), four at most. */
  readonly terms: readonly string[];
  /** People isolated: 1 to `minCell` − 1. */
  readonly size: number;
};

/** A published figure: its name, and who is counted in it. */
export type Figure = { readonly name: string; readonly members: ReadonlySet<string> };

/**
 * A combination with coefficients ±1 that is the indicator of a non-empty set under `minCell`; null when there is none.
 * Complete: figures that share nobody are searched apart, because what a combination isolates in one of the parts it
 * also isolates without the terms of the others.
 */
export function findSmallSet(figures: Iterable<Figure>, minCell: number): SmallSet | null {
  for (const part of connectedParts(distinct(figures))) {
    const found = searchPart(part, minCell);
    if (found) return found;
  }
  return null;
}

/**
 * Sizes of the atoms: the people no published figure tells apart. Every combination, of any number of terms, is
 * constant on an atom; with no atom under `minCell` no small set can be isolated at all.
 */
export function atomSizes(figures: Iterable<Figure>): number[] {
  return [...atomsOf([...figures]).values()].map((members) => members.length);
}

function distinct(figures: Iterable<Figure>): Figure[] {
  const byContent = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.members.size === 0) continue;
    const content = [...figure.members].sort().join('\n');
    if (!byContent.has(content)) byContent.set(content, figure);
  }
  return [...byContent.values()];
}

function connectedParts(figures: readonly Figure[]): Figure[][] {
  let parts: { figures: Figure[]; members: Set<string> }[] = [];
  for (const figure of figures) {
    const joined = { figures: [figure], members: new Set(figure.members) };
    const apart: typeof parts = [];
    for (const part of parts) {
      if (![...figure.members].some((member) => part.members.has(member))) {
        apart.push(part);
        continue;
      }
      joined.figures.push(...part.figures);
      for (const member of part.members) joined.members.add(member);
    }
    parts = [...apart, joined];
  }
  return parts.map((part) => part.figures);
}

function atomsOf(figures: readonly Figure[]): Map<string, string[]> {
  const signatures = new Map<string, string>();
  figures.forEach(({ members }, index) => {
    for (const member of members) signatures.set(member, `${signatures.get(member) ?? ''} ${index}`);
  });
  const atoms = new Map<string, string[]>();
  for (const [member, signature] of signatures) {
    const atom = atoms.get(signature);
    if (atom) atom.push(member);
    else atoms.set(signature, [member]);
  }
  return atoms;
}

/** A sum of at most two signed figures; `size` is the signed number of people it counts. */
type Pair = { readonly names: readonly string[]; readonly vector: Int8Array; readonly size: number };

function searchPart(figures: readonly Figure[], minCell: number): SmallSet | null {
  const atoms = [...atomsOf(figures).values()];
  const weights = atoms.map((members) => members.length);
  const vectors = figures.map(({ members }) =>
    Int8Array.from(atoms, ([first]) => (first !== undefined && members.has(first) ? 1 : 0)),
  );
  const pairs = allPairs(figures, vectors, weights).sort((a, b) => a.size - b.size);
  // Meet in the middle on the number of people: only pairs whose sizes add up to 1 … minCell − 1 are compared.
  let low = pairs.length;
  for (const [index, left] of pairs.entries()) {
    while (low > 0 && (pairs[low - 1]?.size ?? 0) + left.size >= 1) low -= 1;
    for (let other = Math.max(low, index); other < pairs.length; other += 1) {
      const right = pairs[other];
      if (!right || left.size + right.size >= minCell) break;
      if (!isIndicator(left.vector, right.vector)) continue;
      return { terms: withoutOpposites([...left.names, ...right.names]), size: left.size + right.size };
    }
  }
  return null;
}

function allPairs(
  figures: readonly Figure[],
  vectors: readonly Int8Array[],
  weights: readonly number[],
): Pair[] {
  const nothing: Pair = { names: [], vector: new Int8Array(weights.length), size: 0 };
  const sizeOf = (vector: Int8Array) =>
    vector.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  const signed = figures.flatMap(({ name }, index) =>
    [1, -1].map((sign): Pair => {
      const vector = (vectors[index] ?? nothing.vector).map((value) => sign * value);
      return { names: [`${sign > 0 ? '+' : '-'}${name}`], vector, size: sizeOf(vector) };
    }),
  );
  const pairs = [nothing, ...signed];
  for (const [index, first] of signed.entries()) {
    for (const second of signed.slice(index)) {
      const vector = first.vector.map((value, at) => value + (second.vector[at] ?? 0));
      if (vector.every((value) => value === 0)) continue;
      pairs.push({ names: [...first.names, ...second.names], vector, size: first.size + second.size });
    }
  }
  return pairs;
}

function isIndicator(left: Int8Array, right: Int8Array): boolean {
  for (let at = 0; at < left.length; at += 1) {
    const value = (left[at] ?? 0) + (right[at] ?? 0);
    if (value !== 0 && value !== 1) return false;
  }
  return true;
}

/** `+a` and `-a` say nothing together. */
function withoutOpposites(terms: readonly string[]): string[] {
  const left: string[] = [];
  for (const term of terms) {
    const opposite = left.indexOf((term.startsWith('+') ? '-' : '+') + term.slice(1));
    if (opposite >= 0) left.splice(opposite, 1);
    else left.push(term);
  }
  return left;
}
