/** The closed cells: inserted once, never changed. */
import type { Cell, SeriesKey } from '#shared/scoring/cell.ts';
import { cellColumns, partColumns } from '../cell-row.ts';
import { type SeriesColumns, seriesColumns } from '../series-row.ts';
import type { Session } from './connection.ts';

const series = 'scope, edition, criterion, wording, source, tier';
const tally = 'c1, c2, c3, c4, c5, na, asked';
const tallyTypes = 'c1 int, c2 int, c3 int, c4 int, c5 int, na int, asked int';

const insertion = `WITH given AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS given (service int, scope text, edition text, criterion text, wording int,
      source text, tier text, release text, month text, window_from text, window_to text, ${tallyTypes}, parts json)
  ), made AS (
    INSERT INTO cell (service, ${series}, release, month, window_from, window_to, ${tally})
    SELECT service, ${series}, release, month, window_from, window_to, ${tally} FROM given ORDER BY ${series}, month
    RETURNING id, ${series}, month
  )
  INSERT INTO cell_part (cell, dimension, value, ${tally})
  SELECT made.id, part.* FROM made JOIN given USING (${series}, month)
  CROSS JOIN json_to_recordset(given.parts) AS part (dimension text, value text, ${tallyTypes})`;

/**
 * Every series of a service by one index seek each (a walk from key to key), however many cells it has; then its newest
 * release and the months it closed in this one.
 */
const closings = `WITH RECURSIVE series AS (
    (SELECT ${series} FROM cell WHERE service = $1 ORDER BY ${series} LIMIT 1)
    UNION ALL
    SELECT next.* FROM series AS at CROSS JOIN LATERAL (
      SELECT ${series} FROM cell
      WHERE service = $1 AND (${series}) > (at.scope, at.edition, at.criterion, at.wording, at.source, at.tier)
      ORDER BY ${series} LIMIT 1
    ) AS next
  )
  SELECT series.*,
    (SELECT release.date FROM cell JOIN release ON release.name = cell.release WHERE ${ofSeries()}
     ORDER BY cell.release DESC LIMIT 1) AS last,
    array(SELECT cell.month FROM cell WHERE ${ofSeries()} AND cell.release = $2) AS months
  FROM series`;

type ClosingRow = SeriesColumns & { readonly last: string; readonly months: readonly string[] };

export type Closings = {
  /** Publication date of the series' newest cell, visible or not. */
  lastClosing(series: SeriesKey): string | null;
  /** True when the release already holds a cell of the series for that month. */
  closedMonth(series: SeriesKey, month: string): boolean;
};

export async function readClosings(session: Session, service: number, release: string): Promise<Closings> {
  const rows = await session.query<ClosingRow>(closings, [service, release]);
  const bySeries = new Map(rows.map((row) => [textOf(row), row]));
  return {
    lastClosing: (of) => bySeries.get(textOf(seriesColumns(of)))?.last ?? null,
    closedMonth: (of, month) => bySeries.get(textOf(seriesColumns(of)))?.months.includes(month) ?? false,
  };
}

export async function insertCells(
  session: Session,
  service: number,
  release: string,
  cells: readonly Cell[],
): Promise<void> {
  const rows = cells.map((cell) => ({ ...cellColumns(service, release, cell), parts: partColumns(cell) }));
  await session.run(insertion, [JSON.stringify(rows)]);
}

function ofSeries(): string {
  const names = ['scope', 'edition', 'criterion', 'wording', 'source', 'tier'];
  return ['cell.service = $1', ...names.map((name) => `cell.${name} = series.${name}`)].join(' AND ');
}

function textOf({ scope, edition, criterion, wording, source, tier }: SeriesColumns): string {
  return JSON.stringify([scope, edition, criterion, wording, source, tier]);
}
