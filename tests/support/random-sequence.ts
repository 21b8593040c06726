/** Numbers in [0, 1) that a seed repeats exactly: a linear congruential generator (Knuth's MMIX constants). */
export function randomSequence(seed: number): () => number {
  const modulus = 2n ** 64n;
  let state = BigInt(seed);
  const next = () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % modulus;
    return Number(state >> 11n) / 2 ** 53;
  };
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 8; skipped += 1) next();
  return next;
}
