/** @returns the known word that was wished for; null for any other: a wish is dropped, never refused. */
export function oneOf<T extends string>(known: readonly T[], wish: string | undefined): T | null {
  return known.find((value) => value === wish) ?? null;
}
