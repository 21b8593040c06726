/** The closed cells: inserted once, never changed. */
import type { Cell, SeriesKey } from '#shared/scoring/cell.ts';
import { cellColumns, partColumns } from '../cell-row.ts';
import { seriesColumns } from '../series-row.ts';
import type { Connection } from './connection.ts';

const ofSeries = `service = @service AND scope = @scope AND edition = @edition AND criterion = @criterion
  AND wording = @wording AND source = @source AND tier = @tier`;

export function cellRows(db: Connection) {
  const insertCell = db.prepare<Record<string, unknown>>(
    `INSERT INTO cell (service, scope, edition, criterion, wording, source, tier, release, month,
       window_from, window_to, c1, c2, c3, c4, c5, na, asked)
     VALUES (@service, @scope, @edition, @criterion, @wording, @source, @tier, @release, @month,
       @window_from, @window_to, @c1, @c2, @c3, @c4, @c5, @na, @asked)`,
  );
  const insertPart = db.prepare<Record<string, unknown>>(
    `INSERT INTO cell_part (cell, dimension, value, c1, c2, c3, c4, c5, na, asked)
     VALUES (@cell, @dimension, @value, @c1, @c2, @c3, @c4, @c5, @na, @asked)`,
  );
  const lastDate = db
    .prepare<Record<string, unknown>, string | null>(
      `SELECT max(release.date) FROM cell JOIN release ON release.name = cell.release WHERE ${ofSeries}`,
    )
    .pluck();
  const inMonth = db
    .prepare<Record<string, unknown>, number>(
      `SELECT 1 FROM cell WHERE ${ofSeries} AND release = @release AND month = @month`,
    )
    .pluck();

  return {
    insert(service: number, release: string, cell: Cell): void {
      const { lastInsertRowid } = insertCell.run(cellColumns(service, release, cell));
      for (const part of partColumns(cell)) insertPart.run({ cell: lastInsertRowid, ...part });
    },
    /** Publication date of the series' newest cell, visible or not. */
    lastClosing: (service: number, series: SeriesKey): string | null =>
      lastDate.get({ service, ...seriesColumns(series) }) ?? null,
    closedMonth: (
      service: number,
      series: SeriesKey,
      at: { readonly release: string; readonly month: string },
    ): boolean => inMonth.get({ service, ...seriesColumns(series), ...at }) !== undefined,
  };
}
