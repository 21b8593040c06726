/** The columns that name a series and those that hold a tally, as four tables carry them. */
import type { SeriesKey, Source, Tally } from '#shared/scoring/cell.ts';

export type SeriesColumns = {
  readonly scope: SeriesKey['scope'];
  readonly edition: string;
  readonly criterion: string;
  readonly wording: number;
  readonly source: Source;
  readonly tier: SeriesKey['tier'];
};

export type TallyColumns = {
  readonly c1: number;
  readonly c2: number;
  readonly c3: number;
  readonly c4: number;
  readonly c5: number;
  readonly na: number;
  readonly asked: number;
};

export function seriesColumns({
  scope,
  edition,
  criterion,
  wording,
  source,
  tier,
}: SeriesKey): SeriesColumns {
  return { scope, edition, criterion, wording, source, tier };
}

export const seriesFrom = (row: SeriesColumns): SeriesKey => seriesColumns(row);

export function tallyColumns({ counts: [c1, c2, c3, c4, c5], na, asked }: Tally): TallyColumns {
  return { c1, c2, c3, c4, c5, na, asked };
}

export function tallyFrom({ c1, c2, c3, c4, c5, na, asked }: TallyColumns): Tally {
  return { counts: [c1, c2, c3, c4, c5], na, asked };
}
