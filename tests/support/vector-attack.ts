/**
 * The attacker who only reads: he has every vector of counts ever published and no idea who is in which, adds and
 * subtracts up to four of them, and looks for a result that can only be a small group.
 *
 * When everybody rates every criterion, a group of m people shows in the combined vector as m ratings in each block of
 * five levels, none negative. A combination that adds some people and takes others away keeps that shape by chance only,
 * and with many blocks hardly ever: no small group escapes, and a find is one.
 */

/** One published vector: blocks of five counts, block 0 giving its size. */
export type PublishedVector = { readonly name: string; readonly counts: Int32Array };

export type Isolated = { readonly terms: readonly string[]; readonly size: number };

const levels = 5;

/** Combinations with coefficients ±1 of at most four vectors; null when none isolates 1 to `minCell` − 1 people. */
export function isolateSmallGroup(vectors: Iterable<PublishedVector>, minCell: number): Isolated | null {
  const signed = [...new Map([...vectors].map((vector) => [vector.counts.join(), vector])).values()].flatMap(
    ({ name, counts }) => [
      { terms: [`+${name}`], counts },
      { terms: [`-${name}`], counts: counts.map((count) => -count) },
    ],
  );
  const blocks = (signed[0]?.counts.length ?? 0) / levels;
  const pairs: Pair[] = [{ terms: [], counts: new Int32Array(blocks * levels), size: 0 }];
  signed.forEach((first, index) => {
    pairs.push({ ...first, size: sizeOf(first.counts, 0) });
    for (const second of signed.slice(index)) {
      const counts = first.counts.map((count, at) => count + (second.counts[at] ?? 0));
      pairs.push({ terms: [...first.terms, ...second.terms], counts, size: sizeOf(counts, 0) });
    }
  });
  pairs.sort((a, b) => a.size - b.size);
  return meetInTheMiddle(pairs, minCell);
}

type Pair = { readonly terms: readonly string[]; readonly counts: Int32Array; readonly size: number };

/** Only pairs whose sizes add up to 1 … minCell − 1 are compared, block by block. */
function meetInTheMiddle(pairs: readonly Pair[], minCell: number): Isolated | null {
  let low = pairs.length;
  for (const [index, left] of pairs.entries()) {
    while (low > 0 && (pairs[low - 1]?.size ?? 0) + left.size >= 1) low -= 1;
    for (let other = Math.max(low, index); other < pairs.length; other += 1) {
      const right = pairs[other];
      const size = left.size + (right?.size ?? 0);
      if (!right || size >= minCell) break;
      if (size >= 1 && isGroup(left.counts, right.counts, size))
        return { terms: [...left.terms, ...right.terms], size };
    }
  }
  return null;
}

function isGroup(left: Int32Array, right: Int32Array, size: number): boolean {
  for (let start = 0; start < left.length; start += levels) {
    let sum = 0;
    for (let at = start; at < start + levels; at += 1) {
      const count = (left[at] ?? 0) + (right[at] ?? 0);
      if (count < 0) return false;
      sum += count;
    }
    if (sum !== size) return false;
  }
  return true;
}

function sizeOf(counts: Int32Array, block: number): number {
  return counts.slice(block * levels, (block + 1) * levels).reduce((sum, count) => sum + count, 0);
}
