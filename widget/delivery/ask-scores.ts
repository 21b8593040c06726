/** Asks the server for a service's published results, in words. */
import type { Scores } from '#shared/contracts/scores.ts';
import { scoresPath } from '../addresses.ts';
import { patienceMs } from '../limits.ts';
import type { Options } from '../options.ts';

/** @throws (rejects) when there is no network, the page's policy says no, or the server has nothing to show. */
export async function askScores(options: Options): Promise<Scores> {
  const answer = await fetch(new URL(/* @vite-ignore */ scoresPath(options), import.meta.url).href, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!answer.ok) throw answer.status;
  return answer.json();
}
