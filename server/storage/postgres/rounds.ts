/** Splits a batch so that no part holds a key twice: one `ON CONFLICT` statement cannot meet the same row twice. */

/**
 * Runs `answer` on each part in turn and puts its answers, one an element and in order, back in the order of the batch.
 */
export async function inRounds<T, A>(
  batch: readonly T[],
  keyOf: (element: T) => string,
  answer: (elements: readonly T[]) => Promise<readonly A[]>,
): Promise<A[]> {
  const answers: A[] = [];
  for (const places of roundsOf(batch, keyOf)) {
    const elements = places.flatMap((place) => batch.slice(place, place + 1));
    (await answer(elements)).forEach((given, index) => {
      answers[places[index] ?? -1] = given;
    });
  }
  return answers;
}

/** To be written in turn; places are those in the batch. */
export function roundsOf<T>(batch: readonly T[], keyOf: (element: T) => string): number[][] {
  const rounds: number[][] = [];
  const times = new Map<string, number>();
  batch.forEach((element, place) => {
    const key = keyOf(element);
    const round = times.get(key) ?? 0;
    times.set(key, round + 1);
    const places = rounds[round];
    if (places) places.push(place);
    else rounds.push([place]);
  });
  return rounds;
}
