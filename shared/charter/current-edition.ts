/** Which edition a service asks today, and which one a client may still answer. */
import { addDays } from '../scoring/day.ts';
import { defaultEdition, editionOf, supersededDaysMax } from './charter.ts';
import type { Edition } from './edition.ts';

/** An edition taken up by a service from a civil day on. */
export type EditionStart = { readonly edition: string; readonly from: string };

export function currentEdition(
  service: { readonly editions: readonly EditionStart[] },
  today: string,
): Edition {
  return editionOf(startsOf(service).findLast(({ from }) => from <= today)?.edition ?? defaultEdition);
}

/** The edition a submission may name: the current one, or one superseded for at most seven days; else null. */
export function acceptedEdition(
  service: { readonly editions: readonly EditionStart[] },
  today: string,
  named: string | undefined,
): Edition | null {
  const current = currentEdition(service, today);
  if (named === undefined || named === current.id) return current;
  const starts = startsOf(service);
  const index = starts.findLastIndex(({ edition, from }) => edition === named && from <= today);
  const next = starts[index + 1];
  if (index < 0 || !next || addDays(next.from, supersededDaysMax) < today) return null;
  return editionOf(named);
}

/**
 * The wording a submission answered: the current number where it names none, the one before it for seven days after it
 * was superseded; null for any other.
 */
export function acceptedWording(
  edition: Pick<Edition, 'wording' | 'wordingFrom'>,
  today: string,
  named: number | undefined,
): number | null {
  if (named === undefined || named === edition.wording) return edition.wording;
  const isRecent = today <= addDays(edition.wordingFrom, supersededDaysMax);
  return named === edition.wording - 1 && isRecent ? named : null;
}

/** In order; before the first one set by the operator the default edition is in force. */
function startsOf(service: { readonly editions: readonly EditionStart[] }) {
  const set = [...service.editions].sort((a, b) => (a.from < b.from ? -1 : 1));
  return [{ edition: defaultEdition, from: '0000-01-01' }, ...set];
}
