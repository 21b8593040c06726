/** The columns that name a series and those that hold a tally, as four tables carry them. */
import type { SeriesKey, Tally } from '#shared/scoring/cell.ts';
import type { cell } from './tables/cell.ts';
import type { series, tally } from './tables/series.ts';

type CellColumns = Readonly<typeof cell.$inferSelect>;

export type SeriesColumns = Pick<CellColumns, keyof typeof series>;
export type TallyColumns = Pick<CellColumns, keyof typeof tally>;

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
