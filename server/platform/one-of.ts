/** @returns the wish if it is one of the known words, else null: an unknown wish is dropped, never refused. */
export function oneOf<T extends string>(known: readonly T[], wish: string | undefined): T | null {
  return known.find((value) => value === wish) ?? null;
}
